package org.partnershipportal.response;

import java.util.List;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.influence.InfluenceMap.Influencer;

/**
 * A countermeasure that no open action serves, and who can influence its side today: an
 * action that could be added.
 *
 * @param countermeasure what can be done
 * @param influencers who could do it, strongest first, as the owning unit sees them
 */
public record ProposedAction(ServedCountermeasure countermeasure,
		List<Influencer> influencers) implements RestrictedRead {

	public ProposedAction {
		influencers = List.copyOf(influencers);
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.countermeasure.sidesRead();
	}

}
