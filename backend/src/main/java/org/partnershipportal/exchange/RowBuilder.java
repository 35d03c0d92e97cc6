package org.partnershipportal.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.hsds.HsdsColumn;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsRows;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.HsdsType;
import org.partnershipportal.profile.HsdsNames;

/**
 * Makes rows of HSDS of profiles. The fields of a profile are called as the columns are,
 * in camel case ({@link HsdsNames}).
 */
final class RowBuilder {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Map<HsdsTable, Map<String, Made>> rows = new LinkedHashMap<>();

	/** A row on the way: what further owners it has stands beside what it says. */
	private record Made(Map<String, Object> values, Map<String, List<String>> further) {
	}

	/**
	 * Adds a profile, its parts and theirs.
	 * @param own the columns that the profile does not say: the id, those of the entry,
	 * and whose it is
	 */
	void profile(HsdsTable table, @Nullable Record profile, Map<String, ? extends @Nullable Object> own) {
		Map<String, Object> tree = new LinkedHashMap<>();
		if (profile != null) {
			tree.putAll(JSON.convertValue(profile, new TypeReference<Map<String, Object>>() {
			}));
		}
		tree(table, tree, own);
	}

	@SuppressWarnings("unchecked")
	private void tree(HsdsTable table, Map<String, Object> tree, Map<String, ? extends @Nullable Object> own) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(own);
		tree.forEach((name, value) -> table.column(HsdsNames.column(name)).ifPresent((column) -> {
			if (value != null && !(value instanceof List<?>)) {
				values.putIfAbsent(column.name(), plain(column, value));
			}
		}));
		if (tree.get("unit") instanceof Map<?, ?> unit) {
			tree(HsdsTable.UNIT, (Map<String, Object>) unit, Map.of());
			values.put("unit_id", String.valueOf(unit.get("id")));
		}
		add(table, values);
		String id = String.valueOf(values.get("id"));
		tree.forEach((name, value) -> {
			HsdsTable part = HsdsNames.LISTS.get(name);
			if (part != null && value instanceof List<?> items) {
				String column = part.ownedBy(table).name();
				items.forEach((item) -> tree(part, (Map<String, Object>) item, Map.of(column, id)));
			}
		});
	}

	/** Adds a row, or the further owners of one that is there. */
	void add(HsdsTable table, Map<String, ? extends @Nullable Object> values) {
		Map<String, Object> said = new LinkedHashMap<>();
		for (HsdsColumn column : table.columns()) {
			Object value = values.get(column.name());
			if (value != null) {
				said.put(column.name(), value);
			}
			else if (column.required() && column.type() == HsdsType.TEXT) {
				said.put(column.name(), HsdsNames.NOT_SAID);
			}
		}
		Made made = this.rows.computeIfAbsent(table, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(String.valueOf(said.get("id")), (key) -> new Made(said, new LinkedHashMap<>()));
		said.forEach((name, value) -> {
			Object there = made.values().putIfAbsent(name, value);
			boolean owner = table.column(name).orElseThrow().type() == HsdsType.ID;
			if (owner && there != null && !there.equals(value)) {
				List<String> others = made.further().computeIfAbsent(name, (key) -> new ArrayList<>());
				if (!others.contains(value.toString())) {
					others.add(value.toString());
				}
			}
		});
	}

	/** All rows, in the order in which they were added. */
	HsdsRows rows() {
		List<HsdsRow> all = new ArrayList<>();
		this.rows.forEach((table, some) -> some.values().forEach((made) -> {
			HsdsRow row = HsdsRow.of(table, made.values());
			all.add(new HsdsRow(table, row.id(), made.values(), made.further(), row.origin()));
		}));
		return new HsdsRows(all);
	}

	private static Object plain(HsdsColumn column, Object value) {
		if (value instanceof Number number) {
			BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
			return (exact.scale() < 0) ? exact.setScale(0) : exact;
		}
		return HsdsNames.word(column.name(), value.toString());
	}

}
