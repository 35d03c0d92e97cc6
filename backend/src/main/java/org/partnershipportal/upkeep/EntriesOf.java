package org.partnershipportal.upkeep;

import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.PlaceScope;

/**
 * Which entries an actor keeps, in Cypher: its own, its services, its places, those that
 * have not ended and that the caller may see.
 */
public final class EntriesOf {

	private EntriesOf() {
	}

	/**
	 * A subquery that gives the entries {@code n} of the actor of a variable, with their
	 * {@code rank}: 0 the actor itself, 1 its services, 2 its places. It refers to
	 * {@code $asOf} and to the parameters of {@link PlaceScope}.
	 */
	public static String of(String actor) {
		return """
				CALL (%1$s) {
				  WITH %1$s AS n
				  RETURN n, 0 AS rank
				  UNION ALL
				  MATCH (%1$s)-[:OFFERS]->(n:Service)
				  WHERE n.closedOn IS NULL OR n.closedOn > $asOf
				  RETURN n, 1 AS rank
				  UNION ALL
				  MATCH (%1$s)-[:HAS_PLACE]->(n:Place)
				  WHERE (n.closedOn IS NULL OR n.closedOn > $asOf) AND %2$s
				  RETURN n, 2 AS rank
				}
				""".formatted(actor, PlaceScope.sees("n"));
	}

	/** A Cypher condition that the actor of a variable is there for the caller. */
	static String keeps(String actor) {
		return "(" + actor + ".closedOn IS NULL OR " + actor + ".closedOn > $asOf) AND " + ActorScope.sees(actor);
	}

	/**
	 * A Cypher expression of when an entry was said to be right; a day for never, too.
	 */
	public static String confirmedOn(String entry) {
		return "coalesce(" + entry + ".confirmedOn, date('000" + FreshnessRule.NEVER.getYear() + "-01-01'))";
	}

}
