package org.partnershipportal.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;

/**
 * A CSV file (RFC 4180), read whole.
 *
 * @param heading names of the columns; empty for columns without one
 * @param lines the rows
 */
record CsvFile(List<String> heading, List<Line> lines) {

	/** Most rows of a file. */
	static final int MOST_ROWS = 100_000;

	/** Most characters of a file. */
	static final int MOST_CHARACTERS = 20_000_000;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * A row.
	 *
	 * @param number the line it begins on; the heading is line 1
	 * @param cells its values
	 */
	record Line(int number, List<String> cells) {
	}

	/**
	 * Reads a file.
	 * @throws UserErrorException at {@code content}, when it cannot be read as CSV
	 */
	static CsvFile read(String content) {
		if (content.length() > MOST_CHARACTERS) {
			throw fault("theFileIsLargerThan20Mb");
		}
		String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
		List<Line> lines = new ArrayList<>();
		try (CSVParser parser = CSVParser.builder()
			.setReader(new StringReader(text))
			.setFormat(CSVFormat.RFC4180)
			.get()) {
			Iterator<CSVRecord> records = parser.iterator();
			while (true) {
				int number = (int) parser.getCurrentLineNumber() + 1;
				if (!records.hasNext()) {
					break;
				}
				List<String> cells = records.next().toList().stream().map(String::strip).toList();
				if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
					lines.add(new Line(number, cells));
				}
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw fault("thisIsNoCsv", ex.getMessage());
		}
		if (lines.size() < 2) {
			throw fault("theFileNeedsAHeading");
		}
		if (lines.size() - 1 > MOST_ROWS) {
			throw fault("theFileHasTooManyRows", lines.size() - 1, MOST_ROWS);
		}
		CsvFile file = new CsvFile(lines.get(0).cells(), lines.subList(1, lines.size()));
		file.checkHeading();
		return file;
	}

	private void checkHeading() {
		Set<String> seen = new HashSet<>();
		this.heading.stream().filter((name) -> !name.isEmpty() && !seen.add(name)).findFirst().ifPresent((name) -> {
			throw fault("theHeadingHasTwoColumnsCalled", name);
		});
	}

	private static UserErrorException fault(String key, @Nullable Object... values) {
		return UserErrorException.at("content", UserErrorCode.INVALID, key, values);
	}

}
