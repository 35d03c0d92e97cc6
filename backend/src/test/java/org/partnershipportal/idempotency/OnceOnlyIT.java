package org.partnershipportal.idempotency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** One mutation, sent more than once. */
@PortalIT
class OnceOnlyIT {

	private static final String CREATE = """
			mutation Create($input: CreateActorInput!) {
			  createActor(input: $input) {
			    clientMutationId actor { id name version kind { code } } userErrors { code message path } } }""";

	private static final String CHANGE = """
			mutation Change($input: ChangeActorInput!) {
			  changeActor(input: $input) {
			    clientMutationId actor { id name version } userErrors { code message path } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Outcomes outcomes;

	@Autowired
	Sweeper sweeper;

	private Api.Caller manager;

	private final String key = UUID.randomUUID().toString();

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.manager = this.api.as(Role.MANAGER);
	}

	private Map<String, Object> mission(String name) {
		return input(Map.of("name", name, "kind", "NGO"));
	}

	private Map<String, Object> input(Map<String, ?> fields) {
		Map<String, Object> input = new HashMap<>(fields);
		input.put("clientMutationId", this.key);
		return Map.of("input", input);
	}

	private String body(String document, Map<String, ?> variables) {
		return this.manager.raw(document, variables).body();
	}

	private String create(String name) {
		return this.manager.mutate("createActor", Map.of("name", name, "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
	}

	private long count(String label) {
		return this.graph.number("MATCH (n:" + label + ") RETURN count(n)", Map.of());
	}

	@Test
	void answersAsTheFirstTimeThoughTheObjectHasChangedSince() {
		String first = body(CREATE, mission("Mission"));
		String id = this.manager.data("{ actors { edges { node { id } } } }", Map.of())
			.at("/actors/edges/0/node/id")
			.asString();
		this.manager.mutate("changeActor", Map.of("id", id, "version", 1, "name", "Seafarers' mission"),
				"actor { version }");
		assertThat(body(CREATE, mission("Mission"))).isEqualTo(first).contains("\"version\":1", "\"name\":\"Mission\"");
		assertThat(count("Actor")).isOne();
		assertThat(count("Change")).isEqualTo(2);
	}

	@Test
	void answersWhatIsSelectedTheSecondTime() {
		String id = this.manager.data(CREATE, mission("Mission")).at("/createActor/actor/id").asString();
		JsonNode again = this.manager.data("""
				mutation Create($input: CreateActorInput!) {
				  again: createActor(input: $input) {
				    actor { __typename id families confirmedOn viewerCanChange
				    ... on Organisation { services { edges { node { id } } } } } } }""", mission("Mission"));
		assertThat(again.at("/again/actor/id").asString()).isEqualTo(id);
		assertThat(again.at("/again/actor/__typename").asString()).isEqualTo("Organisation");
		assertThat(again.at("/again/actor/viewerCanChange").asBoolean()).isTrue();
		assertThat(count("Actor")).isOne();
	}

	@Test
	void takesALiteralAndAVariableOfTheSameValueForTheSame() {
		this.manager.data(CREATE, mission("Mission"));
		this.manager.data("mutation { createActor(input: {kind: \"NGO\", clientMutationId: \"" + this.key
				+ "\", name: \"Mission\"}) { userErrors { code } } }", Map.of());
		assertThat(count("Actor")).isOne();
	}

	@Test
	void refusesTheKeyForAnotherInputAndDoesNothing() {
		this.manager.data(CREATE, mission("Mission"));
		assertThat(this.manager.fault(CREATE, mission("Another"))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
		Map<String, Object> withNull = new HashMap<>(Map.of("name", "Mission", "kind", "NGO"));
		withNull.put("email", null);
		assertThat(this.manager.fault(CREATE, input(withNull))).isEqualTo("IDEMPOTENCY_KEY_REUSED");
		assertThat(count("Actor")).isOne();
	}

	@Test
	void keepsTheKeysOfAccountsAndOfMutationsApart() {
		this.manager.data(CREATE, mission("Mission"));
		this.api.as(Role.OFFICER).data(CREATE, mission("Another"));
		this.api.withToken(TestTokens.of("second", Role.MANAGER, null)).data(CREATE, mission("A third"));
		assertThat(count("Actor")).isEqualTo(3);
		String id = create("A fourth");
		JsonNode changed = this.manager.data(CHANGE, input(Map.of("id", id, "version", 1, "name", "A fifth")));
		assertThat(changed.at("/changeActor/actor/name").asString()).isEqualTo("A fifth");
	}

	@Test
	void doesWhatHasNoKeyAsOftenAsItIsSent() {
		create("Mission");
		create("Mission");
		assertThat(count("Actor")).isEqualTo(2);
		assertThat(count("MutationOutcome")).isZero();
	}

	@Test
	void doesOnceWhatOneDocumentAsksTwice() {
		JsonNode data = this.manager.data("""
				mutation Twice($input: CreateActorInput!) {
				  a: createActor(input: $input) { actor { id version } }
				  b: createActor(input: $input) { actor { id version } } }""", mission("Mission"));
		assertThat(data.path("a")).isEqualTo(data.path("b"));
		assertThat(data.at("/a/actor/id").isString()).isTrue();
		assertThat(count("Actor")).isOne();
	}

	@Test
	void answersARefusalAsTheFirstTimeThoughItWouldNotBeRefusedNow() {
		String id = create("Mission");
		Map<String, Object> wrong = input(Map.of("id", id, "version", 2, "name", "Mine"));
		String first = body(CHANGE, wrong);
		assertThat(first).contains("CONFLICT", "\"version\":1");
		this.manager.mutate("changeActor", Map.of("id", id, "version", 1, "name", "Theirs"), "actor { version }");
		assertThat(body(CHANGE, wrong)).isEqualTo(first);
		assertThat(this.graph.rows("MATCH (a:Actor) RETURN a.name AS name", Map.of()))
			.containsExactly(Map.of("name", "Theirs"));
	}

	@Test
	void keepsNothingOfTextThatWasRefusedForPersonalData() {
		String problem = """
				mutation Record($input: RecordProblemInput!) {
				  recordProblem(input: $input) { problem { id } userErrors { code message path } } }""";
		Map<String, Object> wrong = input(
				Map.of("title", "Call +66 81 234 5678", "community", create("x"), "owner", create("y")));
		String first = body(problem, wrong);
		assertThat(first).contains("PERSONAL_DATA");
		assertThat(body(problem, wrong)).isEqualTo(first);
		assertThat(this.graph.rows("MATCH (o:MutationOutcome) RETURN keys(o) AS keys", Map.of())).singleElement()
			.satisfies((row) -> assertThat((List<?>) row.get("keys"))
				.asInstanceOf(InstanceOfAssertFactories.list(String.class))
				.containsExactlyInAnyOrder("id", "digest", "at"));
		Map<String, Object> mended = input(Map.of("title", "Call", "community", "x"));
		assertThat(this.manager.fault(problem, mended)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void leavesNothingOfWhatIsNotAllowed() {
		String id = create("Mission");
		Api.Caller partner = this.api.as(Role.PARTNER, create("Partner"));
		assertThat(partner.fault(CREATE, mission("Another"))).isEqualTo("FORBIDDEN");
		assertThat(partner.fault(CHANGE, input(Map.of("id", id, "version", 1, "name", "Mine")))).isEqualTo("FORBIDDEN");
		assertThat(count("MutationOutcome")).isZero();
	}

	@Test
	void leavesNothingOfWhatFailsAndDoesItWhenItIsSentAgain() {
		String id = create("Mission");
		Map<String, Object> change = input(Map.of("id", id, "version", 1, "name", "Seafarers' mission"));
		this.graph.rows("MATCH (a:Actor) REMOVE a.families", Map.of());
		assertThat(this.manager.fault(CHANGE, change)).isEqualTo("INTERNAL_ERROR");
		assertThat(count("MutationOutcome")).isZero();
		this.graph.rows("MATCH (a:Actor) SET a.families = ['COMMUNITY_PARTNER']", Map.of());
		assertThat(this.manager.data(CHANGE, change).at("/changeActor/actor/version").asInt()).isEqualTo(2);
	}

	@Test
	void hasNoEffectWhenTheAnswerCannotBeKept() {
		String digest = Attempt
			.of("account-manager", "createActor", this.key, Map.of("input", mission("Mission").get("input")))
			.digest();
		this.graph.rows("CREATE (:MutationOutcome {id: 'other', digest: $digest})", Map.of("digest", digest));
		this.graph.rows("CREATE CONSTRAINT in_the_way FOR (n:MutationOutcome) REQUIRE n.digest IS UNIQUE", Map.of());
		try {
			assertThat(this.manager.fault(CREATE, mission("Mission"))).isEqualTo("INTERNAL_ERROR");
		}
		finally {
			this.graph.rows("DROP CONSTRAINT in_the_way", Map.of());
		}
		assertThat(count("Actor")).isZero();
		assertThat(count("Change")).isZero();
		this.manager.data(CREATE, mission("Mission"));
		assertThat(count("Actor")).isOne();
	}

	@Test
	void keepsNeitherKeyNorAccountNorInputReadable() {
		this.manager.data("""
				mutation Import($input: StartImportInput!) {
				  startImport(input: $input) { importRun { id } userErrors { code message } } }""",
				input(Map.of("kind", "ACTORS", "name", "Register", "content", "name,kind\nSecret place,NGO\n")));
		String kept = this.graph.rows("MATCH (o:MutationOutcome) RETURN o {.*} AS o", Map.of()).toString();
		assertThat(kept).contains("payload").doesNotContain(this.key, "account-manager", "Secret place");
		assertThat(count("ImportRun")).isOne();
	}

	@Test
	void doesItAnewAfterADayAndKeepsItTillThen() {
		this.manager.data(CREATE, mission("Mission"));
		age("PT23H59M");
		this.manager.data(CREATE, mission("Mission"));
		assertThat(count("Actor")).isOne();
		age("PT2M");
		this.manager.data(CREATE, mission("Another"));
		assertThat(count("Actor")).isEqualTo(2);
		this.manager.data(CREATE, mission("Another"));
		assertThat(count("Actor")).isEqualTo(2);
	}

	@Test
	void removesWhatIsOlderThanADayALittleAtATime() {
		this.graph.rows("UNWIND range(1, 2500) AS i CREATE (:MutationOutcome {id: 'old' + i, digest: '', at: datetime()"
				+ " - duration('PT25H')})", Map.of());
		this.manager.data(CREATE, mission("Mission"));
		assertThat(this.outcomes.removeOld(100)).isEqualTo(100);
		assertThat(count("MutationOutcome")).isEqualTo(2401);
		this.sweeper.sweep();
		assertThat(count("MutationOutcome")).isOne();
		this.manager.data(CREATE, mission("Mission"));
		assertThat(count("Actor")).isOne();
	}

	private void age(String duration) {
		this.graph.rows("MATCH (o:MutationOutcome) SET o.at = o.at - duration($duration)",
				Map.of("duration", duration));
	}

}
