package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The confidential actors that somebody may not see: the same rule as that of
 * {@link org.partnershipportal.security.ActorScope}, over the links in memory. A search
 * from which they are left out answers as if they were not there.
 */
public final class Hidden {

	/** Nobody is hidden. */
	public static final Hidden NONE = new Hidden(new BitSet());

	/** Longest way up through units, as in the database. */
	private static final int HIGHEST = 20;

	private final BitSet actors;

	private Hidden(BitSet actors) {
		this.actors = actors;
	}

	/**
	 * Who is hidden from somebody.
	 * @param viewer id of the actor the account is tied to; null when it is tied to none
	 * @param today the day by which it is decided, whatever day is asked about
	 */
	public static Hidden from(LinkGraph graph, @Nullable String viewer, LocalDate today) {
		BitSet hidden = (BitSet) graph.confidential().clone();
		int actor = (viewer != null) ? graph.actor(viewer) : Index.ABSENT;
		if (actor != Index.ABSENT) {
			Partners partners = new Partners(graph, actor, Days.of(today));
			graph.confidential().stream().filter(partners::sees).forEach(hidden::clear);
		}
		return new Hidden(hidden);
	}

	boolean contains(int actor) {
		return this.actors.get(actor);
	}

	boolean isEmpty() {
		return this.actors.isEmpty();
	}

	/** Ids of the confidential actors that are not hidden. */
	public List<String> seen(LinkGraph graph) {
		return graph.confidential()
			.stream()
			.filter((actor) -> !contains(actor))
			.mapToObj((actor) -> graph.actor(actor).id())
			.toList();
	}

	/** Whether an actor, by its id, is hidden. */
	public boolean contains(LinkGraph graph, String id) {
		int actor = graph.actor(id);
		return actor != Index.ABSENT && this.actors.get(actor);
	}

	/** Whom one actor sees because it, or a unit below it, is a partner. */
	private record Partners(LinkGraph graph, int viewer, int day, BitSet below, BitSet notBelow) {

		Partners(LinkGraph graph, int viewer, int day) {
			this(graph, viewer, day, new BitSet(), new BitSet());
			this.below.set(viewer);
		}

		boolean sees(int actor) {
			if (actor == this.viewer) {
				return true;
			}
			if (!this.graph.actor(actor).acts(this.day)) {
				return false;
			}
			Links memberships = this.graph.memberships(actor);
			for (int i = 0; i < memberships.size(); i++) {
				PartnershipLinks partnership = this.graph.partnership(memberships.target[i]);
				if (memberships.holds(i, this.day) && partnership.active(this.day) && within(partnership.parties)) {
					return true;
				}
			}
			return false;
		}

		private boolean within(Links parties) {
			for (int i = 0; i < parties.size(); i++) {
				int party = parties.target[i];
				if (parties.holds(i, this.day) && this.graph.actor(party).acts(this.day) && below(party, HIGHEST)) {
					return true;
				}
			}
			return false;
		}

		private boolean below(int unit, int steps) {
			if (this.below.get(unit) || steps == 0 || this.notBelow.get(unit)) {
				return this.below.get(unit);
			}
			// Against going round: no unit is looked at twice on one way up.
			this.notBelow.set(unit);
			Links superiors = this.graph.actor(unit).superiors();
			for (int i = 0; i < superiors.size(); i++) {
				if (superiors.holds(i, this.day) && below(superiors.target[i], steps - 1)) {
					this.below.set(unit);
					return true;
				}
			}
			return false;
		}

	}

}
