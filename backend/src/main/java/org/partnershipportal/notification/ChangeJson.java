package org.partnershipportal.notification;

/**
 * Cypher that reads the JSON of the change {@code c}. No text in it can look like what is
 * sought: quotation marks within texts are escaped there.
 */
final class ChangeJson {

	private ChangeJson() {
	}

	/** A condition that the change put an id into a list of the object it is about. */
	static String came(String list, String id) {
		return "(" + listed("c.after", list, id) + " AND NOT " + listed("c.before", list, id) + ")";
	}

	private static String listed(String json, String list, String id) {
		return "coalesce(split(split(" + json + ", '\"" + list + "\":[')[1], ']')[0] CONTAINS '\"' + " + id
				+ " + '\"', false)";
	}

	/** An expression of a day in the record's JSON. */
	static String text(String json, String field) {
		return "split(split(" + json + ", '\"" + field + "\":')[1], ',')[0]";
	}

}
