package org.partnershipportal.importing;

import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;

/**
 * Which row of a package.
 *
 * @param table its table
 * @param id its id there
 */
record HsdsRef(HsdsTable table, String id) {

	static HsdsRef of(HsdsRow row) {
		return new HsdsRef(row.table(), row.id());
	}

}
