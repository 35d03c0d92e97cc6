package org.partnershipportal.common.graphql;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong is told without what is inside, with an id under which the log tells
 * the rest.
 */
@PortalIT
@TestPropertySource(properties = "spring.transaction.default-timeout=1s")
@ExtendWith(OutputCaptureExtension.class)
class FaultsIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Driver driver;

	private String community;

	@BeforeEach
	void community() {
		this.graph.clear();
		this.community = this.api.as(Role.COORDINATOR)
			.mutate("createCommunity", Map.of("name", "Port town", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
	}

	private JsonNode read() {
		return this.api.as(Role.OFFICER)
			.send("query C($id: ID!) { community(id: $id) { id name } }", Map.of("id", this.community));
	}

	private static void tellsOnlyAnId(JsonNode answer, CapturedOutput log, String secret) {
		JsonNode error = answer.at("/errors/0");
		String id = error.at("/extensions/id").asString();
		assertThat(error.at("/extensions/code").asString()).as(answer.toString()).isEqualTo("INTERNAL_ERROR");
		assertThat(error.path("message").asString()).contains(id);
		assertThat(answer.toString()).doesNotContainIgnoringCase("exception")
			.doesNotContainIgnoringCase("neo4j")
			.doesNotContainIgnoringCase("transaction")
			.doesNotContain(secret);
		assertThat(log.toString()).contains("Fault " + id).contains(secret);
	}

	@Test
	void anExceptionNobodyForesaw(CapturedOutput log) {
		this.graph.rows("MATCH (c:Community {id: $id}) SET c.name = [17, 18] RETURN c.id AS id",
				Map.of("id", this.community));
		tellsOnlyAnId(read(), log, "Uncoercible");
	}

	@Test
	void databaseWorkThatTakesTooLongIsCancelled(CapturedOutput log) {
		try (Session session = this.driver.session(); Transaction locks = session.beginTransaction()) {
			locks.run("MATCH (c:Community {id: $id}) SET c.description = 'held'", Map.of("id", this.community))
				.consume();
			JsonNode answer = this.api.as(Role.COORDINATOR).send("""
					mutation C($id: ID!) {
					  changeCommunity(input: {id: $id, version: 1, name: "Another"}) { userErrors { code } }
					}""", Map.of("id", this.community));
			tellsOnlyAnId(answer, log, "Neo4jException");
			assertThat(this.graph.number("""
					SHOW TRANSACTIONS YIELD currentQuery
					WHERE currentQuery CONTAINS 'Community' AND NOT currentQuery CONTAINS 'SHOW'
					RETURN count(*)""", Map.of())).isZero();
			locks.rollback();
		}
		assertThat(read().at("/data/community/name").asString()).isEqualTo("Port town");
	}

	@Test
	void aDocumentThatDoesNotFitTheSchema(CapturedOutput log) {
		JsonNode error = this.api.as(Role.OFFICER).send("{ nothing }", Map.of()).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
		assertThat(log.toString()).contains("Refused " + error.at("/extensions/id").asString());
	}

	@Test
	void whatARoleDoesNotAllow(CapturedOutput log) {
		JsonNode error = this.api.as(Role.PARTNER).send("{ problems { edges { cursor } } }", Map.of()).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
		assertThat(log.toString()).contains("Refused " + error.at("/extensions/id").asString());
	}

}
