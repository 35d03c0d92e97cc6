package org.partnershipportal.scanning;

import java.time.LocalDate;

import org.neo4j.driver.Value;

/**
 * How urgent a problem is, with the reasons (worksheet step 1, "prioritise one"): four
 * ratings, each from 1 to 5.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param frequency how often it happens
 * @param harm how much harm it does
 * @param affected how many people it affects
 * @param communityConcern how much it worries the community
 * @param ratedOn the day of the last rating
 * @param version grows by one with every rating
 */
public record Priority(String id, String problemId, Rating frequency, Rating harm, Rating affected,
		Rating communityConcern, LocalDate ratedOn, int version) {

	/** Cypher expression of the priority {@code rated} of a problem {@code p}. */
	static final String PROJECTION = "rated {.*, problem: p.id}";

	/**
	 * Cypher expression of the sum of the ratings of {@code rated}; 0 for a problem
	 * without.
	 */
	static final String TOTAL = "coalesce(rated.frequency + rated.harm + rated.affected + rated.communityConcern, 0)";

	/** The sum of the four ratings: 4 to 20. */
	public int total() {
		return this.frequency.score() + this.harm.score() + this.affected.score() + this.communityConcern.score();
	}

	static Priority from(Value value) {
		return new Priority(value.get("id").asString(), value.get("problem").asString(), rating(value, "frequency"),
				rating(value, "harm"), rating(value, "affected"), rating(value, "communityConcern"),
				value.get("ratedOn").asLocalDate(), value.get("version").asInt());
	}

	private static Rating rating(Value value, String measure) {
		return new Rating(value.get(measure).asInt(), value.get(measure + "Reason").asString());
	}

}
