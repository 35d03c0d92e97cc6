package org.partnershipportal.audit;

import java.util.List;

/**
 * Something whose fields tell of sides that are read under record: victim groups and
 * offender groups, and whatever was shared with somebody. Whenever a field of it other
 * than its id is part of an answer, the read record says who got it; without that entry
 * there is no answer. Every record that tells of a side implements this, so that nobody
 * has to remember it where something is read.
 */
public interface RestrictedRead {

	/** The sides it tells of whose reading is recorded; none when it need not be. */
	List<ReadSide> sidesRead();

	/**
	 * A side that is read under record.
	 *
	 * @param id id of the side
	 * @param kind which corner of the triangle it is, as {@code SideKind} names it
	 */
	record ReadSide(String id, String kind) {
	}

}
