package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the graph says of some actors, partnerships, sides and problems. Each row is the
 * whole truth about its own links: an actor's about the units it reports to, a
 * partnership's about its parties, a side's about its influences, a problem's about its
 * owner and its sides.
 *
 * @param actors actors, any number
 * @param partnerships partnerships, any number
 * @param sides sides, any number
 * @param problems problems, any number
 */
public record LinkRows(List<ActorRow> actors, List<PartnershipRow> partnerships, List<SideRow> sides,
		List<ProblemRow> problems) {

	public LinkRows {
		actors = List.copyOf(actors);
		partnerships = List.copyOf(partnerships);
		sides = List.copyOf(sides);
		problems = List.copyOf(problems);
	}

	/** Rows about no problem. */
	public LinkRows(List<ActorRow> actors, List<PartnershipRow> partnerships, List<SideRow> sides) {
		this(actors, partnerships, sides, List.of());
	}

	/**
	 * An actor.
	 *
	 * @param id its id
	 * @param confirmedOn when its entry was last confirmed; null if never
	 * @param closedOn first day on which it no longer acts; null while it does
	 * @param unit whether it is a police unit
	 * @param confidential whether only some may know of it
	 * @param superiors the units it reports to, on any day
	 */
	public record ActorRow(String id, @Nullable LocalDate confirmedOn, @Nullable LocalDate closedOn, boolean unit,
			boolean confidential, List<LinkRow> superiors) {

		public ActorRow {
			superiors = List.copyOf(superiors);
		}

		/** A police unit. */
		public ActorRow(String id, @Nullable LocalDate confirmedOn, @Nullable LocalDate closedOn,
				List<LinkRow> superiors) {
			this(id, confirmedOn, closedOn, true, false, superiors);
		}

	}

	/**
	 * A link to an actor.
	 *
	 * @param actor id of the actor
	 * @param validFrom first day on which it holds; null when not known
	 * @param validTo first day on which it no longer does; null while open
	 */
	public record LinkRow(String actor, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	/**
	 * A partnership.
	 *
	 * @param id its id
	 * @param kind code of the kind
	 * @param formality code of the formality
	 * @param validTo first day on which it no longer holds; null while open
	 * @param statuses what it was, is and will be, by day
	 * @param parties its parties, on any day
	 */
	public record PartnershipRow(String id, String kind, String formality, @Nullable LocalDate validTo,
			List<StatusRow> statuses, List<LinkRow> parties) {

		public PartnershipRow {
			statuses = List.copyOf(statuses);
			parties = List.copyOf(parties);
		}

	}

	/**
	 * A status of a partnership.
	 *
	 * @param since first day of the status
	 * @param status code of the status
	 */
	public record StatusRow(LocalDate since, String status) {
	}

	/**
	 * A side.
	 *
	 * @param id its id
	 * @param influences who can influence it, on any day
	 */
	public record SideRow(String id, List<InfluenceRow> influences) {

		public SideRow {
			influences = List.copyOf(influences);
		}

	}

	/**
	 * An influence on a side.
	 *
	 * @param id its id
	 * @param actor id of the actor
	 * @param strength 1 slight to 5 decisive
	 * @param confidence how sure it is
	 * @param validFrom first day on which it holds; null when not known
	 * @param validTo first day on which it no longer does; null while open
	 */
	public record InfluenceRow(String id, String actor, int strength, Confidence confidence,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	/**
	 * A problem.
	 *
	 * @param id its id
	 * @param owner id of the police unit that owns it
	 * @param analyses its sides
	 */
	public record ProblemRow(String id, String owner, List<AnalysisRow> analyses) {

		public ProblemRow {
			analyses = List.copyOf(analyses);
		}

	}

	/**
	 * A side in a problem.
	 *
	 * @param id id of the side analysis
	 * @param side id of the side
	 */
	public record AnalysisRow(String id, String side) {
	}

}
