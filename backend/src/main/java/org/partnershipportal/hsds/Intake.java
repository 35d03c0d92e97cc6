package org.partnershipportal.hsds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Takes rows as files have them, and keeps them as fragments of tables. */
final class Intake {

	/** What others refer to must say its id itself. */
	private static final Set<HsdsTable> KNOWN_BY_ID = EnumSet.of(HsdsTable.ORGANIZATION, HsdsTable.SERVICE,
			HsdsTable.LOCATION, HsdsTable.SERVICE_AT_LOCATION, HsdsTable.PROGRAM, HsdsTable.TAXONOMY,
			HsdsTable.TAXONOMY_TERM, HsdsTable.UNIT);

	private final Map<HsdsTable, RowStore> stores;

	private final Consumer<HsdsProblem> problems;

	private final Set<String> unknown = new HashSet<>();

	Intake(Map<HsdsTable, RowStore> stores, Consumer<HsdsProblem> problems) {
		this.stores = new EnumMap<>(stores);
		this.problems = problems;
	}

	void tell(HsdsProblem problem) {
		this.problems.accept(problem);
	}

	/**
	 * Takes a row.
	 * @param layout how its columns are to be understood
	 * @param raw its values by the columns of the file
	 * @return its id; null when it was refused
	 */
	@Nullable String take(Layout layout, Map<String, Object> raw, Fragment.Kind kind, HsdsOrigin origin) throws IOException {
		HsdsTable table = layout.table();
		List<Fault> faults = new ArrayList<>();
		Map<String, Object> values = layout.map(raw,
				(column, fault, said) -> faults.add(new Fault(column.name(), fault, List.of(said))),
				(column) -> unknown(layout, column, origin));
		table.columns()
			.stream()
			.filter((column) -> column.type() == HsdsType.ID)
			.forEach((column) -> values.computeIfPresent(column.name(), (name, value) -> id(value)));
		String id = (String) values.get("id");
		if (id == null) {
			if (layout.addition() || KNOWN_BY_ID.contains(table)) {
				tell(new HsdsProblem(origin, table, null, "id", HsdsFault.MISSING_ID, List.of()));
				return null;
			}
			id = Derivation.id(table, new TreeMap<>(values).toString());
			values.put("id", id);
			tell(new HsdsProblem(origin, table, id, "id", HsdsFault.ID_MADE, List.of()));
		}
		for (Fault fault : faults) {
			tell(new HsdsProblem(origin, table, id, fault.column(), fault.fault(), fault.values()));
		}
		keep(new Fragment(table, id, values, layout.addition() ? Fragment.Kind.ADDITION : kind, origin));
		for (Fragment derived : layout.derived(raw, id, origin)) {
			Objects.requireNonNull(this.stores.get(derived.table())).add(derived);
		}
		return id;
	}

	private record Fault(String column, HsdsFault fault, List<Object> values) {
	}

	private static @Nullable String id(Object value) {
		String text = value.toString().strip();
		return text.isEmpty() ? null : text;
	}

	private void keep(Fragment fragment) throws IOException {
		boolean kept = Objects.requireNonNull(this.stores.get(fragment.table())).add(fragment);
		if (!kept && fragment.kind() == Fragment.Kind.LINE) {
			tell(new HsdsProblem(fragment.origin(), fragment.table(), fragment.id(), null, HsdsFault.SAME_ROW_AGAIN,
					List.of()));
		}
	}

	private void unknown(Layout layout, String column, HsdsOrigin origin) {
		if (this.unknown.add(origin.file() + "|" + layout.name() + "|" + column)) {
			tell(new HsdsProblem(origin, layout.table(), null, column, HsdsFault.UNKNOWN_COLUMN, List.of()));
		}
	}

}
