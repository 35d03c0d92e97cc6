package org.partnershipportal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Demonstration;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.KeycloakIT;
import org.partnershipportal.testing.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The job the portal is there for, from end to end over HTTP, with tokens of the real
 * identity server.
 */
@KeycloakIT
class MainJobIT {

	private static final String TRACE = """
			query Trace($from: ID!, $to: ID!, $asOf: Date) {
			  traceInfluence(from: $from, to: $to, asOf: $asOf) {
			    influencersTotal influencersReached
			    chains {
			      strength breaksOn explanation influence { actor { name } }
			      steps { __typename reason ... on PartnershipStep { partnership { name } to { name } } }
			    }
			  }
			}""";

	private static final String MAP = """
			query Map($problem: ID!) {
			  influenceMap(problem: $problem) {
			    sides { state analysis { side { name } } influencers { standing influence { actor { name } } } }
			  }
			}""";

	private final LocalDate today = LocalDate.now();

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Api.Caller manager;

	private Api.Caller officer;

	private String harbour;

	private String station;

	private String licensing;

	@BeforeEach
	void signIn() {
		this.graph.clear();
		this.manager = this.api.withToken(SignIn.as("manager"));
		this.officer = this.api.withToken(SignIn.as("officer"));
		this.harbour = this.manager
			.mutate("createCommunity", Map.of("name", "Harbour quarter", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		// The unit that the account of the officer is tied to.
		this.station = Demonstration.HARBOUR_STATION;
		this.graph.rows("MATCH (a:Actor {id: $made}) SET a.id = $id",
				Map.of("made", actor("Harbour station", "LOCAL_POLICE"), "id", this.station));
		this.licensing = actor("Licensing authority", "LICENSING_AUTHORITY");
		// The unit that the account of the manager is tied to.
		this.graph.rows("""
				MATCH (above:Actor {id: $made})
				MATCH (station:Actor {id: $station})
				SET above.id = $id
				CREATE (station)-[:REPORTS_TO {validFrom: $since}]->(above)
				""", Map.of("made", actor("Regional police", "REGIONAL_POLICE"), "station", this.station, "id",
				Demonstration.REGIONAL_POLICE, "since", this.today.minusDays(400)));
	}

	/** So that nobody takes the two units for the demonstration data. */
	@AfterEach
	void clear() {
		this.graph.clear();
	}

	private String actor(String name, String kind) {
		return this.manager
			.mutate("createActor", Map.of("name", name, "kind", kind, "communities", List.of(this.harbour)),
					"actor { id }")
			.at("/actor/id")
			.asString();
	}

	@Test
	void showsThroughWhomAUnitReachesABarAndThatTheWayIsGoneWithTheAgreement() {
		JsonNode agreement = this.manager
			.mutate("createPartnership",
					Map.of("name", "Licensing protocol", "kind", "PROTOCOL", "level", "OPERATIONAL", "formality",
							"SIGNED", "status", "ACTIVE", "validFrom", this.today.minusDays(30).toString(), "validTo",
							this.today.plusDays(45).toString(), "parties",
							List.of(Map.of("actor", this.station, "role", "LEAD"), Map.of("actor", this.licensing))),
					"partnership { id version }")
			.path("partnership");
		String problem = recordTheWorkedProblem();
		String bars = side(problem, "LOCATION", "Bars used for recruitment", locationAnswers());
		side(problem, "VICTIM_GROUP", "People at risk", victimAnswers());
		side(problem, "OFFENDER_GROUP", "Recruiters", offenderAnswers());
		this.officer.mutate(
				"recordInfluence", Map.of("actor", this.licensing, "side", bars, "means", "Withdraws the licence",
						"strength", 5, "confidence", "HIGH", "validFrom", this.today.minusDays(100).toString()),
				"influence { role }");

		JsonNode found = trace(bars, null);
		assertThat(found.path("chains")).hasSize(1);
		JsonNode chain = found.at("/chains/0");
		assertThat(chain.at("/influence/actor/name").asString()).isEqualTo("Licensing authority");
		assertThat(chain.path("steps").findValuesAsString("__typename")).containsExactly("PartnershipStep",
				"InfluenceStep");
		assertThat(chain.at("/steps/0/partnership/name").asString()).isEqualTo("Licensing protocol");
		assertThat(chain.path("breaksOn").asString()).isEqualTo(this.today.plusDays(45).toString());
		assertThat(chain.path("strength").asDouble()).isBetween(0.1, 1.0);
		assertThat(chain.path("explanation").asString()).contains("Licensing authority");
		assertThat(standings(problem)).containsExactly("PARTNER");

		this.manager.mutate(
				"changePartnershipStatus", Map.of("id", agreement.path("id").asString(), "version",
						agreement.path("version").asInt(), "status", "ENDED", "from", this.today.toString()),
				"partnership { status }");
		JsonNode gone = trace(bars, null);
		assertThat(gone.path("chains")).isEmpty();
		assertThat(gone.path("influencersTotal").asInt()).isOne();
		assertThat(gone.path("influencersReached").asInt()).isZero();
		assertThat(standings(problem)).containsExactly("UNCONNECTED");
		assertThat(trace(bars, this.today.minusDays(1)).path("chains")).hasSize(1);
	}

	@Test
	void keepsPartnersOutOfTheProblemAndStrangersOutAltogether() {
		String problem = recordTheWorkedProblem();
		Api.Caller partner = this.api.withToken(SignIn.as("partner"));
		assertThat(partner.fault(MAP, Map.of("problem", problem))).isEqualTo("FORBIDDEN");
		assertThat(this.api.withToken("rubbish").fault(MAP, Map.of("problem", problem))).isEqualTo("401");
		assertThat(this.officer.data("{ viewer { roles } }", Map.of()).at("/viewer/roles/0").asString())
			.isEqualTo("OFFICER");
	}

	private JsonNode trace(String side, LocalDate asOf) {
		Map<String, Object> variables = new HashMap<>(Map.of("from", this.station, "to", side));
		if (asOf != null) {
			variables.put("asOf", asOf.toString());
		}
		return this.officer.data(TRACE, variables).path("traceInfluence");
	}

	private List<String> standings(String problem) {
		return this.officer.data(MAP, Map.of("problem", problem)).findValuesAsString("standing");
	}

	private String recordTheWorkedProblem() {
		return this.officer
			.mutate("recordProblem",
					Map.of("title", "Recruitment in the bars", "definition",
							"Offers of work abroad, most of them false.", "phases", List.of("RECRUITMENT"), "forms",
							List.of("SEXUAL_EXPLOITATION", "FORCED_LABOUR"), "sources", List.of("OBSERVATION"),
							"community", this.harbour, "owner", this.station),
					"problem { id }")
			.at("/problem/id")
			.asString();
	}

	private String side(String problem, String kind, String name, Map<String, ?> answers) {
		JsonNode analysis = this.officer
			.mutate("addSide", Map.of("problem", problem, "kind", kind, "name", name),
					"analysis { id version side { id } }")
			.path("analysis");
		Map<String, Object> input = new HashMap<>(answers);
		input.put("analysis", analysis.path("id").asString());
		input.put("version", analysis.path("version").asInt());
		this.officer.mutate("answerSide", input, "analysis { version }");
		return analysis.at("/side/id").asString();
	}

	private static Map<String, ?> victimAnswers() {
		return Map.of("who", List.of("Children", "Women", "People with low income", "People with mental disability"),
				"behaviours", List.of("Substance abuse", "Gambling", "Visiting night clubs", "Looking for work abroad"),
				"factors",
				List.of(Map.of("text", "Low awareness of risks", "pull", "PUSH"), Map.of("text", "Debt bondage"),
						Map.of("text", "Lack of trust in local authorities")),
				"countermeasures", List.of(Map.of("text", "Raise awareness", "answers", List.of(0)),
						Map.of("text", "Build trust", "answers", List.of(2))));
	}

	private static Map<String, ?> locationAnswers() {
		return Map.of("who", List.of("Bars", "Night clubs", "Employment agencies", "The Internet"), "behaviours",
				List.of("Drugs or alcohol"), "factors", List.of(Map.of("text", "Little law-enforcement control")),
				"countermeasures", List.of(Map.of("text", "Withdrawal of licences", "answers", List.of(0))));
	}

	private static Map<String, ?> offenderAnswers() {
		return Map.of("who", List.of("Members of organised groups", "Barkeepers", "Parents or other relatives"),
				"behaviours", List.of("Violence", "Debt bondage", "Deception"), "countermeasures",
				List.of(Map.of("text", "Arrest and prosecution")));
	}

}
