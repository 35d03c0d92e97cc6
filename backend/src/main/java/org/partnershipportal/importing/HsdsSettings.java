package org.partnershipportal.importing;

import java.util.List;

/**
 * How an HSDS package is meant; kept with the run.
 *
 * @param register whose ids the package uses
 * @param actorKind code of the kind that new organisations are
 * @param serviceTypes codes of the types of new services of which the package says none
 * @param trial whether it is only told what would happen
 */
record HsdsSettings(String register, String actorKind, List<String> serviceTypes, boolean trial) {

	/**
	 * What the register calls an entry of the directory; as the other imports have it.
	 */
	String key(String id) {
		return this.register + "|" + id;
	}

	/** What the register calls any row. */
	String key(HsdsRef row) {
		return this.register + "|" + row.table().table() + "|" + row.id();
	}

}
