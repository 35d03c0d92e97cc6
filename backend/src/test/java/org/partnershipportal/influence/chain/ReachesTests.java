package org.partnershipportal.influence.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.influence.chain.LinkRows.StatusRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReachesTests {

	private static final LocalDate TODAY = RandomRows.TODAY;

	private final PerMille perMille = new PerMille(TracingFactors.defaults());

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5 })
	void findsTheSameChainsInTheSameOrderAsBruteForceOnFourHundredGraphs(int maxSteps) {
		int found = 0;
		int longest = 0;
		for (long seed = 0; seed < 400; seed++) {
			RandomRows random = new RandomRows(seed);
			LinkRows rows = random.rows();
			LinkGraph graph = LinkGraph.empty().with(rows);
			String from = random.any(random.actors());
			LocalDate asOf = TODAY.plusDays(random.any(List.of(0, 0, -40, 25)));
			BruteForce reference = new BruteForce(rows, from, asOf, maxSteps);
			Reaches reaches = Reaches.from(graph, this.perMille, from, asOf, maxSteps);
			for (String side : List.of("side-1", "side-2")) {
				TraceResult trace = reaches.trace(side, 100);
				List<BruteForce.Chain> chains = trace.chains().stream().map(ReachesTests::comparable).toList();
				assertThat(chains).as("seed %d, from %s to %s on %s", seed, from, side, asOf)
					.isEqualTo(reference.chains(side));
				assertThat(trace.total()).isEqualTo(reference.influences(side).size());
				assertThat(trace.reached()).isEqualTo(chains.size());
				found += chains.size();
				longest = Math.max(longest, chains.stream().mapToInt((chain) -> chain.links().size()).max().orElse(0));
			}
		}
		assertThat(found).isGreaterThan(100);
		assertThat(longest).isEqualTo(maxSteps);
	}

	private static BruteForce.Chain comparable(ChainPath path) {
		List<String> actors = new ArrayList<>();
		List<String> links = new ArrayList<>();
		List<Integer> factors = new ArrayList<>();
		for (PathStep step : path.steps()) {
			actors.add(step.from());
			links.add((step.direction() == null) ? Objects.requireNonNull(step.partnership())
					: (step.direction() == Direction.UP) ? "1 up" : "2 down");
			factors.add(step.factor());
		}
		actors.add(path.influencer());
		factors.add(path.influenceFactor());
		return new BruteForce.Chain(path.influence(), actors, links, factors,
				new BigDecimal(path.product()).movePointLeft(18).stripTrailingZeros());
	}

	@Test
	void tellsHowTheActorStandsToEveryInfluencerAsBruteForceDoes() {
		List<Standing> seen = new ArrayList<>();
		for (long seed = 0; seed < 400; seed++) {
			RandomRows random = new RandomRows(seed);
			LinkRows rows = random.rows();
			String from = random.any(random.actors());
			BruteForce reference = new BruteForce(rows, from, TODAY, 3);
			SideView view = Reaches.from(LinkGraph.empty().with(rows), this.perMille, from, TODAY, 3)
				.view("side-1", 100);
			assertThat(view.total()).isEqualTo(reference.influences("side-1").size());
			for (InfluencerStanding influencer : view.influencers()) {
				InfluenceRow row = reference.influences("side-1")
					.stream()
					.filter((influence) -> influence.id().equals(influencer.influence()))
					.findFirst()
					.orElseThrow();
				boolean reached = reference.chains("side-1")
					.stream()
					.anyMatch((chain) -> chain.influence().equals(row.id()));
				Standing expected = !reached ? Standing.UNCONNECTED : row.actor().equals(from) ? Standing.SELF
						: reference.partners(from, row.actor()) ? Standing.PARTNER : Standing.REACHABLE;
				assertThat(influencer.standing()).as("seed %d", seed).isEqualTo(expected);
				assertThat(influencer.chain() != null).isEqualTo(reached);
				seen.add(expected);
			}
			assertThat(view.best()).isEqualTo(view.influencers()
				.stream()
				.map(InfluencerStanding::standing)
				.min(Standing::compareTo)
				.orElse(null));
		}
		assertThat(seen).contains(Standing.values());
	}

	@Test
	void showsTheStrongestFirstAndCountsThoseItDoesNotShow() {
		LinkRows rows = new LinkRows(List.of(actor("a")), List.of(),
				List.of(new SideRow("s", List.of(influence("i3", "a", 2, Confidence.HIGH),
						influence("i2", "a", 4, Confidence.LOW), influence("i1", "a", 5, Confidence.HIGH)))));
		Reaches reaches = Reaches.from(LinkGraph.empty().with(rows), this.perMille, "a", TODAY, 3);
		assertThat(reaches.view("s", 2).influencers()).extracting(InfluencerStanding::influence)
			.containsExactly("i1", "i2");
		assertThat(reaches.view("s", 2).total()).isEqualTo(3);
		assertThat(reaches.trace("s", 1).chains()).extracting(ChainPath::influence).containsExactly("i1");
		assertThat(reaches.trace("s", 1).reached()).isEqualTo(3);
	}

	@Test
	void breaksOnTheFirstDayOnWhichAnythingInTheChainEnds() {
		LinkRow open = new LinkRow("a", TODAY.minusYears(1), null);
		LinkRows rows = new LinkRows(
				List.of(actor("a"), new ActorRow("b", TODAY, TODAY.plusDays(90), List.of()), actor("c")), List.of(
						new PartnershipRow("p", "PROTOCOL", "SIGNED", TODAY.plusDays(80),
								List.of(new StatusRow(TODAY.minusDays(9), "PROPOSED"),
										new StatusRow(TODAY.minusDays(5), "ACTIVE"),
										new StatusRow(TODAY.plusDays(70), "SUSPENDED")),
								List.of(open, new LinkRow("b", TODAY.minusDays(3), TODAY.plusDays(60)))),
						new PartnershipRow("q", "PROTOCOL", "SIGNED", null,
								List.of(new StatusRow(TODAY.minusDays(5), "ACTIVE")),
								List.of(new LinkRow("b", null, null), new LinkRow("c", null, null)))),
				List.of(new SideRow("s", List.of(influence("i", "c", 5, Confidence.HIGH)))));
		ChainPath chain = Reaches.from(LinkGraph.empty().with(rows), this.perMille, "a", TODAY, 3)
			.trace("s", 10)
			.chains()
			.get(0);
		assertThat(chain.breaksOn()).isEqualTo(TODAY.plusDays(60));
		assertThat(chain.steps().get(0).validFrom()).isEqualTo(TODAY.minusDays(3));
		assertThat(chain.steps().get(0).validTo()).isEqualTo(TODAY.plusDays(60));
		assertThat(chain.steps().get(1).validFrom()).isEqualTo(TODAY.minusDays(5));
		assertThat(chain.steps().get(1).validTo()).isEqualTo(TODAY.plusDays(90));
	}

	@Test
	void holdsUpToTheDayItBreaksAndNotOnIt() {
		for (long seed = 0; seed < 200; seed++) {
			RandomRows random = new RandomRows(seed);
			LinkGraph graph = LinkGraph.empty().with(random.rows());
			String from = random.any(random.actors());
			for (ChainPath chain : Reaches.from(graph, this.perMille, from, TODAY, 3).trace("side-1", 100).chains()) {
				LocalDate end = chain.breaksOn();
				if (end != null) {
					assertThat(end).isAfter(TODAY);
					assertThat(chainsOn(graph, from, end)).as("seed %d", seed).doesNotContain(links(chain));
				}
			}
		}
	}

	private List<List<String>> chainsOn(LinkGraph graph, String from, LocalDate day) {
		return Reaches.from(graph, this.perMille, from, day, 3)
			.trace("side-1", 100)
			.chains()
			.stream()
			.map(ReachesTests::links)
			.toList();
	}

	private static List<String> links(ChainPath chain) {
		List<String> links = new ArrayList<>(comparable(chain).links());
		links.addAll(comparable(chain).actors());
		links.add(chain.influence());
		return links;
	}

	@Test
	void namesTheFirstOfTheWeakestSteps() {
		PathStep strong = new PathStep("a", "b", "p", null, 900, null, null);
		PathStep weak = new PathStep("b", "c", "q", null, 400, null, null);
		assertThat(new ChainPath("i", "c", List.of(strong, weak, weak), 400, 1, null).weakest()).isEqualTo(1);
		assertThat(new ChainPath("i", "c", List.of(strong, weak), 399, 1, null).weakest()).isEqualTo(2);
		assertThat(new ChainPath("i", "c", List.of(), 400, 1, null).weakest()).isZero();
	}

	@Test
	void followsALargeNetworkWithoutItsPairs() {
		List<ActorRow> actors = new ArrayList<>();
		List<LinkRow> parties = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			actors.add(actor("actor-" + i));
			parties.add(new LinkRow("actor-" + i, null, null));
		}
		LinkRows rows = new LinkRows(actors,
				List.of(new PartnershipRow("p", "PROTOCOL", "SIGNED", null, List.of(new StatusRow(TODAY, "ACTIVE")),
						parties)),
				List.of(new SideRow("s", List.of(influence("i", "actor-19999", 5, Confidence.HIGH)))));
		LinkGraph graph = LinkGraph.empty().with(rows);
		long start = System.nanoTime();
		assertThat(Reaches.from(graph, this.perMille, "actor-0", TODAY, 5).trace("s", 1).reached()).isEqualTo(1);
		// Its pairs, 400 million, would take seconds.
		assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1000);
	}

	@Test
	void refusesAnActorItDoesNotKnowAndTooManySteps() {
		LinkGraph graph = LinkGraph.empty().with(new LinkRows(List.of(actor("a")), List.of(), List.of()));
		assertThatThrownBy(() -> Reaches.from(graph, this.perMille, "b", TODAY, 3))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> Reaches.from(graph, this.perMille, "a", TODAY, 6))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static ActorRow actor(String id) {
		return new ActorRow(id, TODAY, null, List.of());
	}

	private static InfluenceRow influence(String id, String actor, int strength, Confidence confidence) {
		return new InfluenceRow(id, actor, strength, confidence, null, null);
	}

}
