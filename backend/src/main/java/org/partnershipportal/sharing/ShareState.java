package org.partnershipportal.sharing;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;

/**
 * A share as it is written and recorded.
 *
 * @param sideIds ids of the sides, for the record: the analyses go when a side is taken
 * out of the problem
 */
record ShareState(String id, String problemId, String recipientId, List<String> sideIds, LocalDate validFrom,
		LocalDate validTo, @Nullable String message, int version) {

	ShareState {
		sideIds = List.copyOf(sideIds);
		message = Names.trimmed(message);
	}

}
