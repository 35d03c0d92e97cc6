package org.partnershipportal.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the service at the tests' database and at the tests' own keys. */
class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestServers.Neo4j neo4j = TestServers.neo4j();
		TestPropertyValues
			.of("spring.neo4j.uri=" + neo4j.uri(), "spring.neo4j.authentication.username=" + neo4j.username(),
					"spring.neo4j.authentication.password=" + neo4j.password(),
					"portal.security.issuer=" + TestTokens.ISSUER,
					"portal.security.jwk-set-uri=" + TestTokens.keysUri(), "spring.graphql.http.sse.keep-alive=500ms",
					// Tests clear the graph and count queries; those about sealing seal
					// by themselves.
					"portal.change-record.sealing=false")
			.applyTo(context);
	}

}
