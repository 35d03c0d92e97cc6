package org.partnershipportal.idempotency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.PortalApplication;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Many at the same moment. */
@PortalIT
class AtOnceIT {

	private static final String CREATE = """
			mutation Create($input: CreateActorInput!) {
			  createActor(input: $input) { actor { id version } userErrors { code path } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Environment environment;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	private <T> List<T> atOnce(Stream<Callable<T>> all) throws Exception {
		List<Callable<T>> calls = all.toList();
		CyclicBarrier start = new CyclicBarrier(calls.size());
		List<Future<T>> answers = calls.stream().map((call) -> this.threads.submit(() -> {
			start.await();
			return call.call();
		})).toList();
		List<T> results = new ArrayList<>();
		for (Future<T> answer : answers) {
			results.add(answer.get());
		}
		return results;
	}

	private static String create(Api.Caller caller, String key, String kind) {
		return caller.raw(CREATE, Map.of("input", Map.of("name", "Mission", "kind", kind, "clientMutationId", key)))
			.body();
	}

	@Test
	void fiftyWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
		Api.Caller manager = this.api.as(Role.MANAGER);
		List<String> answers = atOnce(IntStream.range(0, 50).mapToObj((i) -> () -> create(manager, "key", "NGO")));
		assertThat(answers).hasSize(50).containsOnly(answers.get(0)).allMatch((answer) -> answer.contains("\"id\""));
		assertThat(this.graph.number("MATCH (n) WHERE n:Actor OR n:Change RETURN count(n)", Map.of())).isEqualTo(2);
	}

	@Test
	void fiftyWithOneKeyOverTwoReplicasHaveOneEffectAndOneAnswerWhetherRefusedOrNot() throws Exception {
		try (ConfigurableApplicationContext replica = replica()) {
			Api.Caller here = this.api.as(Role.MANAGER);
			Api.Caller there = replica.getBean(Api.class).as(Role.MANAGER);
			for (int round = 0; round < 5; round++) {
				empty();
				String key = "key" + round;
				List<String> answers = atOnce(
						IntStream.range(0, 50).mapToObj((i) -> () -> create((i % 2 == 0) ? here : there, key, "NGO")));
				assertThat(answers).containsOnly(answers.get(0)).allMatch((answer) -> answer.contains("\"id\""));
				assertThat(this.graph.number("MATCH (n) WHERE n:Actor OR n:Change RETURN count(n)", Map.of()))
					.isEqualTo(2);
				List<String> refusals = atOnce(IntStream.range(0, 50)
					.mapToObj((i) -> () -> create((i % 2 == 0) ? here : there, "wrong" + key, "NOBODY")));
				assertThat(refusals).containsOnly(refusals.get(0)).allMatch((answer) -> answer.contains("NOT_FOUND"));
			}
		}
	}

	private ConfigurableApplicationContext replica() {
		Stream<String> sameServers = Stream
			.of("spring.neo4j.uri", "spring.neo4j.authentication.username", "spring.neo4j.authentication.password",
					"portal.security.issuer", "portal.security.jwk-set-uri", "portal.graphql.documents",
					"portal.limits.user-rate", "portal.limits.address-rate")
			.map((name) -> "--" + name + "=" + this.environment.getProperty(name));
		return new SpringApplicationBuilder(PortalApplication.class, Api.class)
			.run(Stream.concat(Stream.of("--server.port=0"), sameServers).toArray(String[]::new));
	}

	@Test
	void ofAHundredEditorsOfAnActorTheAcceptedMakeTheVersionAndTheOthersGetTheConflict() throws Exception {
		Api.Caller manager = this.api.as(Role.MANAGER);
		String id = manager.mutate("createActor", Map.of("name", "Mission", "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
		hundredEdit("Actor", id,
				(version, text) -> manager.attempt("changeActor",
						Map.of("id", id, "version", version, "description", text),
						"object: actor { version text: description }"));
	}

	@Test
	void ofAHundredEditorsOfAProblemTheAcceptedMakeTheVersionAndTheOthersGetTheConflict() throws Exception {
		Api.Caller manager = this.api.as(Role.MANAGER);
		String unit = manager.mutate("createActor", Map.of("name", "Station", "kind", "LOCAL_POLICE"), "actor { id }")
			.at("/actor/id")
			.asString();
		String town = manager.mutate("createCommunity", Map.of("name", "Town", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		Api.Caller officer = this.api.as(Role.OFFICER, unit);
		String id = officer.mutate("recordProblem", Map.of("title", "Bars", "community", town), "problem { id }")
			.at("/problem/id")
			.asString();
		hundredEdit("Problem", id,
				(version, text) -> officer.attempt("changeProblem",
						Map.of("id", id, "version", version, "definition", text),
						"object: problem { version text: definition }"));
	}

	/** Changes a text of an object that was read at a version. */
	private interface Edit {

		JsonNode change(int version, String text);

	}

	/**
	 * A hundred who all read version 1 save at once; whoever meets a conflict takes what
	 * it shows and saves once more.
	 */
	private void hundredEdit(String label, String id, Edit edit) throws Exception {
		List<List<Boolean>> results = atOnce(IntStream.range(0, 100).mapToObj((editor) -> () -> {
			JsonNode first = edit.change(1, "Text " + editor);
			if (accepted(first, 1, "Text " + editor)) {
				return List.of(true);
			}
			int current = first.at("/object/version").asInt();
			return List.of(false, accepted(edit.change(current, "Again " + editor), current, "Again " + editor));
		}));
		long accepted = results.stream().flatMap(List::stream).filter((saved) -> saved).count();
		assertThat(results.stream().filter((result) -> result.get(0))).as("of those who read version 1").hasSize(1);
		assertThat(accepted).isGreaterThan(1);
		assertThat(this.graph.number("MATCH (n:" + label + " {id: $id}) RETURN n.version", Map.of("id", id)))
			.isEqualTo(accepted + 1);
		assertThat(this.graph.number("MATCH (c:Change {objectId: $id}) RETURN count(c)", Map.of("id", id)))
			.isEqualTo(accepted + 1);
	}

	private static boolean accepted(JsonNode payload, int version, String text) {
		if (payload.path("userErrors").isEmpty()) {
			assertThat(payload.at("/object/version").asInt()).isEqualTo(version + 1);
			assertThat(payload.at("/object/text").asString()).isEqualTo(text);
			return true;
		}
		assertThat(payload.path("userErrors").findValuesAsString("code")).containsExactly("CONFLICT");
		assertThat(payload.at("/object/version").asInt()).isGreaterThan(version);
		assertThat(payload.at("/object/text").asString()).matches("(Text|Again) \\d+").isNotEqualTo(text);
		return false;
	}

}
