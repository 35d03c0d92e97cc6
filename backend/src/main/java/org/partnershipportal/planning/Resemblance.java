package org.partnershipportal.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;
import org.partnershipportal.planning.ProblemTraits.Place;
import org.partnershipportal.problem.Side;
import org.partnershipportal.scanning.SignificantWords;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/**
 * How much an earlier problem is like the one asked about, and why. It rests on the two
 * problems alone: others, seen or not, change nothing in it. It weighs the same seen from
 * either of them, and more that is shared never makes it less.
 *
 * @param traits the earlier problem
 * @param shared in what ways it is alike, the weightiest first
 */
record Resemblance(ProblemTraits traits, List<SharedTrait> shared) {

	/** What makes an earlier problem worth showing. */
	static final int ENOUGH = 20;

	private static final Comparator<SharedTrait> WEIGHTIEST = Comparator.comparingInt(SharedTrait::points)
		.reversed()
		.thenComparing(SharedTrait::way)
		.thenComparing(SharedTrait::corner, Comparator.nullsFirst(Comparator.naturalOrder()));

	/**
	 * Of equal weight, the one recorded later first: it is nearer to what holds today.
	 */
	private static final Comparator<Resemblance> NEAREST = Comparator.comparingInt(Resemblance::points)
		.thenComparing((one) -> one.traits.recordedOn())
		.thenComparing((one) -> one.traits.id())
		.reversed();

	Resemblance {
		shared = shared.stream().sorted(WEIGHTIEST).toList();
	}

	/** From 0, nothing is shared, to 100. */
	int points() {
		return this.shared.stream().mapToInt(SharedTrait::points).sum();
	}

	/** Those that are alike enough, the nearest first, in whatever order they come. */
	static List<Resemblance> rank(ProblemTraits asked, Collection<ProblemTraits> earlier) {
		return earlier.stream()
			.filter((one) -> !one.id().equals(asked.id()))
			.map((one) -> between(asked, one))
			.filter((one) -> one.points() >= ENOUGH)
			.sorted(NEAREST)
			.toList();
	}

	static Resemblance between(ProblemTraits asked, ProblemTraits earlier) {
		List<SharedTrait> shared = new ArrayList<>();
		codes(shared, SharedWay.SAME_INDICATORS, asked.indicators(), earlier.indicators());
		for (SideKind corner : SideKind.values()) {
			SharedTrait side = side(corner, asked, earlier);
			if (side != null) {
				shared.add(side);
			}
		}
		place(shared, asked.community(), earlier.community());
		codes(shared, SharedWay.SAME_FORMS, asked.forms(), earlier.forms());
		codes(shared, SharedWay.SAME_PHASES, asked.phases(), earlier.phases());
		codes(shared, SharedWay.SAME_ACTOR_KINDS, asked.actorKinds(), earlier.actorKinds());
		return new Resemblance(earlier, shared);
	}

	private static void codes(List<SharedTrait> shared, SharedWay way, Set<String> asked, Set<String> earlier) {
		List<String> both = ProblemTraits.shared(asked, earlier);
		if (!both.isEmpty()) {
			shared.add(SharedTrait.of(way, both));
		}
	}

	private static void place(List<SharedTrait> shared, Place asked, Place earlier) {
		if (asked.id().equals(earlier.id())) {
			shared.add(SharedTrait.of(SharedWay.SAME_COMMUNITY, List.of()));
		}
		else if (asked.nestsWith(earlier)) {
			shared.add(SharedTrait.of(SharedWay.NEARBY_COMMUNITY, List.of()));
		}
		else if (asked.kind().equals(earlier.kind())) {
			shared.add(SharedTrait.of(SharedWay.SAME_KIND_OF_COMMUNITY, List.of(asked.kind())));
		}
	}

	/** The nearest pair of sides of a corner counts, once. */
	private static @Nullable SharedTrait side(SideKind corner, ProblemTraits asked, ProblemTraits earlier) {
		Map<SharedWay, Set<String>> found = new TreeMap<>();
		for (Side one : asked.sides()) {
			for (Side other : earlier.sides()) {
				SharedWay way = (one.kind() == corner && other.kind() == corner) ? way(one, other) : null;
				if (way != null) {
					found.computeIfAbsent(way, (key) -> new TreeSet<>()).add(named(way, other));
				}
			}
		}
		return found.entrySet()
			.stream()
			.findFirst()
			.map((best) -> new SharedTrait(best.getKey(), corner, List.copyOf(best.getValue()),
					best.getKey().points(1)))
			.orElse(null);
	}

	private static String named(SharedWay way, Side side) {
		Population population = side.population();
		return (way == SharedWay.SAME_POPULATION && population != null) ? population.name() : side.name();
	}

	private static @Nullable SharedWay way(Side one, Side other) {
		if (one.id().equals(other.id()) || Names.key(one.name()).equals(Names.key(other.name()))) {
			return SharedWay.SAME_SIDE;
		}
		if (SignificantWords.of(one.name()).name(other.name()) || SignificantWords.of(other.name()).name(one.name())) {
			return SharedWay.ALIKE_SIDE;
		}
		boolean told = one.population() != null && one.population() != Population.ANY;
		return (told && one.population() == other.population()) ? SharedWay.SAME_POPULATION : null;
	}

}
