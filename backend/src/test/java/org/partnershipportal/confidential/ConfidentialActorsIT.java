package org.partnershipportal.confidential;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Subscription;
import org.partnershipportal.testing.TestTokens;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One shelter that works with one station: each way by which others could learn of it.
 */
@PortalIT
class ConfidentialActorsIT {

	private static final String NOT_THERE = "00000000-0000-7000-8000-999999999999";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private Api.Caller coordinator;

	private String region;

	private String harbour;

	private String hills;

	private String mission;

	private String shelter;

	private String quiet;

	private String forum;

	private String problem;

	private String side;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.coordinator = this.api.as(Role.COORDINATOR);
		this.region = this.town.unit("Region", null);
		this.harbour = this.town.unit("Harbour station", this.region);
		this.hills = this.town.unit("Hill station", null);
		this.mission = this.town.organisation("Mission");
		this.shelter = this.coordinator
			.mutate("createActor", Map.of("name", "Lee House", "kind", "SHELTER", "confidential", true),
					"actor { id confidential }")
			.at("/actor/id")
			.asString();
		this.quiet = partnership("Quiet", this.harbour, this.shelter);
		this.forum = partnership("Forum", this.hills, this.mission, this.shelter);
		leave(this.forum);
		this.problem = this.town.problem("Recruitment in the hills", this.hills);
		this.side = this.town.side(this.problem, "LOCATION", "Bus stop");
	}

	private String partnership(String name, String... actors) {
		return this.coordinator
			.mutate("createPartnership",
					Map.of("name", name, "kind", "REFERRAL_NETWORK", "level", "MANAGERIAL", "formality", "SIGNED",
							"status", "ACTIVE", "validFrom", LocalDate.now().minusDays(50).toString(), "parties",
							List.of(actors).stream().map((actor) -> Map.of("actor", actor)).toList()),
					"partnership { id }")
			.at("/partnership/id")
			.asString();
	}

	/** It was a partner of the hill station once, and is no longer. */
	private void leave(String partnership) {
		String party = this.coordinator
			.data("""
					query Parties($id: ID!) { partnership(id: $id) { parties(includeOthers: true) { edges { node { id actor { id } } } } } }""",
					Map.of("id", partnership))
			.at("/partnership/parties/edges")
			.valueStream()
			.filter((edge) -> edge.at("/node/actor/id").asString().equals(this.shelter))
			.findFirst()
			.orElseThrow()
			.at("/node/id")
			.asString();
		this.coordinator.mutate("removeParty",
				Map.of("party", party, "version", 1, "validTo", LocalDate.now().minusDays(9).toString()),
				"partnership { id }");
	}

	private void influence() {
		this.graph.rows("""
				MATCH (a:Actor {id: $actor}) MATCH (s:Side {id: $side})
				CREATE (a)-[:CAN_INFLUENCE {id: 'influence', means: 'Takes in', strength: 5, confidence: 'HIGH',
				  saidOn: date(), validFrom: date() - duration('P9D'), version: 1}]->(s)
				CREATE (:Change {id: 'reads', at: datetime(), by: 'test', operation: 'test', objectType: 'Influence',
				  objectId: 'influence', subjectId: 'influence', touches: [$side]})""",
				Map.of("actor", this.shelter, "side", this.side));
	}

	private Api.Caller stranger() {
		return this.api.as(Role.MANAGER, this.hills);
	}

	@Test
	void itIsSeenByItselfByCoordinatorsByItsPartnersAndByTheUnitsAboveThem() {
		for (Api.Caller caller : List.of(this.coordinator, this.api.as(Role.PARTNER, this.shelter),
				this.api.as(Role.OFFICER, this.harbour), this.api.as(Role.MANAGER, this.region))) {
			assertThat(name(caller)).isEqualTo("Lee House");
		}
		for (Api.Caller caller : List.of(stranger(), this.api.as(Role.PARTNER, this.mission), this.api.as(Role.MANAGER),
				this.api.as(Role.OFFICER))) {
			assertThat(name(caller)).isEqualTo("none");
		}
		this.graph.rows("MATCH (p:Partnership {id: $p}) SET p.validTo = $day",
				Map.of("p", this.quiet, "day", LocalDate.now()));
		assertThat(name(this.api.as(Role.OFFICER, this.harbour))).isEqualTo("none");
	}

	private String name(Api.Caller caller) {
		return caller.data("query Name($id: ID!) { actor(id: $id) { name } }", Map.of("id", this.shelter))
			.at("/actor/name")
			.asString("none");
	}

	@Test
	void onlyItselfAndCoordinatorsDecideWhetherItIsAndPoliceUnitsAreNever() {
		JsonNode mine = this.api.as(Role.MANAGER, this.harbour)
			.attempt("changeActor", Map.of("id", this.shelter, "version", 1, "confidential", false), "actor { id }");
		assertThat(error(mine)).isEqualTo("FORBIDDEN confidential");
		JsonNode fresh = stranger().attempt("createActor",
				Map.of("name", "New house", "kind", "SHELTER", "confidential", true), "actor { id }");
		assertThat(error(fresh)).isEqualTo("FORBIDDEN confidential");
		JsonNode unit = this.coordinator.attempt("changeActor",
				Map.of("id", this.harbour, "version", 1, "confidential", true), "actor { id }");
		assertThat(error(unit)).isEqualTo("INVALID confidential");
		this.api.as(Role.MANAGER, this.harbour)
			.mutate("changeActor", Map.of("id", this.shelter, "version", 1, "phone", "+44 20 7946 0000"),
					"actor { id }");
		assertThat(this.api.as(Role.PARTNER, this.shelter)
			.mutate("changeActor", Map.of("id", this.shelter, "version", 2, "confidential", false),
					"actor { confidential viewerCanHide }")
			.path("actor")
			.toString()).isEqualTo("{\"confidential\":false,\"viewerCanHide\":true}");
		assertThat(name(stranger())).isEqualTo("Lee House");
	}

	private static String error(JsonNode payload) {
		return payload.at("/userErrors/0/code").asString() + " " + payload.at("/userErrors/0/path/0").asString();
	}

	@Test
	void noUnitIsToldMoreThanWhomToAsk() {
		assertThat(side(stranger()).toString())
			.isEqualTo("{\"state\":\"NOBODY\",\"influencersTotal\":0,\"influencers\":[],\"confidentialLeads\":[]}");
		influence();
		assertThat(side(stranger()).toString()).isEqualTo("{\"state\":\"NOBODY\",\"influencersTotal\":0,"
				+ "\"influencers\":[],\"confidentialLeads\":[{\"text\":\"A confidential provider can act here; ask the"
				+ " focal point of Harbour station.\"}]}");
		this.coordinator.mutate("changeActor", Map.of("id", this.hills, "version", 1, "reportsTo", this.region),
				"actor { id }");
		JsonNode above = side(this.api.as(Role.MANAGER, this.region));
		assertThat(above.path("influencersTotal").asInt()).isOne();
		assertThat(above.path("confidentialLeads")).isEmpty();
	}

	private JsonNode side(Api.Caller caller) {
		return caller.data("""
				query Map($id: ID!) { influenceMap(problem: $id) { sides { state influencersTotal
				  influencers { influence { id } } confidentialLeads { text } } } }""", Map.of("id", this.problem))
			.at("/influenceMap/sides/0");
	}

	@Test
	void noChangeOfAPartnershipTellsOfIt() {
		Map<String, Object> again = Map.of("partnership", this.forum, "version", 1, "actor", this.shelter);
		Map<String, Object> nobody = Map.of("partnership", this.forum, "version", 1, "actor", NOT_THERE);
		assertThat(stranger().attempt("addParty", again, "party { id }"))
			.isEqualTo(stranger().attempt("addParty", nobody, "party { id }"));
		assertThat(error(stranger().attempt("addParty",
				Map.of("partnership", this.quiet, "version", 1, "actor", this.mission), "party { id }")))
			.isEqualTo("NOT_FOUND partnership");
		// With the shelter there would be two left.
		String joint = partnership("Joint", this.hills, this.mission);
		this.coordinator.mutate("addParty", Map.of("partnership", joint, "version", 1, "actor", this.shelter,
				"validFrom", LocalDate.now().plusDays(9).toString()), "partnership { version }");
		Api.Caller partner = stranger();
		JsonNode seen = partner
			.data("""
					query Joint($id: ID!) { partnership(id: $id) { version parties(includeOthers: true) { edges { node { id actor { name } } } } } }""",
					Map.of("id", joint))
			.path("partnership");
		assertThat(seen.path("version").asInt()).isOne();
		assertThat(seen.findValuesAsString("name")).containsExactly("Hill station", "Mission");
		assertThat(
				error(partner.attempt("removeParty",
						Map.of("party", seen.at("/parties/edges/1/node/id").asString(), "version", 1, "validTo",
								LocalDate.now().plusDays(10).toString()),
						"partnership { id }")))
			.isEqualTo("INVALID party");
		assertThat(partner
			.data("query Past($id: ID!) { history(id: $id) { edges { node { operation } } } }", Map.of("id", joint))
			.findValuesAsString("operation")).containsExactly("createPartnership");
		assertThat(this.coordinator
			.data("query Past($id: ID!) { history(id: $id) { edges { node { operation } } } }", Map.of("id", joint))
			.findValuesAsString("operation")).containsExactly("addParty", "createPartnership");
	}

	@Test
	void whoFollowsAProblemIsNotToldThatItWasFoundToBeOfHelp() {
		this.coordinator.mutate("changeActor", Map.of("id", this.hills, "version", 1, "reportsTo", this.region),
				"actor { id }");
		String follow = "subscription Follow($id: ID!) { problemChanged(id: $id) { operation } }";
		try (Subscription following = Subscription.overServerSentEvents(this.api,
				TestTokens.of("hills", Role.OFFICER, this.hills), follow, Map.of("id", this.problem))) {
			this.api.as(Role.OFFICER, this.region)
				.mutate("recordInfluence", Map.of("actor", this.shelter, "side", this.side, "means", "Takes in",
						"strength", 5, "confidence", "HIGH"), "influence { id }");
			this.town.officer(this.problem)
				.mutate("changeProblem", Map.of("id", this.problem, "version", 1, "title", "Changed"),
						"problem { id }");
			assertThat(following.next().at("/data/problemChanged/operation").asString()).isEqualTo("changeProblem");
		}
	}

	@Test
	void aChangeOfWhatItSaidKeepsThatItSaidSo() {
		String influence = this.town.influence(this.mission, this.side, 3, "HIGH");
		this.graph.rows("MATCH ()-[i:CAN_INFLUENCE {id: $id}]->() SET i.saidBy = $shelter",
				Map.of("id", influence, "shelter", this.shelter));
		JsonNode changed = stranger().mutate("changeInfluence", Map.of("id", influence, "version", 1, "strength", 4),
				"influence { strength saidBy { id } }");
		assertThat(changed.at("/influence").toString()).isEqualTo("{\"strength\":4,\"saidBy\":null}");
		assertThat(this.graph.number("MATCH ()-[i:CAN_INFLUENCE {saidBy: $shelter}]->() RETURN count(i)",
				Map.of("shelter", this.shelter)))
			.isOne();
	}

	@Test
	void anImportThatNamesItIsToldThatItIsNotKnown() {
		for (String name : List.of("Lee House", "Nowhere House")) {
			Map<String, Object> input = new HashMap<>(
					Map.of("kind", "SERVICES", "name", "test.csv", "content", "organisation,name\n" + name + ",Beds"));
			String run = stranger().mutate("startImport", input, "importRun { id }").at("/importRun/id").asString();
			JsonNode row = firstRow(run);
			assertThat(row.path("result").asString()).isEqualTo("REFUSED");
			assertThat(row.path("reason").asString())
				.isEqualTo("\"" + name + "\" is not known, neither as an id nor as a name. Import it first.");
		}
	}

	private JsonNode firstRow(String run) {
		for (int i = 0; i < 200; i++) {
			JsonNode found = stranger()
				.data("query Run($id: ID!) { importRun(id: $id) { status rows { edges { node { result reason } } } } }",
						Map.of("id", run))
				.path("importRun");
			if (found.path("status").asString().equals("FINISHED")) {
				return found.at("/rows/edges/0/node");
			}
			pause();
		}
		throw new IllegalStateException("The import does not end");
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
