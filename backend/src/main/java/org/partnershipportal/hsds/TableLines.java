package org.partnershipportal.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A row as lines of its table. A table has one column for each kind of owner: a row with
 * two owners of one kind has a line for each, the second with an id of its own, since the
 * ids of a table must differ.
 */
final class TableLines {

	private TableLines() {
	}

	/** The lines; none when they would not be valid, which is told. */
	static List<HsdsRow> of(HsdsRow row, Consumer<HsdsProblem> problems) {
		HsdsRow line = RowCheck.written(row, true, problems);
		if (line == null) {
			return List.of();
		}
		List<HsdsRow> lines = new ArrayList<>();
		lines.add(line);
		row.further().forEach((column, ids) -> ids.forEach((other) -> {
			Map<String, Object> values = new LinkedHashMap<>(line.values());
			row.table()
				.columns()
				.stream()
				.filter((one) -> row.table().mayHaveSeveral(one))
				.forEach((one) -> values.remove(one.name()));
			values.put("id", Derivation.id(row.table(), row.id() + "|" + column + "|" + other));
			values.put(column, other);
			lines.add(HsdsRow.of(row.table(), values));
		}));
		return lines;
	}

}
