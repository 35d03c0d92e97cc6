package org.partnershipportal.hsds;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of one table (RFC 4180). It is looked through once before its first row is
 * taken, so that a file with a fault further down gives no rows at all.
 */
final class TableFile {

	/**
	 * So many characters of one record are more than a slip of a quotation mark should
	 * cost.
	 */
	private static final int LONGEST_RECORD = 4_000_000;

	private final String name;

	private final StrictText text;

	private final CSVFormat format;

	/**
	 * A file.
	 * @param name its name, which tells the table
	 * @param text what is in it
	 * @param delimiter what stands between values; null when its heading tells it
	 */
	TableFile(String name, StrictText text, @Nullable Character delimiter) throws IOException {
		this.name = name;
		this.text = text;
		this.format = CSVFormat.RFC4180.builder().setDelimiter((delimiter != null) ? delimiter : delimiter(text)).get();
	}

	/**
	 * What stands between the columns of the heading: where a comma divides numbers,
	 * spreadsheets put a semicolon between values, and call it CSV all the same.
	 */
	private static char delimiter(StrictText text) throws IOException {
		char found = ',';
		try (Reader reader = text.open()) {
			int next = reader.read();
			for (int read = 0; read < LONGEST_RECORD && next >= 0 && next != '\n' && next != '\r'; read++) {
				if (next == ',') {
					return ',';
				}
				if (next == ';' || next == '\t') {
					found = (char) next;
				}
				next = reader.read();
			}
		}
		return found;
	}

	/**
	 * Takes all rows.
	 * @param table the name of the table; null when that of the file tells it
	 */
	void read(@Nullable String table, Intake intake) throws IOException {
		long rows = each((line, record) -> {
		});
		List<String> heading = new ArrayList<>();
		Layout[] layout = new Layout[1];
		each((line, record) -> {
			if (heading.isEmpty()) {
				heading.addAll(heading(record, line, intake));
				layout[0] = Layouts.ofFile((table != null) ? table : this.name, heading)
					.orElseThrow(() -> new UnreadableException(HsdsOrigin.of(this.name), HsdsFault.UNKNOWN_FILE,
							Math.max(rows - 1, 0)));
			}
			else {
				row(layout[0], heading, record, line, intake);
			}
		});
		if (heading.isEmpty()) {
			throw new UnreadableException(HsdsOrigin.of(this.name), HsdsFault.EMPTY_FILE);
		}
	}

	private List<String> heading(CSVRecord record, long line, Intake intake) throws UnreadableException {
		List<String> heading = record.toList().stream().map(String::strip).toList();
		Set<String> seen = new HashSet<>();
		for (String column : heading) {
			if (!column.isEmpty() && !seen.add(column)) {
				throw new UnreadableException(HsdsOrigin.line(this.name, line), HsdsFault.SYNTAX,
						"two columns called " + column);
			}
		}
		if (heading.contains("")) {
			intake.tell(HsdsProblem.of(HsdsOrigin.line(this.name, line), HsdsFault.COLUMN_WITHOUT_NAME));
		}
		return heading;
	}

	private void row(Layout layout, List<String> heading, CSVRecord record, long line, Intake intake)
			throws IOException {
		HsdsOrigin origin = HsdsOrigin.line(this.name, line);
		Map<String, Object> values = new LinkedHashMap<>();
		boolean slipped = false;
		for (int i = 0; i < record.size(); i++) {
			String value = record.get(i);
			if (value.isBlank()) {
				continue;
			}
			if (i >= heading.size()) {
				intake.tell(new HsdsProblem(origin, layout.table(), null, null, HsdsFault.TOO_MANY_VALUES,
						List.of(record.size(), heading.size())));
				return;
			}
			if (heading.get(i).isEmpty()) {
				slipped = true;
				intake.tell(new HsdsProblem(origin, layout.table(), null, null, HsdsFault.VALUE_WITHOUT_COLUMN,
						List.of(value)));
			}
			else {
				values.put(heading.get(i), value);
			}
		}
		if (!values.isEmpty() || slipped) {
			intake.take(layout, values, Fragment.Kind.LINE, origin);
		}
	}

	@FunctionalInterface
	private interface Use {

		void accept(long line, CSVRecord record) throws IOException;

	}

	private long each(Use use) throws IOException {
		long line = 1;
		long records = 0;
		try (BoundedReader reader = new BoundedReader(this.text.open());
				CSVParser parser = CSVParser.builder().setReader(reader).setFormat(this.format).get()) {
			Iterator<CSVRecord> all = parser.iterator();
			for (CSVRecord record = next(all, line); record != null; record = next(all, line)) {
				use.accept(line, record);
				records++;
				reader.read = 0;
				line = parser.getCurrentLineNumber() + 1;
			}
			return records;
		}
	}

	private @Nullable CSVRecord next(Iterator<CSVRecord> all, long line) throws UnreadableException {
		try {
			return all.hasNext() ? all.next() : null;
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			throw new UnreadableException(HsdsOrigin.line(this.name, line), HsdsFault.SYNTAX,
					String.valueOf(ex.getMessage()));
		}
	}

	/** Ends the reading of a record that will not end by itself. */
	private static final class BoundedReader extends FilterReader {

		private long read;

		private BoundedReader(Reader in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int next = super.read();
			count(1);
			return next;
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			count(count);
			return count;
		}

		private void count(int more) throws IOException {
			this.read += more;
			if (this.read > LONGEST_RECORD) {
				throw new IOException("a record longer than " + LONGEST_RECORD + " characters");
			}
		}

	}

}
