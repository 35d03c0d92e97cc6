package org.partnershipportal.hsds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rows in memory, for what is small: what one organisation or service is written with.
 */
public final class HsdsRows implements HsdsSource {

	private final Map<HsdsTable, Map<String, HsdsRow>> rows = new EnumMap<>(HsdsTable.class);

	private final Map<Tie, List<HsdsRow>> tied = new HashMap<>();

	private record Tie(HsdsTable table, String column, String id) {
	}

	/**
	 * The rows.
	 * @param rows in the order they are to be written; of several with one id the first
	 * counts
	 */
	public HsdsRows(Collection<HsdsRow> rows) {
		rows.forEach(this::add);
	}

	private void add(HsdsRow row) {
		Map<String, HsdsRow> table = this.rows.computeIfAbsent(row.table(), (key) -> new LinkedHashMap<>());
		if (table.putIfAbsent(row.id(), row) == null) {
			row.table()
				.columns()
				.stream()
				.filter((column) -> column.type() == HsdsType.ID && !"id".equals(column.name()))
				.forEach((column) -> row.ids(column.name())
					.forEach((id) -> this.tied
						.computeIfAbsent(new Tie(row.table(), column.name(), id), (key) -> new ArrayList<>())
						.add(row)));
		}
	}

	@Override
	public Optional<HsdsRow> row(HsdsTable table, String id) {
		return Optional.ofNullable(this.rows.getOrDefault(table, Map.of()).get(id));
	}

	@Override
	public List<HsdsRow> rows(HsdsTable table, String column, String id) {
		return this.tied.getOrDefault(new Tie(table, column, id), List.of());
	}

	@Override
	public void each(HsdsTable table, Consumer<HsdsRow> use) {
		this.rows.getOrDefault(table, Map.of()).values().forEach(use);
	}

}
