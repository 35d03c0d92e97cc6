package org.partnershipportal.influence.chain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can influence a side, as one actor sees them.
 *
 * @param influence id of the influence
 * @param actor id of the actor
 * @param standing how the actor stands to them
 * @param chain the strongest chain; null when none leads there
 */
public record InfluencerStanding(String influence, String actor, Standing standing, @Nullable ChainPath chain) {
}
