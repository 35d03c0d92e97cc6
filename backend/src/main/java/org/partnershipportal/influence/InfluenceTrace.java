package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.problem.Side;

/**
 * The chains from an actor to a side.
 *
 * @param from the actor
 * @param to the side
 * @param asOf the day
 * @param maxSteps most steps between actors that were looked at
 * @param chains the strongest chain for every influencer, strongest first
 * @param influencersTotal how many influencers the side has
 * @param influencersReached how many of them can be reached
 * @param confidentialLeads whom to ask about others, by name of the unit
 */
public record InfluenceTrace(Actor from, Side to, LocalDate asOf, int maxSteps, List<Chain> chains,
		int influencersTotal, int influencersReached,
		List<ConfidentialLead> confidentialLeads) implements RestrictedRead {

	public InfluenceTrace {
		chains = List.copyOf(chains);
		confidentialLeads = List.copyOf(confidentialLeads);
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.to.sidesRead();
	}

}
