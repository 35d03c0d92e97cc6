package org.partnershipportal.importing;

/** What became of a row. */
public enum ImportRowResult {

	/** Something new was made. */
	CREATED,
	/** Something was changed. */
	CHANGED,
	/** Everything was there already. */
	UNCHANGED,
	/** Nothing was written. */
	REFUSED,
	/** What it belongs to is nowhere, or was refused; nothing was written. */
	ORPHAN,
	/** No row, but something to know about a file. */
	NOTED

}
