package org.partnershipportal.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.partnershipportal.hsds.HsdsTable;

/**
 * How what is here is called in HSDS, both ways. The fields of a profile are called as
 * the columns are, in camel case; only the names of lists and a few words differ.
 */
public final class HsdsNames {

	/** The tables of the lists of profiles and parts. */
	public static final Map<String, HsdsTable> LISTS = Map.ofEntries(Map.entry("phones", HsdsTable.PHONE),
			Map.entry("focalPoints", HsdsTable.CONTACT), Map.entry("languages", HsdsTable.LANGUAGE),
			Map.entry("spokenLanguages", HsdsTable.LANGUAGE), Map.entry("schedules", HsdsTable.SCHEDULE),
			Map.entry("serviceAreas", HsdsTable.SERVICE_AREA), Map.entry("addresses", HsdsTable.ADDRESS),
			Map.entry("accessibility", HsdsTable.ACCESSIBILITY), Map.entry("costOptions", HsdsTable.COST_OPTION),
			Map.entry("requiredDocuments", HsdsTable.REQUIRED_DOCUMENT),
			Map.entry("capacities", HsdsTable.SERVICE_CAPACITY), Map.entry("funding", HsdsTable.FUNDING),
			Map.entry("programs", HsdsTable.PROGRAM), Map.entry("identifiers", HsdsTable.ORGANIZATION_IDENTIFIER),
			Map.entry("additionalWebsites", HsdsTable.URL), Map.entry("additionalUrls", HsdsTable.URL));

	/** What HSDS asks for and nobody has said; an empty text would be no text. */
	public static final String NOT_SAID = "-";

	/** The words of HSDS for what are constants here. */
	private static final List<String> WORDS = List.of("status", "location_type", "address_type");

	private static final Pattern BOUNDARY = Pattern.compile("_([a-z0-9])");

	private HsdsNames() {
	}

	/** The column of a field. */
	public static String column(String field) {
		return field.replaceAll("([A-Z]|[0-9])", "_$1").toLowerCase(Locale.ROOT);
	}

	/** The field of a column. */
	public static String field(String column) {
		return BOUNDARY.matcher(column).replaceAll((found) -> found.group(1).toUpperCase(Locale.ROOT));
	}

	/** The word of HSDS for a constant, or the text as it is. */
	public static String word(String column, String text) {
		return WORDS.contains(column) ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
	}

	/** The constant for a word of HSDS, or the text as it is. */
	public static String constant(String column, String text) {
		return WORDS.contains(column) ? text.toUpperCase(Locale.ROOT).replace(' ', '_') : text;
	}

	/** The list of an owner that holds the rows of a table; empty when it has none. */
	public static Optional<String> list(Class<?> owner, HsdsTable table) {
		return Trees.Makeup.of(owner).parts().keySet().stream().filter((name) -> LISTS.get(name) == table).findFirst();
	}

	/** What the items of a list are. */
	public static Optional<Class<? extends Part>> part(Class<?> owner, String list) {
		return Optional.ofNullable(Trees.Makeup.of(owner).parts().get(list));
	}

	/** Whether a profile or a part has a value of this name. */
	public static boolean hasValue(Class<?> owner, String field) {
		return Trees.Makeup.of(owner).values().contains(field);
	}

	/** An id for what has none of its own here, always the same. */
	public static String derived(String id, String what) {
		return UUID.nameUUIDFromBytes((":" + id + ":" + what).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
