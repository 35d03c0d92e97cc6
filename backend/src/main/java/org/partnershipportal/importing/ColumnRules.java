package org.partnershipportal.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;

/** Finds the rules that lead from a file's columns to ours, and checks that they can. */
@Component
class ColumnRules {

	private final ImportMappings mappings;

	ColumnRules(ImportMappings mappings) {
		this.mappings = mappings;
	}

	/** The rules for an import; faults are added to {@code checks}. */
	Map<String, ColumnRule> of(Checks checks, NewImport input, List<String> heading) {
		String mapping = input.mapping();
		List<NewImport.Column> columns = input.columns();
		if (mapping != null) {
			checks.that(columns == null, "columns", UserErrorCode.INVALID, "giveAMappingOrColumnsNot");
			return named(checks, input.kind(), mapping, heading);
		}
		Map<String, ColumnRule> rules = (columns != null) ? ownRules(checks, input.kind(), columns, heading)
				: documented(checks, input.kind(), heading);
		List<String> missing = input.kind().required().stream().filter((column) -> !rules.containsKey(column)).toList();
		checks.that(missing.isEmpty(), (columns != null) ? "columns" : "content", UserErrorCode.REQUIRED, "missing",
				String.join(", ", missing));
		return rules;
	}

	private Map<String, ColumnRule> named(Checks checks, ImportKind kind, String name, List<String> heading) {
		ImportMapping mapping = this.mappings.find(name).orElse(null);
		if (mapping == null) {
			checks.add("mapping", UserErrorCode.NOT_FOUND, "thereIsNoMapping", name);
			return Map.of();
		}
		checks.that(mapping.kind() == kind, "mapping", UserErrorCode.INVALID, "thisMappingIsForNotFor",
				mapping.kind().name(), kind.name());
		List<String> missing = mapping.rules()
			.values()
			.stream()
			.flatMap((rule) -> rule.needs().stream())
			.distinct()
			.filter((column) -> !heading.contains(column))
			.sorted()
			.toList();
		checks.that(missing.isEmpty(), "content", UserErrorCode.INVALID, "theMappingNeedsColumnsThatThe",
				String.join(", ", missing));
		return mapping.rules();
	}

	private static Map<String, ColumnRule> ownRules(Checks checks, ImportKind kind, List<NewImport.Column> columns,
			List<String> heading) {
		Map<String, ColumnRule> rules = new TreeMap<>();
		for (int i = 0; i < columns.size(); i++) {
			NewImport.Column column = columns.get(i);
			String at = "columns." + i;
			String from = column.from();
			String value = column.value();
			checks.that(kind.knows(column.column()), at + ".column", UserErrorCode.NOT_FOUND, "thereIsNoColumnUseOne",
					column.column(), kind.columns());
			checks.that((from == null) != (value == null), at, UserErrorCode.INVALID, "giveExactlyOneOfFromAnd");
			checks.that(from == null || (!from.isEmpty() && heading.contains(from)), at + ".from",
					UserErrorCode.NOT_FOUND, "theFileHasNoColumn", from);
			ColumnRule rule = (from != null) ? ColumnRule.from(from) : ColumnRule.value((value != null) ? value : "");
			checks.that(rules.put(column.column(), rule) == null, at + ".column", UserErrorCode.DUPLICATE,
					"thisColumnIsGivenTwice");
		}
		return rules;
	}

	private static Map<String, ColumnRule> documented(Checks checks, ImportKind kind, List<String> heading) {
		Map<String, ColumnRule> rules = new TreeMap<>();
		List<String> named = heading.stream().filter((column) -> !column.isEmpty()).toList();
		List<String> unknown = named.stream().filter((column) -> !kind.knows(column)).toList();
		checks.that(unknown.isEmpty(), "content", UserErrorCode.INVALID, "notKnownTheColumnsAre",
				String.join(", ", unknown), kind.columns());
		named.forEach((column) -> rules.put(column, ColumnRule.from(column)));
		return rules;
	}

}
