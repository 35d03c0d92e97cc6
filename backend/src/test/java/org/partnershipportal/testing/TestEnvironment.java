package org.partnershipportal.testing;

import java.util.Map;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Points the service at the tests' database and at the tests' own keys. */
class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Tests write their own documents, and many a minute. */
	private static final Map<String, Object> UNLESS_SAID_OTHERWISE = Map.of("portal.graphql.documents", "free",
			"portal.limits.user-rate", "0", "portal.limits.address-rate", "0");

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
		MutablePropertySources sources = context.getEnvironment().getPropertySources();
		sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME,
				new MapPropertySource("unless a test says otherwise", UNLESS_SAID_OTHERWISE));
	}

}
