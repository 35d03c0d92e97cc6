package org.partnershipportal.influence.chain;

/**
 * An influence in the arrays.
 *
 * @param id its id
 * @param actor number of the actor
 * @param strength 1 to 5
 * @param confidence how sure it is
 * @param from first day on which it holds
 * @param to first day on which it no longer does
 */
record InfluenceLinks(String id, int actor, int strength, Confidence confidence, int from, int to) {

	boolean holds(int day) {
		return Days.holds(this.from, this.to, day);
	}

}
