package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;

/** Reads the lines of a file as rows in our columns. */
final class RowReader {

	private static final int SHOWN = 60;

	private final List<String> heading;

	private final Map<String, ColumnRule> rules;

	private final Map<String, Integer> positions = new HashMap<>();

	private final Map<String, Pattern> patterns = new HashMap<>();

	RowReader(List<String> heading, Map<String, ColumnRule> rules) {
		this.heading = heading;
		this.rules = new TreeMap<>(rules);
		for (int i = 0; i < heading.size(); i++) {
			this.positions.put(heading.get(i), i);
		}
	}

	/**
	 * Reads a line.
	 * @throws UserErrorException when it has more values than the heading has columns
	 */
	Row read(CsvFile.Line line) {
		if (line.cells().stream().skip(this.heading.size()).anyMatch((cell) -> !cell.isEmpty())) {
			throw UserErrorException.at("", UserErrorCode.INVALID, "theRowHasValuesTheHeading", line.cells().size(),
					this.heading.size());
		}
		Map<String, String> values = new HashMap<>();
		List<MessageSourceResolvable> leftOut = new ArrayList<>();
		this.rules.forEach((column, rule) -> {
			String value = value(rule, line, leftOut);
			if (!value.isEmpty()) {
				values.put(column, value);
			}
		});
		return new Row(line.number(), values, leftOut);
	}

	private String value(ColumnRule rule, CsvFile.Line line, List<MessageSourceResolvable> leftOut) {
		if (rule.value() != null) {
			return rule.value();
		}
		if (rule.parts() != null) {
			return rule.parts()
				.stream()
				.filter((part) -> !cell(line, part.from()).isEmpty())
				.map((part) -> (part.label() != null) ? part.label() + ": " + cell(line, part.from())
						: cell(line, part.from()))
				.collect(Collectors.joining("\n"));
		}
		String from = Objects.requireNonNull(rule.from());
		String text = chosen(rule, cell(line, from));
		if (text.isEmpty() || rule.as() == null) {
			return text;
		}
		String converted = rule.as().convert(text);
		if (converted == null) {
			leftOut.add(UserError.text("leftOut." + rule.as(), from, shown(text)));
		}
		return Objects.requireNonNullElse(converted, "");
	}

	private String chosen(ColumnRule rule, String text) {
		if (rule.choose() == null) {
			return text;
		}
		return rule.choose()
			.stream()
			.filter((choice) -> this.patterns.computeIfAbsent(choice.matching(), Pattern::compile).matcher(text).find())
			.map(ColumnRule.Choice::value)
			.findFirst()
			.orElse("");
	}

	private String cell(CsvFile.Line line, String column) {
		Integer position = this.positions.get(column);
		return (position != null && position < line.cells().size()) ? line.cells().get(position) : "";
	}

	private static String shown(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

	/** The column of the file that one of ours comes from; ours when from none. */
	@Nullable String fileColumn(String column) {
		if (column.isEmpty()) {
			return null;
		}
		ColumnRule rule = this.rules.get(column);
		return (rule != null && !rule.needs().isEmpty()) ? rule.needs().get(0) : column;
	}

}
