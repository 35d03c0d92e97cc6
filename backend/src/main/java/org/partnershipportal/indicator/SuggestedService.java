package org.partnershipportal.indicator;

import java.util.List;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Term;

/**
 * A type of service to think of.
 *
 * @param type the type
 * @param why why, each reason once
 * @param indicators the signs that lead there, in the catalogue's order
 * @param actors a few that offer it and serve the community, the nearest first
 */
public record SuggestedService(Term type, List<ServiceReason> why, List<Indicator> indicators, List<Actor> actors) {

	/** Why a type of service is suggested. */
	public enum ServiceReason {

		/** It keeps people at risk from being recruited. */
		PREVENTION,
		/** It goes with the first identification of somebody. */
		FIRST_IDENTIFICATION,
		/** It treats what was seen. */
		TRAUMA,
		/** A child may be concerned. */
		CHILD

	}

	public SuggestedService {
		why = List.copyOf(why);
		indicators = List.copyOf(indicators);
		actors = List.copyOf(actors);
	}

}
