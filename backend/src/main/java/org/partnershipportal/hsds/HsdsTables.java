package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The description of the tables, {@code hsds/tables.csv}. */
final class HsdsTables {

	private static final Map<HsdsTable, Description> DESCRIPTIONS = read();

	private static final Map<HsdsTable, Set<String>> OWNED = ownership();

	private HsdsTables() {
	}

	static Description of(HsdsTable table) {
		return Objects.requireNonNull(DESCRIPTIONS.get(table));
	}

	/** The columns that say in which row of another table a row stands in a list. */
	static Set<String> owned(HsdsTable table) {
		return OWNED.getOrDefault(table, Set.of());
	}

	/** Whether rows of a table stand in a list of rows of another. */
	static boolean owns(HsdsTable owner, HsdsTable table) {
		return of(owner).lists().containsValue(table);
	}

	private static Map<HsdsTable, Set<String>> ownership() {
		Map<HsdsTable, Set<String>> owned = new EnumMap<>(HsdsTable.class);
		DESCRIPTIONS.forEach((owner, description) -> description.lists()
			.values()
			.forEach((listed) -> owned.computeIfAbsent(listed, (table) -> new LinkedHashSet<>())
				.add(listed.ownedBy(owner).name())));
		return owned;
	}

	/**
	 * What a table has.
	 *
	 * @param columns in the order of the specification
	 * @param named the same by name
	 * @param lists what nests in a row as a list
	 * @param objects what nests in a row as a single object
	 * @param requiredObjects those of them that must be there
	 */
	record Description(List<HsdsColumn> columns, Map<String, HsdsColumn> named, Map<String, HsdsTable> lists,
			Map<String, HsdsTable> objects, Set<String> requiredObjects) {

		private Description() {
			this(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
					new LinkedHashSet<>());
		}

		private Description readOnly() {
			return new Description(List.copyOf(this.columns), Collections.unmodifiableMap(this.named),
					Collections.unmodifiableMap(this.lists), Collections.unmodifiableMap(this.objects),
					Collections.unmodifiableSet(this.requiredObjects));
		}

		private void add(CSVRecord line) {
			String name = line.get("column");
			boolean required = "yes".equals(line.get("required"));
			switch (line.get("type")) {
				case "list" -> this.lists.put(name, table(line.get("references")));
				case "object" -> {
					this.objects.put(name, table(line.get("references")));
					if (required) {
						this.requiredObjects.add(name);
					}
				}
				default -> {
					HsdsColumn column = column(line, name, required);
					this.columns.add(column);
					this.named.put(name, column);
				}
			}
		}

		private static HsdsColumn column(CSVRecord line, String name, boolean required) {
			String allowed = line.get("allowed");
			String references = line.get("references");
			return new HsdsColumn(name, HsdsType.named(line.get("type")), required,
					required || "yes".equals(line.get("tabular_required")),
					allowed.isEmpty() ? List.of() : List.of(allowed.split("\\|")),
					references.isEmpty() ? null : table(references));
		}

	}

	private static HsdsTable table(String name) {
		return HsdsTable.named(name).orElseThrow(() -> new IllegalStateException("There is no table " + name));
	}

	private static Map<HsdsTable, Description> read() {
		Map<HsdsTable, Description> descriptions = new EnumMap<>(HsdsTable.class);
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (InputStream stream = Objects.requireNonNull(HsdsTables.class.getResourceAsStream("/hsds/tables.csv"),
				"hsds/tables.csv");
				CSVParser lines = CSVParser.builder()
					.setReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
					.setFormat(format)
					.get()) {
			lines.forEach((line) -> descriptions.computeIfAbsent(table(line.get("table")), (table) -> new Description())
				.add(line));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		descriptions.replaceAll((table, description) -> description.readOnly());
		return descriptions;
	}

}
