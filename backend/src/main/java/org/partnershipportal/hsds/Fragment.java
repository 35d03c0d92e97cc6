package org.partnershipportal.hsds;

import java.util.Map;

/**
 * What one place of a package says of a row. Several places may speak of the same row.
 *
 * @param table the table
 * @param id the row
 * @param values what is said, by column, not yet checked
 * @param kind how it is to be taken
 * @param origin the place
 */
record Fragment(HsdsTable table, String id, Map<String, Object> values, Kind kind, HsdsOrigin origin) {

	/** How a fragment is to be taken. */
	enum Kind {

		/** A line of a table: all there is to say of the row. */
		LINE,

		/** An object of a document: others may say more. */
		VIEW,

		/** More about a row that must be elsewhere; older versions have tables of it. */
		ADDITION

	}

}
