package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.Actor;

/**
 * Actors and the partnerships and reporting lines between them, for drawing.
 *
 * @param asOf the day it is drawn for
 * @param actors the actors, those with most partnerships first
 * @param partnerships the partnerships between them that are active on that day, by name
 * @param edges the lines between them
 * @param actorsTotal how many actors there are in all
 */
public record PartnershipMap(LocalDate asOf, List<Actor> actors, List<Partnership> partnerships, List<Edge> edges,
		int actorsTotal) {

	public PartnershipMap {
		actors = List.copyOf(actors);
		partnerships = List.copyOf(partnerships);
		edges = List.copyOf(edges);
	}

	/**
	 * One line of the drawing.
	 *
	 * @param from id of the actor it starts from
	 * @param to id of the partnership or of the superior unit
	 * @param kind what the line means
	 * @param role the party's role; null for a reporting line
	 * @param endsOn first day on which it no longer holds; null when nothing ends it
	 */
	public record Edge(String from, String to, EdgeKind kind, @Nullable PartyRole role, @Nullable LocalDate endsOn) {
	}

	/** What a line means. */
	public enum EdgeKind {

		/** The actor is a party of the partnership. */
		PARTY_TO,
		/** The unit reports to the unit. */
		REPORTS_TO

	}

}
