package org.partnershipportal.partnership;

import org.partnershipportal.security.ActorScope;

/**
 * Which partnerships the caller may see: all those without a party that may not be seen,
 * and of the others those that would be one without it, because at least two other actors
 * are parties on some day. The parameters are those of {@link ActorScope}.
 */
public final class PartnershipScope {

	private PartnershipScope() {
	}

	/** A Cypher condition that the caller may see the partnership of a variable. */
	public static String sees(String partnership) {
		return """
				($actorScopeAll OR NOT EXISTS {
				  MATCH (%1$s)<-[:PARTY_TO]-(scopeHidden:Actor)
				  WHERE scopeHidden.confidential IS NOT NULL AND NOT %2$s
				} OR COUNT {
				  MATCH (%1$s)<-[:PARTY_TO]-(scopeShown:Actor)
				  WHERE %3$s
				  RETURN DISTINCT scopeShown
				} >= 2)""".formatted(partnership, ActorScope.sees("scopeHidden"), ActorScope.sees("scopeShown"));
	}

}
