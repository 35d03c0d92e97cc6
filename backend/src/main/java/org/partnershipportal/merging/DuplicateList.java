package org.partnershipportal.merging;

import java.util.List;

/**
 * Entries that may be one.
 *
 * @param total how many pairs there are
 * @param pairs the first of them, the likeliest first
 */
public record DuplicateList(int total, List<Duplicate> pairs) {

	public DuplicateList {
		pairs = List.copyOf(pairs);
	}

}
