package org.partnershipportal.influence.chain;

import java.util.List;

/**
 * The chains to a side.
 *
 * @param chains the strongest to every influence that can be reached: strongest first,
 * then fewer steps, then by id of the influence; at most as many as asked for
 * @param total how many influences there are
 * @param reached how many of them can be reached
 */
public record TraceResult(List<ChainPath> chains, int total, int reached) {

	public TraceResult {
		chains = List.copyOf(chains);
	}

}
