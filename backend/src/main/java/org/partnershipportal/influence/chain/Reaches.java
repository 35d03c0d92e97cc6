package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everybody one actor can reach on one day, and by which way; answers for any side. An
 * influence counts on a day when its period holds and its actor acts.
 */
public final class Reaches {

	/** Most steps between actors. */
	public static final int MOST_STEPS = 5;

	private static final Comparator<Candidate> BY_STRENGTH = Comparator.comparingLong(Candidate::strength)
		.reversed()
		.thenComparingInt(Candidate::steps)
		.thenComparing((candidate) -> candidate.influence().id());

	private final LinkGraph graph;

	private final PerMille perMille;

	private final int day;

	private final int from;

	private final @Nullable Reach[] reached;

	private final Hidden hidden;

	private final BitSet partners;

	private Reaches(LinkGraph graph, PerMille perMille, int day, int from, @Nullable Reach[] reached, Hidden hidden) {
		this.hidden = hidden;
		this.graph = graph;
		this.perMille = perMille;
		this.day = day;
		this.from = from;
		this.reached = reached;
		this.partners = partners();
	}

	private record Candidate(InfluenceLinks influence, Reach reach, long strength) {

		int steps() {
			return this.reach.steps;
		}

	}

	/** Searches from an actor, with nobody hidden. */
	public static Reaches from(LinkGraph graph, PerMille perMille, String from, LocalDate asOf, int maxSteps) {
		return from(graph, perMille, from, asOf, maxSteps, Hidden.NONE);
	}

	/**
	 * Searches from an actor.
	 * @param from id of the actor
	 * @param asOf the day
	 * @param maxSteps most steps between actors, 0 to {@value #MOST_STEPS}
	 * @param hidden who is left out
	 * @throws IllegalArgumentException when the actor is not known or there are too many
	 * steps
	 */
	public static Reaches from(LinkGraph graph, PerMille perMille, String from, LocalDate asOf, int maxSteps,
			Hidden hidden) {
		int start = graph.actor(from);
		if (start == Index.ABSENT || maxSteps < 0 || maxSteps > MOST_STEPS) {
			throw new IllegalArgumentException("No actor " + from + ", or not 0 to " + MOST_STEPS + " steps");
		}
		int day = Days.of(asOf);
		ReachSearch search = new ReachSearch(graph, perMille, day, new Freshness.Scale(asOf), hidden);
		return new Reaches(graph, perMille, day, start, search.from(start, maxSteps), hidden);
	}

	/** The strongest chain for every influence on a side that can be reached. */
	public TraceResult trace(String side, int first) {
		List<InfluenceLinks> influences = influences(side);
		List<Candidate> candidates = new ArrayList<>();
		for (InfluenceLinks influence : influences) {
			Reach reach = this.reached[influence.actor()];
			if (reach != null) {
				candidates.add(new Candidate(influence, reach, reach.strength * factor(influence)));
			}
		}
		List<ChainPath> chains = candidates.stream()
			.sorted(BY_STRENGTH)
			.limit(first)
			.map((candidate) -> path(candidate.influence(), candidate.reach()))
			.toList();
		return new TraceResult(chains, influences.size(), candidates.size());
	}

	/**
	 * Everybody who can influence a side, strongest first (strength times confidence).
	 */
	public SideView view(String side, int first) {
		List<InfluenceLinks> influences = influences(side);
		BitSet partners = this.partners;
		Standing best = influences.stream()
			.map((influence) -> standing(influence, partners))
			.min(Comparator.naturalOrder())
			.orElse(null);
		List<InfluencerStanding> shown = influences.stream()
			.sorted(Comparator.comparingInt(this::weight).reversed().thenComparing(InfluenceLinks::id))
			.limit(first)
			.map((influence) -> {
				Reach reach = this.reached[influence.actor()];
				return new InfluencerStanding(influence.id(), this.graph.actor(influence.actor()).id(),
						standing(influence, partners), (reach != null) ? path(influence, reach) : null);
			})
			.toList();
		return new SideView(shown, influences.size(), best);
	}

	/**
	 * The police units that share an active partnership with somebody hidden who can
	 * influence a side.
	 * @return their ids, each once, in no particular order
	 */
	public Set<String> leads(String side) {
		Set<String> units = new HashSet<>();
		if (!this.hidden.isEmpty()) {
			holding(side).filter((influence) -> this.hidden.contains(influence.actor()))
				.forEach((influence) -> addPartnerUnits(influence.actor(), units));
		}
		return units;
	}

