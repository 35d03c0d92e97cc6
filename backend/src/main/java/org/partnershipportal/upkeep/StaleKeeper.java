package org.partnershipportal.upkeep;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.FreshnessRule;

/**
 * A unit or organisation some of whose entries nobody said to be right for long.
 *
 * @param actor the unit or organisation
 * @param oldest when the stalest of its entries was last said to be right; null for never
 * @param stale how many of its entries are that stale
 * @param entries how many entries it has: its own, its services, its places
 */
public record StaleKeeper(Actor actor, @Nullable LocalDate oldest, int stale, int entries) {

	static StaleKeeper from(Value value) {
		LocalDate oldest = value.get("oldest").asLocalDate();
		return new StaleKeeper(Actor.from(value.get("actor")), oldest.equals(FreshnessRule.NEVER) ? null : oldest,
				value.get("stale").asInt(), value.get("entries").asInt());
	}

}
