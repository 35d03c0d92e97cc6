package org.partnershipportal.hsds;

import java.util.Locale;

/** What the values of a column are. */
public enum HsdsType {

	/** The id of a row: a UUID, or whatever the source uses. */
	ID,

	/** Any text. */
	TEXT,

	/** A number, whole or not. */
	NUMBER,

	/** A day, {@code 2026-11-21}. */
	DATE,

	/** A time of day, {@code 18:00}. */
	TIME,

	/** A point in time with its offset. */
	DATE_TIME,

	/** An absolute address of a resource. */
	URI,

	/** An e-mail address. */
	EMAIL;

	static HsdsType named(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

}
