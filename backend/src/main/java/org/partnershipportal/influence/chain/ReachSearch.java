package org.partnershipportal.influence.chain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the strongest way from one actor to every other, layer by layer: first all that
 * are one step away, then two, and so on. Of several ways the stronger wins, then the one
 * with fewer steps, then the one whose actors' ids come first, then the one whose links
 * come first (a reporting line before a partnership, upwards before downwards, then by id
 * of the partnership).
 * <p>
 * An actor goes on into the next layer only when the new way is stronger than any shorter
 * one: what follows a weaker or equal longer way can be said with fewer steps. For the
 * same reason the best way into a partnership stands for all of them, and the members of
 * a network cost as much as it has members, not as it has pairs.
 */
final class ReachSearch {

	private final LinkGraph graph;

	private final PerMille perMille;

	private final int day;

	private final Freshness.Scale freshness;

	private final Hidden hidden;

	private final @Nullable Reach[] best;

	private final long[] entered;

	/** Partnerships found active, and those looked at: each is looked at once. */
	private final BitSet active = new BitSet();

	private final BitSet seen = new BitSet();

	private List<Reach> frontier = new ArrayList<>();

	private List<Integer> improved = new ArrayList<>();

	ReachSearch(LinkGraph graph, PerMille perMille, int day, Freshness.Scale freshness, Hidden hidden) {
		this.hidden = hidden;
		this.graph = graph;
		this.perMille = perMille;
		this.day = day;
		this.freshness = freshness;
		this.best = new Reach[graph.actorCount()];
		this.entered = new long[graph.partnershipCount()];
	}

	/** The strongest ways by number of the actor; null where none leads. */
	@Nullable Reach[] from(int actor, int maxSteps) {
		if (this.graph.actor(actor).acts(this.day) && !this.hidden.contains(actor)) {
			Reach start = Reach.start(actor);
			this.best[actor] = start;
			this.frontier.add(start);
		}
		for (int step = 0; step < maxSteps && !this.frontier.isEmpty(); step++) {
			layer();
		}
		return this.best;
	}

	private void layer() {
		this.improved = new ArrayList<>();
		Entrances entrances = new Entrances();
		for (Reach reach : this.frontier) {
			units(reach);
			Links memberships = this.graph.memberships(reach.actor);
			for (int i = 0; i < memberships.size(); i++) {
				if (memberships.holds(i, this.day)) {
					entrances.offer(memberships.target[i], reach);
				}
			}
		}
		entrances.enter();
		List<Reach> next = new ArrayList<>(this.improved.size());
		for (int actor : this.improved) {
			Reach reach = this.best[actor];
			if (reach != null) {
				next.add(reach);
			}
		}
		this.frontier = next;
	}

	private boolean isActive(int partnership) {
		if (!this.seen.get(partnership)) {
			this.seen.set(partnership);
			this.active.set(partnership, this.graph.partnership(partnership).active(this.day));
		}
		return this.active.get(partnership);
	}

	private void units(Reach reach) {
		units(reach, this.graph.actor(reach.actor).superiors(), Direction.UP);
		units(reach, this.graph.subordinates(reach.actor), Direction.DOWN);
	}

	private void units(Reach reach, Links units, Direction direction) {
		for (int i = 0; i < units.size(); i++) {
			ActorLinks unit = this.graph.actor(units.target[i]);
			if (units.target[i] != reach.actor && units.holds(i, this.day) && unit.acts(this.day)) {
				int factor = this.perMille.hierarchy(direction)[this.freshness.of(unit.confirmedOn()).ordinal()];
				offer(reach, units.target[i], factor, Reach.NO_PARTNERSHIP, direction);
			}
		}
	}

	private void offer(Reach reach, int actor, int factor, int partnership, @Nullable Direction direction) {
		long strength = reach.extended(factor);
		Reach known = this.best[actor];
		if (known == null || strength > known.strength) {
			if (known == null || known.steps <= reach.steps) {
				this.improved.add(actor);
			}
		}
		else if (strength < known.strength || known.steps <= reach.steps
				|| !before(reach, partnership, direction, known)) {
			return;
		}
		this.best[actor] = (direction != null) ? reach.along(direction, actor, factor)
				: reach.through(partnership, actor, factor);
	}

	/** Whether a way of equal strength and length comes before the known one. */
	private boolean before(Reach reach, int partnership, @Nullable Direction direction, Reach known) {
		if (known.previous != null && known.previous != reach) {
			return compareActors(reach, known.previous) < 0;
		}
		if (direction != null) {
			return known.direction == null || direction.compareTo(known.direction) < 0;
		}
		return known.direction == null
				&& this.graph.partnership(partnership).id.compareTo(this.graph.partnership(known.partnership).id) < 0;
	}

	/** Compares the ids of the actors on two ways of equal length, from the start. */
	private int compareActors(Reach one, Reach other) {
		if (one == other || one.previous == null || other.previous == null) {
			return 0;
		}
		int earlier = compareActors(one.previous, other.previous);
		return (earlier != 0) ? earlier : this.graph.compareIds(one.actor, other.actor);
	}

	/** The partnerships that can be entered in one layer, each by its best way in. */
	private final class Entrances {

		private final @Nullable Reach[] ways = new Reach[ReachSearch.this.entered.length];

		private final List<Integer> partnerships = new ArrayList<>();

		void offer(int partnership, Reach way) {
			Reach known = this.ways[partnership];
			if (known == null) {
				// Whoever is in it was reached as strongly before, and with fewer steps.
				if (way.strength > ReachSearch.this.entered[partnership] && isActive(partnership)) {
					this.ways[partnership] = way;
					this.partnerships.add(partnership);
				}
			}
			else if (way.strength > known.strength
					|| (way.strength == known.strength && compareActors(way, known) < 0)) {
				this.ways[partnership] = way;
			}
		}

		void enter() {
			for (int partnership : this.partnerships) {
				Reach way = this.ways[partnership];
				if (way != null) {
					ReachSearch.this.entered[partnership] = way.strength;
					enter(partnership, way);
				}
			}
		}

		private void enter(int number, Reach way) {
			PartnershipLinks partnership = ReachSearch.this.graph.partnership(number);
			int[] factors = ReachSearch.this.perMille.partnership(partnership.kind, partnership.formality);
			Links parties = partnership.parties;
			for (int i = 0; i < parties.size(); i++) {
				ActorLinks party = ReachSearch.this.graph.actor(parties.target[i]);
				if (parties.target[i] != way.actor && parties.holds(i, ReachSearch.this.day)
						&& party.acts(ReachSearch.this.day) && !ReachSearch.this.hidden.contains(parties.target[i])) {
					int factor = factors[ReachSearch.this.freshness.of(party.confirmedOn()).ordinal()];
					ReachSearch.this.offer(way, parties.target[i], factor, number, null);
				}
			}
		}

	}

}
