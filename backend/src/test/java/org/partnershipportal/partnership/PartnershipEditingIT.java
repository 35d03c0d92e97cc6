package org.partnershipportal.partnership;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipportal.partnership.PartnershipFixture.day;
import static org.partnershipportal.partnership.PartnershipFixture.errors;
import static org.partnershipportal.partnership.PartnershipFixture.input;
import static org.partnershipportal.partnership.PartnershipFixture.with;

@PortalIT
class PartnershipEditingIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private PartnershipFixture fixture;

	private String police;

	private String mission;

	private String school;

	@BeforeEach
	void actors() {
		this.graph.clear();
		this.fixture = new PartnershipFixture(this.api);
		this.police = this.fixture.actor("Station", Map.of("kind", "LOCAL_POLICE"));
		this.mission = this.fixture.actor("Mission");
		this.school = this.fixture.actor("School");
	}

	private JsonNode refused(Map<String, ?> input) {
		JsonNode payload = this.fixture.coordinator().attempt("createPartnership", input, "partnership { id }");
		assertThat(payload.path("partnership").isNull()).isTrue();
		assertThat(this.graph.number("MATCH (p:Partnership) RETURN count(p)", Map.of())).isZero();
		return payload;
	}

	private JsonNode change(String name, Map<String, ?> input) {
		return this.fixture.coordinator().attempt(name, input, "partnership { version status validTo }");
	}

	@Test
	void recordsAPartnershipWithItsPartiesAndCommunities() {
		Map<String, Object> community = Map.of("name", "Harbour", "kind", "AREA");
		String harbour = this.fixture.coordinator()
			.attempt("createCommunity", community, "community { id }")
			.at("/community/id")
			.asString();
		Map<String, Object> input = with(with(input("Port watch", this.police, this.mission), "forms",
				List.of("TRAINING", "OBSERVATION", "TRAINING")), "communities", List.of(harbour));
		JsonNode made = this.fixture.partnership(this.fixture.create(input),
				"name kind { label } forms { code } status version communities { name } viewerCanChange"
						+ " parties { edges { node { role validFrom actor { name } partnership { name } } } }");
		assertThat(made.path("forms").findValuesAsString("code")).containsExactly("OBSERVATION", "TRAINING");
		assertThat(made.path("communities").findValuesAsString("name")).containsExactly("Harbour");
		assertThat(made.path("status").asString()).isEqualTo("ACTIVE");
		assertThat(made.path("viewerCanChange").asBoolean()).isFalse();
		assertThat(made.at("/parties/edges")).hasSize(2);
		assertThat(made.at("/parties/edges/0/node/actor/name").asString()).isEqualTo("Mission");
		assertThat(made.at("/parties/edges/0/node/role").asString()).isEqualTo("MEMBER");
		assertThat(made.at("/parties/edges/0/node/validFrom").asString()).isEqualTo(day(-365));
		assertThat(made.at("/parties/edges/0/node/partnership/name").asString()).isEqualTo("Port watch");
	}

	@Test
	void refusesWhatIsWrongAllAtOnceAndWritesNothing() {
		Map<String, Object> input = with(with(
				with(with(with(with(input(" ", this.police, "0"), "kind", "PACT"), "forms", List.of("TRAINING", "TEA")),
						"validTo", day(-365)), "reviewOn", day(-400)),
				"status", "ENDED"), "communities", List.of("0"));
		assertThat(errors(refused(input))).containsExactlyInAnyOrder("REQUIRED name", "NOT_FOUND kind",
				"NOT_FOUND forms.1", "INVALID validTo", "INVALID reviewOn", "INVALID status", "NOT_FOUND communities.0",
				"NOT_FOUND parties.1.actor", "INVALID parties.0.validFrom", "INVALID parties.1.validFrom");
	}

	@Test
	void wantsAtLeastTwoDifferentActors() {
		assertThat(errors(refused(input("Alone", this.police)))).containsExactly("REQUIRED parties");
		assertThat(errors(refused(input("Twice", this.police, this.police)))).containsExactly("REQUIRED parties",
				"DUPLICATE parties.1.actor");
	}

	@Test
	void aPartyMayComeBackButNotOverlapItself() {
		Map<String, Object> first = Map.of("actor", this.mission, "validTo", day(-100));
		Map<String, Object> again = Map.of("actor", this.mission, "validFrom", day(-100));
		Map<String, Object> early = Map.of("actor", this.mission, "validFrom", day(-101));
		Map<String, Object> unit = Map.of("actor", this.police);
		Map<String, Object> input = input("Watch");
		assertThat(errors(refused(with(input, "parties", List.of(unit, first, early)))))
			.containsExactly("DUPLICATE parties.2.actor");
		this.fixture.create(with(input, "parties", List.of(unit, first, again)));
	}

	@Test
	void aPartysPeriodLiesWithinTheTerm() {
		Map<String, Object> input = with(input("Watch"), "validTo", day(10));
		Map<String, Object> unit = Map.of("actor", this.police);
		assertThat(errors(
				refused(with(input, "parties", List.of(unit, Map.of("actor", this.mission, "validFrom", day(-366)))))))
			.containsExactly("INVALID parties.1.validFrom");
		assertThat(errors(
				refused(with(input, "parties", List.of(unit, Map.of("actor", this.mission, "validFrom", day(10)))))))
			.containsExactly("INVALID parties.1.validFrom");
		assertThat(errors(
				refused(with(input, "parties", List.of(unit, Map.of("actor", this.mission, "validTo", day(11)))))))
			.containsExactly("INVALID parties.1.validTo");
		assertThat(errors(refused(with(input, "parties",
				List.of(unit, Map.of("actor", this.mission, "validFrom", day(5), "validTo", day(5)))))))
			.containsExactly("INVALID parties.1.validTo");
	}

	@Test
	void aClosedActorBecomesNoPartyAndIsNoLongerShownAsOne() {
		String id = this.fixture.create("Watch", this.police, this.mission, this.school);
		this.fixture.coordinator().mutate("closeActor", Map.of("id", this.mission, "version", 1), "actor { id }");
		assertThat(this.fixture.partnership(id, "parties { edges { node { actor { name } } } }")
			.findValuesAsString("name")).containsExactly("School", "Station");
		assertThat(errors(this.fixture.coordinator()
			.attempt("createPartnership", with(input("New", this.police, this.mission), "validFrom", day(0)),
					"partnership { id }")))
			.containsExactly("CLOSED parties.1.actor");
	}

	@Test
	void lapsesOnItsEndDateByItself() {
		String id = this.fixture.create(with(input("Watch", this.police, this.mission), "validTo", day(5)));
		assertThat(List.of(this.fixture.status(id, -366), this.fixture.status(id, 0), this.fixture.status(id, 4),
				this.fixture.status(id, 5)))
			.containsExactly("PROPOSED", "ACTIVE", "ACTIVE", "ENDED");
	}

	@Test
	void aStatusHoldsFromItsDayOn() {
		String id = this.fixture.create(with(input("Watch", this.police, this.mission), "status", "PROPOSED"));
		assertThat(errors(change("changePartnershipStatus",
				Map.of("id", id, "version", 1, "status", "ACTIVE", "from", day(-100)))))
			.isEmpty();
		assertThat(errors(change("changePartnershipStatus",
				Map.of("id", id, "version", 2, "status", "SUSPENDED", "from", day(10)))))
			.isEmpty();
		assertThat(List.of(this.fixture.status(id, -101), this.fixture.status(id, -100), this.fixture.status(id, 9),
				this.fixture.status(id, 10)))
			.containsExactly("PROPOSED", "ACTIVE", "ACTIVE", "SUSPENDED");
		assertThat(errors(
				change("changePartnershipStatus", Map.of("id", id, "version", 3, "status", "ACTIVE", "from", day(9)))))
			.contains("INVALID from");
		assertThat(errors(change("changePartnershipStatus",
				Map.of("id", id, "version", 3, "status", "SUSPENDED", "from", day(11)))))
			.containsExactly("INVALID status");
	}

	@Test
	void cannotBeActiveBeforeItsTerm() {
		String id = this.fixture
			.create(with(with(input("Watch", this.police, this.mission), "status", "PROPOSED"), "validFrom", day(5)));
		assertThat(errors(change("changePartnershipStatus", Map.of("id", id, "version", 1, "status", "ACTIVE"))))
			.containsExactly("INVALID from");
	}

	@Test
	void endingMakesTheTermEndOnThatDay() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		JsonNode payload = change("changePartnershipStatus", Map.of("id", id, "version", 1, "status", "ENDED"));
		assertThat(payload.at("/partnership/status").asString()).isEqualTo("ENDED");
		assertThat(payload.at("/partnership/validTo").asString()).isEqualTo(day(0));
		assertThat(this.fixture.status(id, -1)).isEqualTo("ACTIVE");
	}

	@Test
	void whatHasEndedStaysAsItIsUntilItIsRenewed() {
		String id = this.fixture.create(with(input("Watch", this.police, this.mission), "validTo", day(-30)));
		String party = this.fixture.party(id, this.mission);
		assertThat(errors(change("changePartnership", Map.of("id", id, "version", 1, "name", "Other"))))
			.containsExactly("CLOSED id");
		assertThat(errors(change("changePartnership", Map.of("id", id, "version", 1, "validTo", day(0)))))
			.containsExactly("CLOSED id");
		assertThat(errors(change("changePartnershipStatus", Map.of("id", id, "version", 1, "status", "SUSPENDED"))))
			.containsExactly("CLOSED id");
		assertThat(errors(change("addParty", Map.of("partnership", id, "version", 1, "actor", this.school))))
			.containsExactly("CLOSED partnership");
		assertThat(errors(change("removeParty", Map.of("party", party, "version", 1)))).containsExactly("CLOSED party");
		JsonNode renewed = change("changePartnership", Map.of("id", id, "version", 1, "validTo", day(365)));
		assertThat(errors(renewed)).isEmpty();
		assertThat(renewed.at("/partnership/version").asInt()).isEqualTo(2);
		assertThat(List.of(this.fixture.status(id, -31), this.fixture.status(id, -30), this.fixture.status(id, -1),
				this.fixture.status(id, 0), this.fixture.status(id, 365)))
			.containsExactly("ACTIVE", "ENDED", "ENDED", "ACTIVE", "ENDED");
	}

	@Test
	void activatingWhatHasEndedTakesItUpWithoutAnEnd() {
		String id = this.fixture.create(with(input("Watch", this.police, this.mission), "validTo", day(-30)));
		assertThat(errors(change("changePartnershipStatus",
				Map.of("id", id, "version", 1, "status", "ACTIVE", "from", day(-31)))))
			.containsExactly("INVALID from");
		JsonNode payload = change("changePartnershipStatus",
				Map.of("id", id, "version", 1, "status", "ACTIVE", "from", day(-10)));
		assertThat(payload.at("/partnership/validTo").isNull()).isTrue();
		assertThat(List.of(this.fixture.status(id, -31), this.fixture.status(id, -11), this.fixture.status(id, -10)))
			.containsExactly("ACTIVE", "ENDED", "ACTIVE");
	}

	@Test
	void changesOnlyTheFieldsGivenAndEmptiesThoseGivenAsNull() {
		String id = this.fixture.create(with(input("Watch", this.police, this.mission), "description", "Patrols"));
		Map<String, Object> input = with(with(Map.of("id", id, "version", 1), "description", null), "forms",
				List.of("TRAINING"));
		this.fixture.coordinator().mutate("changePartnership", input, "partnership { version }");
		JsonNode now = this.fixture.partnership(id, "name description forms { code } level");
		assertThat(now.path("name").asString()).isEqualTo("Watch");
		assertThat(now.path("description").isNull()).isTrue();
		assertThat(now.path("forms").findValuesAsString("code")).containsExactly("TRAINING");
		assertThat(errors(
				change("changePartnership", with(with(Map.of("id", id, "version", 2), "level", null), "name", null))))
			.containsExactlyInAnyOrder("REQUIRED level", "REQUIRED name");
	}

	@Test
	void movesTheFirstDayWithTheStatusAndThePartiesThatBeganOnIt() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		assertThat(errors(change("changePartnership", Map.of("id", id, "version", 1, "validFrom", day(-400)))))
			.isEmpty();
		assertThat(this.fixture.status(id, -400)).isEqualTo("ACTIVE");
		assertThat(this.fixture.partnership(id, "parties { edges { node { validFrom } } }")
			.findValuesAsString("validFrom")).containsExactly(day(-400), day(-400));
		this.fixture.coordinator()
			.mutate("changePartnershipStatus", Map.of("id", id, "version", 2, "status", "SUSPENDED", "from", day(-50)),
					"partnership { id }");
		assertThat(errors(change("changePartnership", Map.of("id", id, "version", 3, "validFrom", day(-49)))))
			.containsExactly("INVALID validFrom");
		assertThat(errors(change("changePartnership", Map.of("id", id, "version", 3, "validTo", day(-50)))))
			.containsExactly("INVALID validTo");
	}

	@Test
	void addsAndRemovesAPartyFromADayOn() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		JsonNode added = this.fixture.coordinator()
			.mutate("addParty", Map.of("partnership", id, "version", 1, "actor", this.school, "role", "OBSERVER",
					"validFrom", day(-20)), "party { id role } partnership { version }");
		assertThat(added.at("/party/role").asString()).isEqualTo("OBSERVER");
		assertThat(added.at("/partnership/version").asInt()).isEqualTo(2);
		String party = added.at("/party/id").asString();
		assertThat(errors(change("addParty", Map.of("partnership", id, "version", 2, "actor", this.school))))
			.containsExactly("DUPLICATE actor");
		assertThat(errors(change("removeParty", Map.of("party", party, "version", 2, "validTo", day(-21)))))
			.containsExactly("INVALID validTo");
		this.fixture.coordinator()
			.mutate("removeParty", Map.of("party", party, "version", 2, "validTo", day(-5)), "partnership { version }");
		assertThat(errors(change("removeParty", Map.of("party", party, "version", 3)))).contains("INVALID validTo");
		String names = "parties(asOf: \"%s\") { edges { node { actor { name } } } }";
		assertThat(this.fixture.partnership(id, names.formatted(day(-6))).findValuesAsString("name"))
			.contains("School");
		assertThat(this.fixture.partnership(id, names.formatted(day(-5))).findValuesAsString("name"))
			.doesNotContain("School");
	}

	@Test
	void aPartyThatNeverHeldADayGoesAltogetherButStaysOnRecord() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		String party = this.fixture.coordinator()
			.mutate("addParty", Map.of("partnership", id, "version", 1, "actor", this.school), "party { id }")
			.at("/party/id")
			.asString();
		this.fixture.coordinator().mutate("removeParty", Map.of("party", party, "version", 2), "partnership { id }");
		assertThat(this.graph.number("MATCH ()-[r:PARTY_TO]->() RETURN count(r)", Map.of())).isEqualTo(2);
		assertThat(this.graph.rows(
				"MATCH (c:Change {operation: 'removeParty'}) RETURN c.before AS before, c.touches AS touches",
				Map.of()))
			.singleElement()
			.satisfies((change) -> {
				assertThat((String) change.get("before")).contains(party);
				assertThat((List<?>) change.get("touches")).asList()
					.containsExactlyInAnyOrder(id, this.police, this.mission, this.school);
			});
	}

	@Test
	void twoPartiesAlwaysRemain() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		assertThat(errors(change("removeParty", Map.of("party", this.fixture.party(id, this.mission), "version", 1))))
			.containsExactly("INVALID party");
	}

	@Test
	void refersToNothingThatDoesNotExist() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		assertThat(errors(change("changePartnership", Map.of("id", "0", "version", 1))))
			.containsExactly("NOT_FOUND id");
		assertThat(errors(change("changePartnership", Map.of("id", id, "version", 1, "communities", List.of("0")))))
			.containsExactly("NOT_FOUND communities.0");
		assertThat(errors(change("addParty", Map.of("partnership", "0", "version", 1, "actor", this.school))))
			.containsExactly("NOT_FOUND partnership");
		assertThat(errors(change("addParty", Map.of("partnership", id, "version", 1, "actor", "0"))))
			.containsExactly("NOT_FOUND actor");
		assertThat(errors(change("removeParty", Map.of("party", "0", "version", 1))))
			.containsExactly("NOT_FOUND party");
	}

	@Test
	void answersAnOutdatedVersionWithTheConflictAndTheCurrentPartnership() {
		String id = this.fixture.create("Watch", this.police, this.mission, this.school);
		String party = this.fixture.party(id, this.school);
		this.fixture.coordinator()
			.mutate("changePartnership", Map.of("id", id, "version", 1, "name", "Port watch"), "partnership { id }");
		Map<String, Map<String, Object>> outdated = Map.of("changePartnership",
				Map.of("id", id, "version", 1, "name", "Other"), "changePartnershipStatus",
				Map.of("id", id, "version", 1, "status", "ENDED"), "addParty",
				Map.of("partnership", id, "version", 1, "actor", this.school), "removeParty",
				Map.of("party", party, "version", 1));
		outdated.forEach((name, input) -> {
			JsonNode payload = this.fixture.coordinator().attempt(name, input, "partnership { name version }");
			assertThat(errors(payload)).as(name).containsExactly("CONFLICT version");
			assertThat(payload.at("/partnership/name").asString()).as(name).isEqualTo("Port watch");
			assertThat(payload.at("/partnership/version").asInt()).as(name).isEqualTo(2);
		});
	}

	@Test
	void recordsEveryChangeInItsOwnWords() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		this.fixture.coordinator()
			.mutate("changePartnershipStatus", Map.of("id", id, "version", 1, "status", "SUSPENDED"),
					"partnership { id }");
		assertThat(this.graph.rows("""
				MATCH (c:Change {objectType: 'Partnership'})
				RETURN c.operation AS operation, c.before AS before, c.by AS by, size(c.touches) AS touches
				ORDER BY c.id""", Map.of())).satisfiesExactly((first) -> {
			assertThat(first.get("operation")).isEqualTo("createPartnership");
			assertThat(first.get("before")).isNull();
			assertThat(first.get("by")).isEqualTo("coordinator");
			assertThat(first.get("touches")).isEqualTo(3L);
		}, (second) -> assertThat((String) second.get("before")).contains("\"status\":\"ACTIVE\""));
	}

	@Test
	void onlyManagersAndCoordinatorsMayChangePartnerships() {
		String id = this.fixture.create("Watch", this.police, this.mission);
		for (Role role : List.of(Role.OFFICER, Role.PARTNER)) {
			assertThat(
					this.api.as(role, this.mission)
						.fault("mutation { changePartnership(input: {id: \"" + id
								+ "\", version: 1, name: \"X\"}) { partnership { id } } }", Map.of()))
				.isEqualTo("FORBIDDEN");
		}
		this.api.as(Role.COORDINATOR)
			.mutate("changePartnership", Map.of("id", id, "version", 1, "name", "X"),
					"partnership { viewerCanChange }");
	}

}
