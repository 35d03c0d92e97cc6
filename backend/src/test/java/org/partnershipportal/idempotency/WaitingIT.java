package org.partnershipportal.idempotency;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Another process is at it and does not end. */
@PortalIT
@TestPropertySource(properties = "portal.idempotency.longest=2s")
class WaitingIT {

	private static final String CREATE = """
			mutation Create($input: CreateActorInput!) {
			  createActor(input: $input) { actor { id } userErrors { code } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Driver driver;

	@Test
	void isAskedToTryAgainAndWhenTheOtherHasDiedIsCarriedOut() {
		this.graph.clear();
		Map<String, ?> input = Map.of("name", "Mission", "kind", "NGO", "clientMutationId",
				UUID.randomUUID().toString());
		String id = Attempt
			.of("account-manager", "createActor", (String) input.get("clientMutationId"), Map.of("input", input))
			.id();
		Api.Caller manager = this.api.as(Role.MANAGER);
		try (Session session = this.driver.session(); Transaction other = session.beginTransaction()) {
			other.run("MERGE (o:MutationOutcome {id: $id}) SET o.digest = 'other', o.at = datetime()", Map.of("id", id))
				.consume();
			assertThat(manager.fault(CREATE, Map.of("input", input))).isEqualTo("TRY_AGAIN");
			// Closed without a commit, as when a process dies.
		}
		assertThat(this.graph.number("MATCH (n) WHERE n:Actor OR n:MutationOutcome RETURN count(n)", Map.of()))
			.isZero();
		manager.data(CREATE, Map.of("input", input));
		manager.data(CREATE, Map.of("input", input));
		assertThat(this.graph.number("MATCH (a:Actor) RETURN count(a)", Map.of())).isOne();
	}

}
