package org.partnershipportal.influence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Queries;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@PortalIT
class TracingIT {

	private static final String TRACE = """
			query Trace($from: ID!, $to: ID!, $asOf: Date, $maxSteps: Int = 3, $first: Int = 10) {
			  traceInfluence(from: $from, to: $to, asOf: $asOf, maxSteps: $maxSteps, first: $first) {
			    from { name } to { name kind } asOf maxSteps influencersTotal influencersReached
			    chains {
			      strength breaksOn explanation
			      from { name } to { name } influence { id means actor { name } }
			      weakestStep { position }
			      steps {
			        __typename position from { name } factor reason source validFrom validTo saidOn ageInDays
			        ... on PartnershipStep { to { name } partnership { name kind { code } } }
			        ... on HierarchyStep { to { name } direction }
			        ... on InfluenceStep { influence { id } }
			      }
			    }
			  }
			}""";

	private static final String MAP = """
			query Map($problem: ID!, $asOf: Date, $first: Int = 10) {
			  influenceMap(problem: $problem, asOf: $asOf, first: $first) {
			    problem { title } asOf
			    sides {
			      analysis { side { name kind } } state influencersTotal
			      influencers { standing influence { role actor { name } } chain { strength explanation } }
			    }
			  }
			}""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.town = new Town(this.api);
	}

	private JsonNode trace(String from, String to) {
		return this.town.officer(to).data(TRACE, Map.of("from", from, "to", to)).path("traceInfluence");
	}

	private JsonNode map(String problem) {
		return this.town.officer(problem).data(MAP, Map.of("problem", problem)).path("influenceMap");
	}

	@Test
	void endThePartnershipAndSeeTheChainGo() {
		LocalDate lapses = Town.TODAY.plusDays(70);
		String station = this.town.unit("Harbour station", null);
		String authority = this.town.organisation("Port authority");
		String mission = this.town.organisation("Seafarers' mission");
		this.town.partnership("Harbour forum", "COMMUNITY_SAFETY_FORUM", null, station, authority);
		String memorandum = this.town.partnership("Berth memorandum", "MEMORANDUM_OF_UNDERSTANDING", lapses, authority,
				mission);
		String problem = this.town.problem("Recruitment at the quay", station);
		String bar = this.town.side(problem, "LOCATION", "Bar at the quay");
		this.town.influence(mission, bar, 4, "MEDIUM");

		JsonNode chain = trace(station, bar).at("/chains/0");
		assertThat(chain.path("steps").findValuesAsString("__typename")).containsExactly("PartnershipStep",
				"PartnershipStep", "InfluenceStep");
		// 0.75 of the forum, 0.9 of the memorandum, 4 / 5 times 0.75 of the influence.
		assertThat(chain.path("strength").asDouble()).isEqualTo(0.75 * 0.9 * 0.6, within(1e-12));
		assertThat(chain.at("/weakestStep/position").asInt()).isEqualTo(3);
		assertThat(chain.path("breaksOn").asString()).isEqualTo(lapses.toString());
		assertThat(chain.path("explanation").asString())
			.isEqualTo("Harbour station shares Harbour forum with Port authority, which shares Berth memorandum with "
					+ "Seafarers' mission, which can influence Bar at the quay (Visits on board); if nothing is renewed, "
					+ "this breaks on " + inWords(lapses) + ".");
		JsonNode step = chain.at("/steps/1");
		assertThat(step.path("reason").asString()).isEqualTo(
				"Port authority and Seafarers' mission are both in Berth memorandum (memorandum of understanding, signed)"
						+ " since " + inWords(Town.TODAY.minusDays(100)) + ", until " + inWords(lapses) + ".");
		assertThat(step.path("source").asString())
			.isEqualTo("Entry of the partnership, last changed on " + inWords(Town.TODAY) + ".");
		assertThat(step.path("ageInDays").asInt()).isZero();
		assertThat(chain.at("/steps/2/reason").asString())
			.startsWith("Seafarers' mission can influence Bar at the quay: Visits on board (strong, likely) since ");

		JsonNode before = map(problem);
		assertThat(before.at("/sides/0/state").asString()).isEqualTo("REACHABLE");
		assertThat(before.at("/sides/0/influencers/0/influence/role").asString()).isEqualTo("MANAGER");

		this.town.end(memorandum);
		JsonNode after = trace(station, bar);
		assertThat(after.path("chains")).isEmpty();
		assertThat(after.path("influencersTotal").asInt()).isEqualTo(1);
		assertThat(after.path("influencersReached").asInt()).isZero();
		assertThat(map(problem).at("/sides/0/state").asString()).isEqualTo("UNCONNECTED");
		// Yesterday it still held.
		JsonNode yesterday = this.town.officer(bar)
			.data(TRACE, Map.of("from", station, "to", bar, "asOf", Town.TODAY.minusDays(1).toString()))
			.path("traceInfluence");
		assertThat(yesterday.path("influencersTotal").asInt()).isZero();
	}

	private static String inWords(LocalDate day) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
	}

	@Test
	void mapsEverySideWithTheNearestStanding() {
		String region = this.town.unit("Region", null);
		String station = this.town.unit("Harbour station", region);
		String school = this.town.organisation("School");
		String far = this.town.organisation("Embassy");
		this.town.partnership("School agreement", "INFORMAL", null, station, school);
		String problem = this.town.problem("Begging at the station", station);
		String children = this.town.side(problem, "VICTIM_GROUP", "Children who beg");
		String square = this.town.side(problem, "LOCATION", "Station square");
		String yard = this.town.side(problem, "LOCATION", "Goods yard");
		this.town.side(problem, "OFFENDER_GROUP", "Those who make them beg");
		this.town.influence(school, children, 2, "LOW");
		this.town.influence(far, children, 5, "HIGH");
		this.town.influence(region, yard, 3, "HIGH");
		this.town.influence(station, square, 3, "HIGH");

		JsonNode sides = map(problem).path("sides");
		assertThat(sides.findValuesAsString("name")).startsWith("Children who beg");
		assertThat(sides.findValuesAsString("state")).containsExactly("PARTNER", "REACHABLE", "SELF", "NOBODY");
		assertThat(sides.path(0).path("influencers").findValuesAsString("standing")).containsExactly("UNCONNECTED",
				"PARTNER");
		assertThat(sides.path(0).at("/influencers/0/chain").isNull()).isTrue();
		assertThat(sides.path(1).at("/influencers/0/chain/explanation").asString())
			.isEqualTo("Harbour station reports to Region, which can influence Goods yard (Visits on board).");
		JsonNode one = this.town.officer(problem)
			.data(MAP, Map.of("problem", problem, "first", 1))
			.path("influenceMap");
		assertThat(one.at("/sides/0/influencers")).hasSize(1);
		assertThat(one.at("/sides/0/influencersTotal").asInt()).isEqualTo(2);
		assertThat(one.at("/sides/0/state").asString()).isEqualTo("PARTNER");
	}

	@Test
	void costsTheSameQueriesForOneChainAndForTwenty() {
		String station = this.town.unit("Station", null);
		String problem = this.town.problem("Problem", station);
		String small = this.town.side(problem, "LOCATION", "Small");
		String large = this.town.side(problem, "LOCATION", "Large");
		List<String> members = new ArrayList<>(List.of(station));
		for (int i = 0; i < 20; i++) {
			members.add(this.town.organisation("Organisation " + i));
			this.town.influence(members.get(i + 1), large, 3, "HIGH");
		}
		this.town.influence(members.get(1), small, 3, "HIGH");
		this.town.partnership("Network", "REFERRAL_NETWORK", null, members.toArray(String[]::new));
		trace(station, small);
		assertThat(Queries.of(() -> assertThat(trace(station, small).path("chains")).hasSize(1))).hasSize(3);
		assertThat(Queries.of(() -> assertThat(this.town.officer(large)
			.data(TRACE, Map.of("from", station, "to", large, "first", 100))
			.at("/traceInfluence/chains")).hasSize(20))).hasSize(3);
		assertThat(Queries.of(() -> map(problem))).hasSize(3);
		this.town.influence(station, small, 1, "LOW");
		assertThat(Queries.of(() -> assertThat(trace(station, small).path("chains")).hasSize(2))).hasSize(4);
		this.town.influence(station, small, 1, "LOW");
		assertThat(Queries.of(() -> map(problem))).hasSize(4);
	}

	@Test
	void saysWhatIsWrongWithAQuestion() {
		String station = this.town.unit("Station", null);
		String side = this.town.side(this.town.problem("Problem", station), "LOCATION", "Side");
		Api.Caller officer = this.town.officer(side);
		assertThat(officer.fault(TRACE, Map.of("from", "nobody", "to", side))).isEqualTo("NOT_FOUND");
		assertThat(officer.fault(TRACE, Map.of("from", station, "to", "nothing"))).isEqualTo("NOT_FOUND");
		assertThat(officer.fault(TRACE, Map.of("from", station, "to", side, "maxSteps", 6))).isEqualTo("BAD_REQUEST");
		assertThat(officer.fault(TRACE, Map.of("from", station, "to", side, "maxSteps", -1))).isEqualTo("BAD_REQUEST");
		assertThat(officer.fault(TRACE, Map.of("from", station, "to", side, "first", 101))).isEqualTo("BAD_REQUEST");
		assertThat(officer.data(MAP, Map.of("problem", "nothing")).path("influenceMap").isNull()).isTrue();
		assertThat(this.api.as(Role.PARTNER).fault(TRACE, Map.of("from", station, "to", side))).isEqualTo("FORBIDDEN");
	}

}