	private void addPartnerUnits(int actor, Set<String> units) {
		Links memberships = this.graph.memberships(actor);
		for (int i = 0; i < memberships.size(); i++) {
			PartnershipLinks partnership = this.graph.partnership(memberships.target[i]);
			if (memberships.holds(i, this.day) && partnership.active(this.day)) {
				Links parties = partnership.parties;
				for (int j = 0; j < parties.size(); j++) {
					ActorLinks party = this.graph.actor(parties.target[j]);
					if (party.unit() && party.acts(this.day) && parties.holds(j, this.day)) {
						units.add(party.id());
					}
				}
			}
		}
	}

	private List<InfluenceLinks> influences(String side) {
		return holding(side).filter((influence) -> !this.hidden.contains(influence.actor())).toList();
	}

	private Stream<InfluenceLinks> holding(String side) {
		InfluenceLinks[] influences = this.graph.side(side);
		return (influences == null) ? Stream.empty() : Arrays.stream(influences)
			.filter((influence) -> influence.holds(this.day) && this.graph.actor(influence.actor()).acts(this.day));
	}

	private int factor(InfluenceLinks influence) {
		return this.perMille.influence(influence.strength(), influence.confidence());
	}

	private int weight(InfluenceLinks influence) {
		return influence.strength() * this.perMille.confidence(influence.confidence());
	}

	private Standing standing(int actor, BitSet partners) {
		Reach reach = this.reached[actor];
		if (reach == null) {
			return Standing.UNCONNECTED;
		}
		if (reach.steps == 0) {
			return Standing.SELF;
		}
		return partners.get(actor) ? Standing.PARTNER : Standing.REACHABLE;
	}

	/** How the actor stands to another; unconnected when it is not known. */
	public Standing standing(String other) {
		int actor = this.graph.actor(other);
		return (actor == Index.ABSENT) ? Standing.UNCONNECTED : standing(actor, this.partners);
	}

	private Standing standing(InfluenceLinks influence, BitSet partners) {
		return standing(influence.actor(), partners);
	}

	/** Whoever shares an active partnership, whatever the strongest way there. */
	private BitSet partners() {
		BitSet partners = new BitSet();
		Links memberships = this.graph.memberships(this.from);
		for (int i = 0; i < memberships.size(); i++) {
			PartnershipLinks partnership = this.graph.partnership(memberships.target[i]);
			if (memberships.holds(i, this.day) && partnership.active(this.day)) {
				Links parties = partnership.parties;
				for (int j = 0; j < parties.size(); j++) {
					if (parties.holds(j, this.day)) {
						partners.set(parties.target[j]);
					}
				}
			}
		}
		return partners;
	}

	private ChainPath path(InfluenceLinks influence, Reach reach) {
		PathStep[] steps = new PathStep[reach.steps];
		int end = Math.min(influence.to(), this.graph.actor(influence.actor()).closedOn());
		for (Reach at = reach; at.previous != null; at = at.previous) {
			Period period = (at.direction != null) ? reporting(at.previous, at, at.direction)
					: membership(at.previous, at);
			end = Math.min(end, period.to());
			steps[at.steps - 1] = new PathStep(id(at.previous), id(at),
					(at.partnership != Reach.NO_PARTNERSHIP) ? this.graph.partnership(at.partnership).id : null,
					at.direction, at.factor, Days.date(period.from()), Days.date(period.to()));
		}
		int factor = factor(influence);
		return new ChainPath(influence.id(), id(reach), List.of(steps), factor, reach.strength * factor,
				Days.date(end));
	}

	private Period membership(Reach from, Reach to) {
		PartnershipLinks partnership = this.graph.partnership(to.partnership);
		return acting(from, to).and(partnership.activity(this.day))
			.and(partnership.parties.period(from.actor, this.day))
			.and(partnership.parties.period(to.actor, this.day));
	}

	private Period reporting(Reach from, Reach to, Direction direction) {
		return acting(from, to)
			.and((direction == Direction.UP) ? this.graph.actor(from.actor).superiors().period(to.actor, this.day)
					: this.graph.actor(to.actor).superiors().period(from.actor, this.day));
	}

	private Period acting(Reach from, Reach to) {
		return new Period(Days.NEVER,
				Math.min(this.graph.actor(from.actor).closedOn(), this.graph.actor(to.actor).closedOn()));
	}

	private String id(Reach reach) {
		return this.graph.actor(reach.actor).id();
	}

}
