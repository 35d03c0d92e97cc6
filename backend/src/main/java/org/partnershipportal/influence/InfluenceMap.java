package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.chain.Standing;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.problem.SideAnalysis;

/**
 * Who can influence each side of a problem, and how its owning unit stands to them.
 *
 * @param problem the problem
 * @param asOf the day
 * @param sides one entry for each side: victim groups, locations, offender groups
 */
public record InfluenceMap(Problem problem, LocalDate asOf, List<SideInfluence> sides) {

	public InfluenceMap {
		sides = List.copyOf(sides);
	}

	/**
	 * Who can influence one side of the problem.
	 *
	 * @param analysis the side in the problem
	 * @param state whether anybody can, and how near the nearest stands
	 * @param influencersTotal how many can
	 * @param influencers strongest first, at most as many as asked for
	 * @param confidentialLeads whom to ask about others, by name of the unit
	 */
	public record SideInfluence(SideAnalysis analysis, SideState state, int influencersTotal,
			List<Influencer> influencers, List<ConfidentialLead> confidentialLeads) implements RestrictedRead {

		public SideInfluence {
			influencers = List.copyOf(influencers);
			confidentialLeads = List.copyOf(confidentialLeads);
		}

		@Override
		public List<ReadSide> sidesRead() {
			return this.analysis.sidesRead();
		}

	}

	/**
	 * Somebody who can influence a side, as the owning unit sees them.
	 *
	 * @param influence what they can do
	 * @param standing how the unit stands to them
	 * @param chain the strongest chain from the unit; null when unconnected
	 */
	public record Influencer(Influence influence, Standing standing, @Nullable Chain chain) implements RestrictedRead {

		@Override
		public List<ReadSide> sidesRead() {
			return this.influence.sidesRead();
		}

	}

}
