package org.partnershipportal.hsds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Makes one row of all that is said of it, and checks it: against the types of its
 * columns, and for what must be there.
 */
final class RowCheck {

	/** Without these a row is nothing. */
	private static final Map<HsdsTable, String> NAMES = Map.of(HsdsTable.ORGANIZATION, "name", HsdsTable.SERVICE,
			"name", HsdsTable.PROGRAM, "name", HsdsTable.TAXONOMY, "name", HsdsTable.TAXONOMY_TERM, "name",
			HsdsTable.UNIT, "name", HsdsTable.PHONE, "number", HsdsTable.URL, "url", HsdsTable.ORGANIZATION_IDENTIFIER,
			"identifier");

	private static final String ID = "id";

	private final HsdsValues values;

	private final Consumer<HsdsProblem> problems;

	RowCheck(HsdsLimits limits, Consumer<HsdsProblem> problems) {
		this.values = new HsdsValues(limits.text());
		this.problems = problems;
	}

	/** The row of these fragments; null when it is refused. */
	@Nullable HsdsRow row(List<Fragment> fragments) {
		Fragment first = fragments.stream()
			.filter((fragment) -> fragment.kind() != Fragment.Kind.ADDITION)
			.findFirst()
			.orElse(null);
		if (first == null) {
			fragments.forEach((lost) -> this.problems.accept(
					new HsdsProblem(lost.origin(), lost.table(), lost.id(), ID, HsdsFault.ORPHAN, List.of(lost.id()))));
			return null;
		}
		Map<String, Object> said = new LinkedHashMap<>(first.values());
		Map<String, List<String>> further = new LinkedHashMap<>();
		boolean[] views = { first.kind() == Fragment.Kind.VIEW };
		fragments.stream().filter((fragment) -> fragment != first).forEach((fragment) -> {
			if (fragment.kind() == Fragment.Kind.ADDITION) {
				fragment.values()
					.forEach((column, value) -> said.merge(column, value,
							(one, other) -> ID.equals(column) ? one : one + "\n" + other));
			}
			else if (agrees(fragment, said, views[0])) {
				views[0] |= fragment.kind() == Fragment.Kind.VIEW;
				fragment.values().forEach((column, value) -> join(first.table(), column, value, said, further));
			}
		});
		return checked(first, said, further);
	}

	/** Whether two fragments can speak of the same row. */
	private boolean agrees(Fragment fragment, Map<String, Object> said, boolean partly) {
		boolean view = partly || fragment.kind() == Fragment.Kind.VIEW;
		Set<String> columns = new TreeSet<>(said.keySet());
		columns.addAll(fragment.values().keySet());
		for (String name : columns) {
			HsdsColumn column = fragment.table().column(name).orElseThrow();
			Object one = said.get(name);
			Object other = fragment.values().get(name);
			boolean free = fragment.table().mayHaveSeveral(column) || view && (one == null || other == null);
			if (!free && !Objects.equals(one, other)) {
				this.problems.accept(new HsdsProblem(fragment.origin(), fragment.table(), fragment.id(), name,
						HsdsFault.DUPLICATE_ID, List.of(Objects.toString(other, ""), Objects.toString(one, ""))));
				return false;
			}
		}
		return true;
	}

	private static void join(HsdsTable table, String column, Object value, Map<String, Object> said,
			Map<String, List<String>> further) {
		Object before = said.putIfAbsent(column, value);
		if (before != null && !before.equals(value) && table.mayHaveSeveral(table.column(column).orElseThrow())) {
			List<String> others = further.computeIfAbsent(column, (key) -> new ArrayList<>());
			if (!others.contains(value.toString())) {
				others.add(value.toString());
			}
		}
	}

	/** A row of these values as it is given on; null when it is refused. */
	@Nullable HsdsRow checked(Fragment first, Map<String, Object> said, Map<String, List<String>> further) {
		HsdsTable table = first.table();
		Map<String, Object> values = new LinkedHashMap<>();
		Set<String> faulty = new HashSet<>();
		for (HsdsColumn column : table.columns()) {
			Object value = said.get(column.name());
			Object checked = (value == null) ? null : this.values.checked(column, value, (at, fault, filled) -> {
				faulty.add(at.name());
				this.problems
					.accept(new HsdsProblem(first.origin(), table, first.id(), at.name(), fault, List.of(filled)));
			});
			if (checked != null) {
				values.put(column.name(), checked);
			}
		}
		String name = NAMES.get(table);
		if (name != null && !values.containsKey(name)) {
			tell(first, name, HsdsFault.MISSING_NAME);
			return null;
		}
		missing(first, values, faulty);
		return new HsdsRow(table, first.id(), values, further, first.origin());
	}

	private void missing(Fragment first, Map<String, Object> values, Set<String> faulty) {
		HsdsTable table = first.table();
		boolean line = first.kind() == Fragment.Kind.LINE;
		Set<String> objects = new HashSet<>();
		table.requiredObjects().forEach((object) -> objects.add(table.refersBy(object).name()));
		for (HsdsColumn column : table.columns()) {
			boolean required = column.required() || line && column.requiredInTables()
					|| objects.contains(column.name());
			if (required && !values.containsKey(column.name()) && !faulty.contains(column.name())) {
				tell(first, column.name(),
						"status".equals(column.name()) ? HsdsFault.EMPTY_STATUS : HsdsFault.MISSING_VALUE);
			}
		}
		boolean part = table != HsdsTable.LOCATION && table != HsdsTable.SERVICE && table != HsdsTable.PROGRAM
				&& table != HsdsTable.SERVICE_AT_LOCATION && !HsdsTables.owned(table).isEmpty();
		if (part && HsdsTables.owned(table).stream().noneMatch(values::containsKey) && table.columns()
			.stream()
			.noneMatch((column) -> column.requiredInTables() && !column.required() && column.type() == HsdsType.ID)) {
			tell(first, null, HsdsFault.UNATTACHED);
		}
	}

	/**
	 * A row as it may be written; null when it would not be valid, which is told.
	 * @param inTables whether it is written into a table
	 */
	static @Nullable HsdsRow written(HsdsRow row, boolean inTables, Consumer<HsdsProblem> problems) {
		List<HsdsProblem> faults = new ArrayList<>();
		HsdsRow checked = new RowCheck(HsdsLimits.USUAL, faults::add)
			.checked(
					new Fragment(row.table(), row.id(), row.values(),
							inTables ? Fragment.Kind.LINE : Fragment.Kind.VIEW, row.origin()),
					row.values(), row.further());
		for (HsdsProblem fault : faults) {
			boolean lacking = fault.column() != null
					&& (checked == null || !checked.values().containsKey(fault.column()))
					&& fault.fault() != HsdsFault.UNATTACHED && required(row.table(), fault.column(), inTables);
			if (lacking) {
				problems.accept(new HsdsProblem(row.origin(), row.table(), row.id(), fault.column(),
						HsdsFault.NOT_WRITTEN, List.of()));
				return null;
			}
			if (fault.fault().effect() == HsdsFault.Effect.VALUE_LEFT_OUT) {
				problems.accept(fault);
			}
		}
		return checked;
	}

	private static boolean required(HsdsTable table, String name, boolean inTables) {
		HsdsColumn column = table.column(name).orElseThrow();
		return column.required() || inTables && column.requiredInTables()
				|| table.requiredObjects().stream().anyMatch((object) -> table.refersBy(object).equals(column));
	}

	private void tell(Fragment row, @Nullable String column, HsdsFault fault) {
		this.problems.accept(new HsdsProblem(row.origin(), row.table(), row.id(), column, fault, List.of()));
	}

}
