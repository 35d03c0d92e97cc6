package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.partnershipportal.hsds.HsdsColumn;
import org.partnershipportal.hsds.HsdsPackage;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.HsdsType;

/** Which rows of a package belong to which; ids alone are in memory. */
final class HsdsIndex {

	/** Entries of the directory, each imported with what belongs to it, in this order. */
	static final List<HsdsTable> ENTRIES = List.of(HsdsTable.ORGANIZATION, HsdsTable.LOCATION, HsdsTable.SERVICE,
			HsdsTable.SERVICE_AT_LOCATION);

	/** These belong to nothing. */
	static final List<HsdsTable> FREE = List.of(HsdsTable.TAXONOMY, HsdsTable.TAXONOMY_TERM,
			HsdsTable.META_TABLE_DESCRIPTION);

	private static final Set<HsdsTable> OWNERS = EnumSet.of(HsdsTable.ORGANIZATION, HsdsTable.LOCATION,
			HsdsTable.SERVICE, HsdsTable.SERVICE_AT_LOCATION, HsdsTable.CONTACT, HsdsTable.PHONE);

	private final Map<HsdsTable, Map<String, List<HsdsRef>>> below = new EnumMap<>(HsdsTable.class);

	private final HsdsPackage rows;

	HsdsIndex(HsdsPackage rows) {
		this.rows = rows;
		for (HsdsTable table : HsdsTable.values()) {
			if (!ENTRIES.contains(table) && !FREE.contains(table) && table != HsdsTable.UNIT) {
				rows.each(table, this::add);
			}
		}
	}

	private void add(HsdsRow row) {
		HsdsRef ref = HsdsRef.of(row);
		if (row.table() == HsdsTable.ATTRIBUTE) {
			linked(row, "link_id", "link_entity").forEach((owner) -> put(owner, ref));
			return;
		}
		if (row.table() == HsdsTable.METADATA) {
			linked(row, "resource_id", "resource_type").forEach((owner) -> put(owner, ref));
			return;
		}
		for (HsdsColumn column : row.table().columns()) {
			HsdsTable owner = column.references();
			if (column.type() == HsdsType.ID && owner != null && OWNERS.contains(owner)) {
				row.ids(column.name()).forEach((id) -> put(new HsdsRef(owner, id), ref));
			}
		}
		String unit = (row.table() == HsdsTable.SERVICE_CAPACITY) ? row.text("unit_id") : null;
		if (unit != null) {
			put(ref, new HsdsRef(HsdsTable.UNIT, unit));
		}
	}

	/** Which rows it is about: of the table it names, where there is such a row. */
	private List<HsdsRef> linked(HsdsRow row, String idColumn, String tableColumn) {
		String name = row.text(tableColumn);
		Optional<HsdsTable> said = Optional.ofNullable(name).flatMap(HsdsTable::named);
		List<HsdsRef> owners = new ArrayList<>();
		for (String id : row.ids(idColumn)) {
			said.filter((table) -> this.rows.row(table, id).isPresent())
				.or(() -> List.of(HsdsTable.values())
					.stream()
					.filter((table) -> this.rows.row(table, id).isPresent())
					.findFirst())
				.ifPresent((table) -> owners.add(new HsdsRef(table, id)));
		}
		return owners;
	}

	private void put(HsdsRef owner, HsdsRef part) {
		List<HsdsRef> parts = this.below.computeIfAbsent(owner.table(), (key) -> new HashMap<>())
			.computeIfAbsent(owner.id(), (key) -> new ArrayList<>(2));
		// A row is met once; only by itself can it name an owner twice.
		if (parts.isEmpty() || !parts.get(parts.size() - 1).equals(part)) {
			parts.add(part);
		}
	}

	/** What belongs to a row. */
	List<HsdsRef> below(HsdsRef owner) {
		return this.below.getOrDefault(owner.table(), Map.of()).getOrDefault(owner.id(), List.of());
	}

}
