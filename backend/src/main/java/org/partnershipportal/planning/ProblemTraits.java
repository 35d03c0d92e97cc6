package org.partnershipportal.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.partnershipportal.problem.Side;

/**
 * What of a problem is compared. How its response ended is not part of it: a failure is
 * as near as a success.
 *
 * @param id its id
 * @param recordedOn the day it was recorded
 * @param indicators codes of the indicators that were observed
 * @param sides its victim groups, locations and offender groups
 * @param community where it is found
 * @param forms codes of the forms of exploitation
 * @param phases codes of the phases
 * @param actorKinds codes of the kinds of those who can influence its sides, or who were
 * to act; the police are everywhere and left out
 */
record ProblemTraits(String id, LocalDate recordedOn, Set<String> indicators, List<Side> sides, Place community,
		Set<String> forms, Set<String> phases, Set<String> actorKinds) {

	ProblemTraits {
		indicators = Set.copyOf(indicators);
		sides = List.copyOf(sides);
		forms = Set.copyOf(forms);
		phases = Set.copyOf(phases);
		actorKinds = Set.copyOf(actorKinds);
	}

	/**
	 * A community.
	 *
	 * @param id its id
	 * @param kind its kind
	 * @param within ids of what it is a part of, on every level
	 */
	record Place(String id, String kind, Set<String> within) {

		Place {
			within = Set.copyOf(within);
		}

		boolean nestsWith(Place other) {
			return this.within.contains(other.id) || other.within.contains(this.id);
		}

	}

	/** What is in both, in a fixed order. */
	static List<String> shared(Set<String> one, Set<String> other) {
		Set<String> shared = new TreeSet<>(one);
		shared.retainAll(other);
		return List.copyOf(shared);
	}

}
