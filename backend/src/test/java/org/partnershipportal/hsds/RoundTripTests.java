package org.partnershipportal.hsds;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written is read again as what it was, and is valid. */
class RoundTripTests {

	/** Rows that stand in a document only where another refers to them. */
	private static final Set<HsdsTable> ON_DEMAND = EnumSet.of(HsdsTable.TAXONOMY, HsdsTable.TAXONOMY_TERM,
			HsdsTable.UNIT, HsdsTable.META_TABLE_DESCRIPTION);

	private static final PublishedSchemas SCHEMAS = new PublishedSchemas();

	private static final List<String> TEXTS = List.of("x", " Thai: บ้านพัก ", "a,b;\"c\"", "line\nline",
			"line\r\nline\r", "'=1+1", "\\\\ \\n", "emoji 🏠", "null", "012", "{\"a\": [1]}", "\ttab", "#",
			"\u00a0é\u2028");

	private static final List<String> NUMBERS = List.of("0", "-1", "12", "3.50", "100.000000001", "1E+3", "-0.10");

	@Property(tries = 40)
	void tables(@ForAll long seed) {
		List<HsdsRow> rows = new Rows(seed, false).made();
		ReadPackage before = new ReadPackage(rows, new ArrayList<>());
		ReadPackage after = ReadPackage.of("package.zip", before.asTables());
		assertThat(before.problems()).isEmpty();
		assertThat(after.problems()).filteredOn((problem) -> problem.fault() != HsdsFault.UNATTACHED).isEmpty();
		assertThat(after.said()).isEqualTo(before.said());
		assertThat(tree(tablesInJson(after))).isEqualTo(tree(tablesInJson(before)));
		assertThat(ReadPackage.of("tables.json", tablesInJson(before)).said()).isEqualTo(before.said());
	}

	@Property(tries = 40)
	void documents(@ForAll long seed) {
		List<HsdsRow> rows = new Rows(seed, true).made();
		ReadPackage before = new ReadPackage(rows, new ArrayList<>());
		byte[] json = documents(before);
		ReadPackage after = ReadPackage.of("organizations.json", json);
		assertThat(before.problems()).isEmpty();
		assertThat(after.problems()).filteredOn((problem) -> problem.fault() != HsdsFault.ORPHAN).isEmpty();
		Map<String, Object> expected = compared(rows);
		Map<String, Object> read = compared(after.rows());
		read.forEach((key, value) -> assertThat(value).as(key).isEqualTo(expected.get(key)));
		rows.stream()
			.filter((row) -> !ON_DEMAND.contains(row.table()))
			.forEach((row) -> assertThat(read).containsKey(row.table() + " " + row.id()));
		tree(json).forEach((document) -> assertThat(SCHEMAS.faults(HsdsTable.ORGANIZATION, document)).isEmpty());
	}

	private static byte[] tablesInJson(ReadPackage rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HsdsDocuments(rows.source(), rows.problems()::add).writeTables(out);
		return out.toByteArray();
	}

