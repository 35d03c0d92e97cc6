package org.partnershipportal.hsds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of HSDS 3.1. A table stands after those its rows refer to, but for
 * references to rows of the same table.
 */
public enum HsdsTable {

	/** Lists of terms. */
	TAXONOMY("taxonomies"),

	/** Terms of taxonomies. */
	TAXONOMY_TERM("taxonomy_terms"),

	/** Units that capacities are counted in. */
	UNIT("units"),

	/** Organisations that offer services. */
	ORGANIZATION("organizations"),

	/** What others call organisations. */
	ORGANIZATION_IDENTIFIER("organization_identifiers"),

	/** Groups of services of an organisation. */
	PROGRAM("programs"),

	/** Services. */
	SERVICE("services"),

	/** Places, not only those on a map. */
	LOCATION("locations"),

	/** Services where they are offered. */
	SERVICE_AT_LOCATION("service_at_location"),

	/** Addresses of locations. */
	ADDRESS("addresses"),

	/** How locations can be reached and entered. */
	ACCESSIBILITY("accessibility"),

	/** Whom to ask. */
	CONTACT("contacts"),

	/** Telephone numbers. */
	PHONE("phones"),

	/** When something is open. */
	SCHEDULE("schedules"),

	/** Areas that are served. */
	SERVICE_AREA("service_areas"),

	/** Languages that are spoken. */
	LANGUAGE("languages"),

	/** Further web addresses. */
	URL("url"),

	/** Where the money comes from. */
	FUNDING("funding"),

	/** What a service costs. */
	COST_OPTION("cost_options"),

	/** What must be brought along. */
	REQUIRED_DOCUMENT("required_documents"),

	/** How much is free. */
	SERVICE_CAPACITY("service_capacity"),

	/** What is said of tables as a whole. */
	META_TABLE_DESCRIPTION("meta_table_descriptions"),

	/** Terms that rows bear. */
	ATTRIBUTE("attributes"),

	/** Changes of rows. */
	METADATA("metadata");

	private static final Map<String, HsdsTable> NAMED = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(HsdsTable::table, Function.identity()));

	private static final Map<String, HsdsTable> FILED = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(HsdsTable::file, Function.identity()));

	private final String table;

	private final String file;

	HsdsTable(String file) {
		this.table = name().toLowerCase(Locale.ROOT);
		this.file = file + ".csv";
	}

	/** The table with this name in the specification, such as {@code service_area}. */
	public static Optional<HsdsTable> named(String name) {
		return Optional.ofNullable(NAMED.get(name));
	}

	/** The table in the file with this name, such as {@code service_areas.csv}. */
	public static Optional<HsdsTable> inFile(String name) {
		return Optional.ofNullable(FILED.get(name));
	}

	/** The name in the specification, such as {@code service_area}. */
	public String table() {
		return this.table;
	}

	/** The name of the file with the rows, such as {@code service_areas.csv}. */
	public String file() {
		return this.file;
	}

	/** The columns in the order of the specification. */
	public List<HsdsColumn> columns() {
		return HsdsTables.of(this).columns();
	}

	/** The column with this name. */
	public Optional<HsdsColumn> column(String name) {
		return Optional.ofNullable(HsdsTables.of(this).named().get(name));
	}

	/**
	 * What nests in a row as a list, by the name of the list; {@code services} of an
	 * organisation, which only the full shapes of the HTTP API have, among them.
	 */
	public Map<String, HsdsTable> lists() {
		return HsdsTables.of(this).lists();
	}

	/**
	 * What nests in a row as a single object, by its name; {@code service} of a service
	 * at a location, which only the full shapes of the HTTP API have, among them.
	 */
	public Map<String, HsdsTable> objects() {
		return HsdsTables.of(this).objects();
	}

	/**
	 * Whether a row may stand in the lists of several rows of one table, as a telephone
	 * may be that of two contacts.
	 * @param column a column of this table
	 */
	boolean mayHaveSeveral(HsdsColumn column) {
		return this != SERVICE && this != SERVICE_AT_LOCATION && HsdsTables.owned(this).contains(column.name());
	}

	/** The objects that must be nested in every row. */
	Set<String> requiredObjects() {
		return HsdsTables.of(this).requiredObjects();
	}

	/**
	 * The column of this table that says in which row of another table a row stands in a
	 * list.
	 * @throws IllegalArgumentException when rows of the other table have no such list
	 */
	public HsdsColumn ownedBy(HsdsTable owner) {
		String name = switch (this) {
			case ATTRIBUTE -> "link_id";
			case METADATA -> "resource_id";
			default -> owner.table + "_id";
		};
		return column(name)
			.orElseThrow(() -> new IllegalArgumentException("No " + this + " is in a list of a " + owner));
	}

	/**
	 * The column of this table that says which row is nested as an object.
	 * @param object the name of the object
	 * @throws IllegalArgumentException when rows of this table have no such object
	 */
	public HsdsColumn refersBy(String object) {
		HsdsTable other = objects().get(object);
		return Optional.ofNullable(other)
			.flatMap((to) -> column(to.table + "_id"))
			.orElseThrow(() -> new IllegalArgumentException("No " + object + " is in a " + this));
	}

}
