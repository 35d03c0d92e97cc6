package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Demonstration;
import org.partnershipportal.testing.Graph;

import static org.assertj.core.api.Assertions.assertThat;

@Demonstration
class DemonstrationDataIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	DemonstrationData loading;

	private Api.Caller officer() {
		return this.api.as(Role.OFFICER, Demonstration.HARBOUR_STATION);
	}

	@Test
	void bringsOneProvinceWithActorsOfAllFamiliesAndMostKinds() {
		assertThat(count("MATCH (n:Community) RETURN count(n)")).isEqualTo(12);
		assertThat(count("MATCH (n:Community) RETURN count(DISTINCT n.kind)")).isEqualTo(2);
		assertThat(count("MATCH (n:Community)-[:PART_OF*3]->(:Community) RETURN count(n)")
				+ count("MATCH (n:Community)-[:PART_OF*2]->(:Community) RETURN count(n)"))
			.isPositive();
		assertThat(count("MATCH (n:Community)-[:SPANS]->(:Community) RETURN count(DISTINCT n)")).isEqualTo(3);
		assertThat(count("MATCH (n:Actor) RETURN count(n)")).isBetween(55L, 65L);
		assertThat(count("MATCH (n:Actor) UNWIND n.families AS family RETURN count(DISTINCT family)")).isEqualTo(3);
		assertThat(
				count("MATCH (k:ActorKind) WHERE NOT EXISTS { MATCH (a:Actor) WHERE a.kind = k.code } RETURN count(k)"))
			.as("kinds of actor that nobody is")
			.isZero();
		assertThat(count("MATCH (:PoliceUnit)-[:REPORTS_TO*3]->(top:PoliceUnit) RETURN count(DISTINCT top)")).isOne();
		assertThat(
				count("MATCH (a:Actor) WHERE a.id STARTS WITH '00000000-0000-7000-8000-00000000000' RETURN count(a)"))
			.isEqualTo(4);
	}

	@Test
	void bringsPartnershipsOfEveryKindLevelFormalityAndStatus() {
		assertThat(count("MATCH (n:Partnership) RETURN count(n)")).isEqualTo(26);
		assertThat(count("MATCH (n:Partnership) RETURN count(DISTINCT n.kind)"))
			.isEqualTo(count("MATCH (k:PartnershipKind) RETURN count(k)"));
		assertThat(count("MATCH (n:Partnership) RETURN count(DISTINCT n.level)")).isEqualTo(3);
		assertThat(count("MATCH (n:Partnership) RETURN count(DISTINCT n.formality)")).isEqualTo(3);
		assertThat(partnerships("filter: {status: PROPOSED}")).hasSize(1);
		assertThat(partnerships("filter: {status: SUSPENDED}")).hasSize(1);
		assertThat(partnerships("filter: {status: ENDED}")).hasSizeGreaterThanOrEqualTo(3);
		assertThat(partnerships("filter: {status: ACTIVE, endsBefore: \"" + LocalDate.now().plusDays(90) + "\"}"))
			.hasSizeGreaterThanOrEqualTo(5);
	}

	@Test
	void bringsListsOfSignsOfThreeCommunitiesAndWhatWasSeenInProblemsOfToday() {
		assertThat(count("MATCH (c:Community)-[:WATCHES]->(:IndicatorList) RETURN count(DISTINCT c)")).isEqualTo(3);
		assertThat(count("MATCH (l:IndicatorList) RETURN count(DISTINCT l.kind)")).isEqualTo(4);
		assertThat(
				count("MATCH (p:Problem)-[:HAS_OBSERVATION]->() WHERE p.recordedOn = date() RETURN count(DISTINCT p)"))
			.isEqualTo(2);
		assertThat(this.api.as(Role.MANAGER, Demonstration.REGIONAL_POLICE)
			.data("query Due($by: Date) { indicatorListsDue(by: $by) { edges { node { community { name } } } } }",
					Map.of("by", LocalDate.now().plusDays(30).toString()))
			.findValuesAsString("name")).containsExactly("Harbour quarter");
	}

	private List<String> partnerships(String arguments) {
		return officer().data("{ partnerships(first: 100, " + arguments + ") { edges { node { name } } } }", Map.of())
			.findValuesAsString("name");
	}

	@Test
	void bringsProblemsAtEveryStageThatShareSides() {
		JsonNode problems = this.api.as(Role.MANAGER, Demonstration.REGIONAL_POLICE).data("""
				{ problems(first: 100) { edges { node { id stage sides { side { id } who factors { id }
				  countermeasures { answers { id } } } } } } }""", Map.of());
		assertThat(problems.at("/problems/edges")).hasSize(38);
		assertThat(count("MATCH (p:Problem) RETURN count(p)")).as("also of units that report past the region")
			.isEqualTo(40);
		assertThat(new HashSet<>(problems.findValuesAsString("stage"))).hasSize(4);
		assertThat(count("MATCH (s:Side)<-[:OF]-(a) WITH s, count(a) AS problems WHERE problems > 1 RETURN count(s)"))
			.isGreaterThanOrEqualTo(4);
		assertThat(count("MATCH (a:SideAnalysis) WHERE size(a.who) = 0 OR size(a.behaviours) = 0 RETURN count(a)"))
			.isZero();
		assertThat(count("MATCH (m:Countermeasure) WHERE NOT EXISTS { (m)-[:ANSWERS]->(:Factor) } RETURN count(m)"))
			.isZero();
		assertThat(count("MATCH (f:Factor) RETURN count(DISTINCT f.group) + count(DISTINCT f.pull)")).isEqualTo(6);
	}

	@Test
	void bringsAProblemThatWasMeasuredForAYearAndSentBackOnce() {
		JsonNode problem = this.api.as(Role.MANAGER, Demonstration.REGIONAL_POLICE)
			.data("""
					{ problems(filter: {title: "arrested"}) { edges { node { stage conclusions { outcome backTo concludedOn }
					  measures { kind share nextDueOn results { takenOn } progress { state } } } } } }""",
					Map.of())
			.at("/problems/edges/0/node");
		assertThat(problem.path("stage").asString()).isEqualTo("ASSESSMENT");
		assertThat(problem.at("/conclusions/0/backTo").asString()).isEqualTo("ANALYSIS");
		assertThat(problem.path("measures")).hasSize(4);
		assertThat(problem.at("/measures/0/results")).hasSizeGreaterThan(11);
		assertThat(problem.at("/measures/0/results/0/takenOn").asString())
			.isLessThan(LocalDate.now().minusMonths(11).toString());
	}

	@Test
	void bringsProblemsOfThreeYearsThatEndedInEveryWay() {
		assertThat(count("MATCH (p:Problem) RETURN duration.inMonths(min(p.recordedOn), date()).months")).isBetween(33L,
				36L);
		assertThat(count("MATCH (p:Problem) WHERE p.closedOn IS NOT NULL RETURN count(p)")).isEqualTo(28);
		assertThat(count("MATCH (c:Conclusion) RETURN count(DISTINCT c.effect)")).isEqualTo(5);
		assertThat(count("MATCH (p:Problem)-[:HAS_CONCLUSION]->(c {outcome: 'GO_BACK'}) RETURN count(DISTINCT p)"))
			.isEqualTo(5);
		assertThat(count("MATCH (p:Problem)-[:HAS_CONCLUSION]->(c:Conclusion) WHERE p.closedOn = c.concludedOn"
				+ " RETURN count(p)"))
			.as("closed on the day of the conclusion")
			.isEqualTo(28);
		assertThat(count("MATCH (c:Change) WHERE c.at < datetime() - duration('P1D') RETURN count(c)"))
			.as("changes said to have been entered before they were")
			.isZero();
	}

	/** The worked example of {@code docs/what-worked.md}. */
	@Test
	void teachesTheHarbourStationByEarlierProblemsAsTheDocumentSays() {
		JsonNode worked = officer().data("""
				{ problems(filter: {title: "bars at the quay", open: true}) { edges { node { whatWorked(first: 40) {
				  problem { title } points ending reasons { way points } } } } } }""", Map.of())
			.at("/problems/edges/0/node/whatWorked");
		List<String> told = new ArrayList<>();
		worked.forEach((one) -> told.add(one.at("/problem/title").asString() + " " + one.path("points").asInt() + " "
				+ one.path("ending").asString()));
		assertThat(told).startsWith("Waitresses recruited online for the bars at the quay 68 DID_NOT_WORK",
				"Dancers kept in the clubs by the ferry terminal 61 WORKED",
				"Teenagers drawn into the bars by free drinks 47 WORKED", "Cruise ship jobs for a fee 44 DID_NOT_WORK");
		assertThat(worked.get(0).path("reasons").findValuesAsString("points")).containsExactly("18", "16", "10", "7",
				"7", "6", "4");
		assertThat(told.toString()).doesNotContain("Lorries", "Kidneys", "Massage");
	}

	@Test
	void bringsAShelterThatOtherStationsAreOnlyPointedTo() {
		String shelter = (String) this.graph.rows("MATCH (a:Actor {confidential: true}) RETURN a.id AS id", Map.of())
			.iterator()
			.next()
			.get("id");
		String oldTown = (String) this.graph
			.rows("MATCH (u:PoliceUnit {name: 'Old Town police station'}) RETURN u.id AS id", Map.of())
			.iterator()
			.next()
			.get("id");
		String question = "query Shelter($id: ID!) { actor(id: $id) { name } }";
		assertThat(officer().data(question, Map.of("id", shelter)).path("actor").isNull()).isFalse();
		Api.Caller other = this.api.as(Role.OFFICER, oldTown);
		assertThat(other.data(question, Map.of("id", shelter)).path("actor").isNull()).isTrue();
		String problem = other.data("{ problems(filter: {title: \"arrested\"}) { edges { node { id } } } }", Map.of())
			.at("/problems/edges/0/node/id")
			.asString();
		assertThat(other
			.data("query Leads($id: ID!) { influenceMap(problem: $id) { sides { confidentialLeads { text } } } }",
					Map.of("id", problem))
			.findValuesAsString("text")).containsExactly(
					"A confidential provider can act here; ask the focal point of Port Sela harbour police station.");
	}

	@Test
	void bringsAllTypicalInfluencersOfTheWorkedProblems() {
		for (JsonNode typical : officer().data("{ typicalInfluencers { phase side kind { code } } }", Map.of())
			.path("typicalInfluencers")) {
			String phase = typical.path("phase").asString().startsWith("PRE") ? "RECRUITMENT" : "EXPLOITATION";
			long found = this.graph.number("""
					MATCH (p:Problem {phases: [$phase]})-[:HAS_ANALYSIS]->()-[:OF]->(s:Side {kind: $side})
					      <-[:CAN_INFLUENCE]-(a:Actor {kind: $kind})
					RETURN count(a)""", Map.of("phase", phase, "side", typical.path("side").asString(), "kind",
					typical.at("/kind/code").asString()));
			assertThat(found).as("%s", typical).isPositive();
		}
	}

	@Test
	void showsInfluencersOfEveryStandingAndASideThatNobodyCanInfluence() {
		Set<String> standings = new HashSet<>();
		Set<String> states = new HashSet<>();
		for (String problem : idsOf("Problem")) {
			JsonNode map = officer().data("""
					query Map($id: ID!) { influenceMap(problem: $id, first: 20) {
					  sides { state influencers { standing } } } }""", Map.of("id", problem));
			standings.addAll(map.findValuesAsString("standing"));
			states.addAll(map.findValuesAsString("state"));
		}
		assertThat(standings).containsExactlyInAnyOrder("SELF", "PARTNER", "REACHABLE", "UNCONNECTED");
		assertThat(states).contains("NOBODY", "SELF", "PARTNER", "REACHABLE");
	}

	@Test
	void reachesTheBarsAtTheQuayThroughAnAgreementAboutToLapse() {
		String bars = (String) this.graph
			.rows("MATCH (s:Side {name: 'Bars and night clubs at the quay'}) RETURN s.id AS id", Map.of())
			.iterator()
			.next()
			.get("id");
		JsonNode trace = officer().data("""
				query Trace($from: ID!, $to: ID!) { traceInfluence(from: $from, to: $to, first: 20) {
				  chains { breaksOn explanation steps { __typename } influence { actor { name } } } } }""",
				Map.of("from", Demonstration.HARBOUR_STATION, "to", bars));
		List<String> lapsing = new ArrayList<>();
		for (JsonNode chain : trace.at("/traceInfluence/chains")) {
			String breaksOn = chain.path("breaksOn").asString("9999-12-31");
			if (LocalDate.parse(breaksOn).isBefore(LocalDate.now().plusDays(90))) {
				lapsing.add(chain.at("/influence/actor/name").asString());
			}
		}
		assertThat(lapsing).contains("Licensing authority of Port Sela");
	}

	@Test
	void sharesAProblemWithThePartnersOrganisationWithoutItsOffenders() {
		JsonNode shared = this.api.as(Role.PARTNER, Demonstration.MISSION).data("""
				{ sharedWithUs { edges { node { message validTo shown { title owner { id } sides { kind who
				  influencers { actor { id } } } } } } } }""", Map.of()).at("/sharedWithUs/edges");
		assertThat(shared).hasSize(1);
		JsonNode shown = shared.at("/0/node/shown");
		assertThat(shown.at("/owner/id").asString()).isEqualTo(Demonstration.HARBOUR_STATION);
		assertThat(shown.at("/sides").findValuesAsString("kind")).containsExactly("VICTIM_GROUP", "LOCATION",
				"LOCATION");
		assertThat(shown.at("/sides").findValuesAsString("id")).contains(Demonstration.MISSION);
		assertThat(LocalDate.parse(shared.at("/0/node/validTo").asString())).isAfter(LocalDate.now().plusDays(90));
		assertThat(shared.at("/0/node/message").asString()).isNotBlank();
		assertThat(count("MATCH (:Share)-[:INCLUDES]->()-[:OF]->(s:Side {kind: 'OFFENDER_GROUP'}) RETURN count(s)"))
			.isZero();
	}

	@Test
	void bringsActionsThatAreOverdueThatNobodyIsToDoAndOneForThePartner() {
		Api.Caller manager = this.api.as(Role.MANAGER, Demonstration.REGIONAL_POLICE);
		String list = "query L($filter: ResponseActionFilter) { responseActions(filter: $filter) { edges { node { text } } } }";
		assertThat(manager.data(list, Map.of("filter", Map.of("overdue", true))).findValuesAsString("text"))
			.containsExactly("Inspect the bars jointly and unannounced, twice before the end of the season");
		assertThat(manager.data(list, Map.of("filter", Map.of("unassigned", true))).findValuesAsString("text"))
			.containsExactly("Open the parish hall for concerts on Friday nights");
		assertThat(count("MATCH (x:ResponseAction) RETURN count(DISTINCT x.statuses[-1])")).isEqualTo(4);
		JsonNode told = this.api.as(Role.PARTNER, Demonstration.MISSION)
			.data("{ commitments { edges { node { text partnership { name } } } } }", Map.of())
			.at("/commitments/edges");
		assertThat(told).hasSize(1);
		assertThat(told.at("/0/node/partnership/name").asString()).isEqualTo("Quayside memorandum");
	}

	@Test
	void bringsConcernsOfPoliceAndPartnersAndWhatBecameOfThem() {
		List<String> outcomes = officer().data("{ concerns(first: 100) { edges { node { outcome } } } }", Map.of())
			.findValuesAsString("outcome");
		assertThat(outcomes).contains("OPEN", "GROUPED", "ANSWERED").hasSizeGreaterThan(5);
		assertThat(count("MATCH (c:Concern) RETURN count(c)")).isEqualTo(11).isGreaterThan(outcomes.size());
		assertThat(this.api.as(Role.PARTNER, Demonstration.MISSION)
			.data("{ ourConcerns { edges { node { outcome answer } } } }", Map.of())
			.toString()).contains("OPEN", "GROUPED", "ANSWERED", "passports were handed back");
		assertThat(officer().data("{ scannedProblems(first: 100) { edges { node { priority { total } } } } }", Map.of())
			.findValuesAsString("total")).isSortedAccordingTo((a, b) -> Integer.parseInt(b) - Integer.parseInt(a))
			.isNotEmpty();
	}

	@Test
	void isLoadedOnlyOnceWhoeverStarts() throws Exception {
		long before = count("MATCH (n) RETURN count(n)");
		ExecutorService replicas = Executors.newFixedThreadPool(2);
		try {
			for (Future<?> replica : replicas.invokeAll(Collections.nCopies(2, () -> {
				this.loading.run(new DefaultApplicationArguments());
				return "started";
			}))) {
				assertThat(replica.get()).isEqualTo("started");
			}
		}
		finally {
			replicas.shutdown();
		}
		assertThat(count("MATCH (n) RETURN count(n)")).isEqualTo(before);
	}

	@Test
	void leavesAChangeRecordOfEverythingItEntered() {
		assertThat(count("MATCH (c:Change {operation: 'createActor'}) RETURN count(c)"))
			.isEqualTo(count("MATCH (a:Actor) RETURN count(a)"));
		assertThat(count("MATCH (c:Change {operation: 'recordInfluence'}) RETURN count(c)"))
			.isEqualTo(count("MATCH ()-[i:CAN_INFLUENCE]->() RETURN count(i)"));
		assertThat(count("MATCH (c:Change {operation: 'shareProblem'}) WHERE c.reason IS NOT NULL RETURN count(c)"))
			.isEqualTo(count("MATCH (s:Share) RETURN count(s)"));
	}

	private List<String> idsOf(String label) {
		return this.graph.rows("MATCH (n:" + label + ") RETURN n.id AS id", Map.of())
			.stream()
			.map((row) -> (String) row.get("id"))
			.toList();
	}

	private long count(String cypher) {
		return this.graph.number(cypher, Map.of());
	}

}
