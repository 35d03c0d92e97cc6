package org.partnershipportal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.partnershipportal.planning.ProblemTraits.Place;
import org.partnershipportal.problem.Side;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

import static org.assertj.core.api.Assertions.assertThat;

class ResemblanceTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private static final List<String> NAMES = List.of("Bars at the quay", "Bars and night clubs", "Railway station",
			"Women in street prostitution", "Children who beg", "Begging groups", "Labour brokers", "Brokers");

	private static final Place QUAY = new Place("quay", "AREA", Set.of("city", "province"));

	private static final Place CITY = new Place("city", "AREA", Set.of("province"));

	private static final Place HILLS = new Place("hills", "AREA", Set.of("province"));

	private static final Place CREWS = new Place("crews", "INTEREST", Set.of());

	private static ProblemTraits traits(String id, Set<String> indicators, Place place, Set<String> kinds,
			Side... sides) {
		return new ProblemTraits(id, DAY, indicators, List.of(sides), place, Set.of("DEBT_BONDAGE"),
				Set.of("RECRUITMENT"), kinds);
	}

	private static Side victims(String id, String name, Population population) {
		return new Side(id, name, SideKind.VICTIM_GROUP, null, population, 1);
	}

	private static Side location(String id, String name) {
		return new Side(id, name, SideKind.LOCATION, null, null, 1);
	}

	@Example
	void everythingSharedWeighsAHundredAndNothingWeighsNothing() {
		Set<String> codes = Set.of("A", "B", "C", "D", "E", "F");
		List<Side> sides = List.of(victims("v", "Pupils", Population.CHILD), location("l", "Market"),
				new Side("o", "Brokers", SideKind.OFFENDER_GROUP, null, null, 1));
		ProblemTraits one = new ProblemTraits("1", DAY, codes, sides, QUAY, codes, codes, codes);
		ProblemTraits other = new ProblemTraits("2", DAY, codes, sides, QUAY, codes, codes, codes);
		assertThat(Resemblance.between(one, other).points()).isEqualTo(SharedWay.ALL);
		ProblemTraits none = new ProblemTraits("3", DAY, Set.of(), List.of(), CREWS, Set.of(), Set.of(), Set.of());
		assertThat(Resemblance.between(one, none).points()).isZero();
	}

	@Example
	void saysOfEachWayWhatIsSharedAndWhatItWeighs() {
		ProblemTraits asked = traits("asked", Set.of("I1", "I2", "I3"), QUAY, Set.of("NGO", "BUSINESS"),
				victims("v1", "Young women from abroad", Population.ADULT), location("l1", "Bars at the quay"));
		ProblemTraits earlier = traits("earlier", Set.of("I2", "I3", "I9"), CITY, Set.of("BUSINESS"),
				victims("v2", "Dock workers", Population.ADULT), location("l2", "Night bars by the quay"));
		assertThat(Resemblance.between(asked, earlier).shared()).containsExactly(
				new SharedTrait(SharedWay.SAME_INDICATORS, null, List.of("I2", "I3"), 12),
				new SharedTrait(SharedWay.ALIKE_SIDE, SideKind.LOCATION, List.of("Night bars by the quay"), 7),
				new SharedTrait(SharedWay.SAME_FORMS, null, List.of("DEBT_BONDAGE"), 5),
				new SharedTrait(SharedWay.SAME_POPULATION, SideKind.VICTIM_GROUP, List.of("ADULT"), 4),
				new SharedTrait(SharedWay.NEARBY_COMMUNITY, null, List.of(), 4),
				new SharedTrait(SharedWay.SAME_PHASES, null, List.of("RECRUITMENT"), 4),
				new SharedTrait(SharedWay.SAME_ACTOR_KINDS, null, List.of("BUSINESS"), 4));
	}

	@Example
	void aSideOfAnotherCornerIsNoSharedSide() {
		ProblemTraits asked = traits("asked", Set.of(), QUAY, Set.of(), location("l", "Brokers"));
		ProblemTraits earlier = traits("earlier", Set.of(), QUAY, Set.of(),
				new Side("o", "Brokers", SideKind.OFFENDER_GROUP, null, null, 1));
		assertThat(Resemblance.between(asked, earlier).shared()).extracting(SharedTrait::way)
			.doesNotContain(SharedWay.SAME_SIDE, SharedWay.ALIKE_SIDE);
	}

	@Example
	void aPhaseAFormAndAnAreaAloneAreNotEnough() {
		ProblemTraits asked = traits("asked", Set.of(), QUAY, Set.of());
		assertThat(Resemblance.rank(asked, List.of(traits("far", Set.of(), HILLS, Set.of()), asked))).isEmpty();
	}

	@Example
	void equallyNearOnesComeByTheDayTheyWereRecorded() {
		Set<String> signs = Set.of("A", "B", "C");
		ProblemTraits older = new ProblemTraits("9", DAY.minusYears(2), signs, List.of(), QUAY, Set.of(), Set.of(),
				Set.of());
		ProblemTraits newer = new ProblemTraits("1", DAY.minusYears(1), signs, List.of(), QUAY, Set.of(), Set.of(),
				Set.of());
		assertThat(Resemblance.rank(traits("asked", signs, QUAY, Set.of()), List.of(older, newer)))
			.extracting((one) -> one.traits().id())
			.containsExactly("1", "9");
	}

	@Property
	void weighsTheSameFromEitherSide(@ForAll("problems") ProblemTraits one, @ForAll("problems") ProblemTraits other) {
		assertThat(Resemblance.between(one, other).points()).isEqualTo(Resemblance.between(other, one).points());
	}

	@Property
	void anotherSharedIndicatorNeverLowersTheRank(@ForAll("problems") ProblemTraits asked,
			@ForAll("many") List<ProblemTraits> earlier, @ForAll("indicators") Set<String> more) {
		ProblemTraits one = earlier.get(0);
		Set<String> seen = new HashSet<>(one.indicators());
		seen.addAll(ProblemTraits.shared(asked.indicators(), more));
		List<ProblemTraits> grown = new ArrayList<>(earlier);
		grown.set(0, new ProblemTraits(one.id(), one.recordedOn(), seen, one.sides(), one.community(), one.forms(),
				one.phases(), one.actorKinds()));
		assertThat(rank(asked, grown, one.id())).isLessThanOrEqualTo(rank(asked, earlier, one.id()));
	}

	@Property
	void theOrderInWhichTheyComeAndThoseNotSeenMakeNoDifference(@ForAll("problems") ProblemTraits asked,
			@ForAll("many") List<ProblemTraits> earlier, @ForAll Random random) {
		List<ProblemTraits> shuffled = new ArrayList<>(earlier);
		Collections.shuffle(shuffled, random);
		List<Resemblance> ranked = Resemblance.rank(asked, earlier);
		assertThat(Resemblance.rank(asked, shuffled)).isEqualTo(ranked);
		List<ProblemTraits> seen = earlier.subList(0, earlier.size() / 2);
		assertThat(Resemblance.rank(asked, seen))
			.isEqualTo(ranked.stream().filter((one) -> seen.contains(one.traits())).toList());
	}

	@Property
	void isNeverMoreThanAHundredAndAlwaysTheSumOfItsReasons(@ForAll("problems") ProblemTraits one,
			@ForAll("problems") ProblemTraits other) {
		Resemblance resemblance = Resemblance.between(one, other);
		assertThat(resemblance.points()).isBetween(0, SharedWay.ALL)
			.isEqualTo(resemblance.shared().stream().mapToInt(SharedTrait::points).sum());
		assertThat(resemblance.shared()).allSatisfy((why) -> assertThat(why.points()).isPositive());
	}

	/** Where it stands; behind all others when it is not near enough. */
	private static int rank(ProblemTraits asked, List<ProblemTraits> earlier, String id) {
		List<String> ids = Resemblance.rank(asked, earlier).stream().map((one) -> one.traits().id()).toList();
		return ids.contains(id) ? ids.indexOf(id) : Integer.MAX_VALUE;
	}

	@Provide
	Arbitrary<Set<String>> indicators() {
		return Arbitraries.of("I1", "I2", "I3", "I4", "I5", "I6", "I7").set().ofMaxSize(7);
	}

	@Provide
	Arbitrary<ProblemTraits> problems() {
		return problem("asked");
	}

	@Provide
	Arbitrary<List<ProblemTraits>> many() {
		return Combinators.combine(IntStream.range(0, 6).mapToObj((i) -> problem("p" + i)).toList())
			.as((problems) -> problems);
	}

	private Arbitrary<ProblemTraits> problem(String id) {
		Arbitrary<Set<String>> codes = Arbitraries.of("A", "B", "C", "D", "E").set().ofMaxSize(5);
		Arbitrary<Side> side = Combinators
			.combine(Arbitraries.of(SideKind.values()), Arbitraries.of(NAMES), Arbitraries.of(Population.values()))
			.as((kind, name, population) -> new Side(kind + name, name, kind, null,
					(kind == SideKind.VICTIM_GROUP) ? population : null, 1));
		return Combinators
			.combine(Arbitraries.integers().between(0, 3), indicators(), side.list().ofMaxSize(5),
					Arbitraries.of(QUAY, CITY, HILLS, CREWS), codes, codes, codes)
			.as((age, signs, sides, place, forms, phases, kinds) -> new ProblemTraits(id, DAY.minusDays(age), signs,
					sides, place, forms, phases, kinds));
	}

}