	private static byte[] documents(ReadPackage rows) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HsdsDocuments(rows.source(), rows.problems()::add).writeList(HsdsTable.ORGANIZATION,
				rows.of(HsdsTable.ORGANIZATION).stream().map(HsdsRow::id).toList(), HsdsDocuments.Nesting.FULL, out);
		return out.toByteArray();
	}

	private static JsonNode tree(byte[] json) {
		return JsonMapper.builder().build().readTree(json);
	}

	/** What rows say; of several owners the order says nothing. */
	private static Map<String, Object> compared(List<HsdsRow> rows) {
		Map<String, Object> compared = new TreeMap<>();
		rows.forEach((row) -> {
			Map<String, Object> values = new TreeMap<>(row.values());
			row.table()
				.columns()
				.stream()
				.filter((column) -> column.type() == HsdsType.ID && !"id".equals(column.name()))
				.forEach((column) -> values.put(column.name(), new TreeSet<>(row.ids(column.name()))));
			compared.put(row.table() + " " + row.id(), values);
		});
		return compared;
	}

	/** Rows that belong together, made by chance. */
	private static final class Rows {

		private final Random random;

		private final boolean severalOwners;

		private final Map<HsdsTable, List<HsdsRow>> made = new EnumMap<>(HsdsTable.class);

		private Rows(long seed, boolean severalOwners) {
			this.random = new Random(seed);
			this.severalOwners = severalOwners;
			for (HsdsTable table : HsdsTable.values()) {
				this.made.put(table, new ArrayList<>());
				int count = (table == HsdsTable.ORGANIZATION) ? 1 + this.random.nextInt(3) : this.random.nextInt(4);
				for (int i = 0; i < count; i++) {
					row(table);
				}
			}
		}

		private List<HsdsRow> made() {
			return this.made.values().stream().flatMap(List::stream).collect(Collectors.toList());
		}

		private void row(HsdsTable table) {
			Map<String, Object> values = new LinkedHashMap<>();
			Map<String, List<String>> further = new LinkedHashMap<>();
			String id = new UUID(this.random.nextLong(), this.random.nextLong()).toString();
			for (HsdsColumn column : table.columns()) {
				if ("id".equals(column.name())) {
					values.put("id", id);
				}
				else if (column.type() != HsdsType.ID) {
					if (column.requiredInTables() || this.random.nextInt(3) > 0) {
						values.put(column.name(), value(column));
					}
				}
				else if (!refer(table, column, values, further)) {
					return;
				}
			}
			Set<String> owners = HsdsTables.owned(table);
			if (owners.isEmpty() || owners.stream().anyMatch(values::containsKey)) {
				this.made.get(table).add(new HsdsRow(table, id, values, further, HsdsOrigin.of("")));
			}
		}

		/**
		 * Fills in a column of ids; false when the row cannot be without one and there is
		 * none.
		 */
		private boolean refer(HsdsTable table, HsdsColumn column, Map<String, Object> values,
				Map<String, List<String>> further) {
			HsdsTable other = (column.references() != null) ? column.references()
					: HsdsTable.values()[this.random.nextInt(HsdsTable.ATTRIBUTE.ordinal())];
			List<HsdsRow> others = this.made.get(other);
			boolean must = column.requiredInTables() || table == HsdsTable.LOCATION;
			boolean owns = column.references() != null || HsdsTables.owns(other, table);
			if (others.isEmpty() || !owns || ON_DEMAND.contains(other) && column.references() == null) {
				return !must;
			}
			if (must || this.random.nextBoolean()) {
				HsdsRow one = others.get(this.random.nextInt(others.size()));
				values.put(column.name(), one.id());
				if (column.references() == null) {
					values.put((table == HsdsTable.ATTRIBUTE) ? "link_entity" : "resource_type", other.table());
				}
				else if (this.severalOwners && table.mayHaveSeveral(column)) {
					HsdsRow second = others.get(this.random.nextInt(others.size()));
					if (!second.id().equals(one.id())) {
						further.put(column.name(), List.of(second.id()));
					}
				}
			}
			return true;
		}

		private Object value(HsdsColumn column) {
			if (!column.allowed().isEmpty()) {
				return one(column.allowed());
			}
			return switch (column.type()) {
				case NUMBER -> new BigDecimal(one(NUMBERS));
				case DATE -> one(List.of("2026-02-28", "1999-12-31"));
				case TIME -> one(List.of("08:00", "17:30:00", "23:59:59.5"));
				case DATE_TIME -> one(List.of("2026-11-22T08:00:00Z", "2024-09-25T14:23:06.5+01:00"));
				case URI -> one(List.of("https://a.example.org/x?y=1#z", "mailto:a@example.org"));
				case EMAIL -> one(List.of("help@example.org", "a.b+c@example.com"));
				case ID, TEXT -> one(TEXTS);
			};
		}

		private String one(List<String> all) {
			return all.get(this.random.nextInt(all.size()));
		}

	}

}
