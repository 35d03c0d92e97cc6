package org.partnershipportal.influence.chain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who can influence a side, as one actor sees them.
 *
 * @param influencers strongest first, at most as many as asked for
 * @param total how many there are
 * @param best the best standing among all; null when there is nobody
 */
public record SideView(List<InfluencerStanding> influencers, int total, @Nullable Standing best) {

	public SideView {
		influencers = List.copyOf(influencers);
	}

}
