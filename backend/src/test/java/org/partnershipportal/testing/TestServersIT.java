package org.partnershipportal.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class TestServersIT {

	@Test
	void theDatabaseAnswersQueries() {
		TestServers.Neo4j neo4j = TestServers.neo4j();
		AuthToken token = neo4j.password().isEmpty() ? AuthTokens.none()
				: AuthTokens.basic(neo4j.username(), neo4j.password());
		try (Driver driver = GraphDatabase.driver(neo4j.uri(), token)) {
			assertThat(
					driver.executableQuery("RETURN 6 * 7 AS answer").execute().records().get(0).get("answer").asInt())
				.isEqualTo(42);
		}
	}

	@Test
	void anOfficersTokenNamesRoleActorAndAudience() throws Exception {
		TestServers.Keycloak keycloak = TestServers.keycloak();
		HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=partnership-portal-test"
					+ "&username=officer&password=demonstration"))
			.build();
		String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		String token = JsonPath.read(answer, "$.access_token");
		String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);

		assertThat(JsonPath.<String>read(claims, "$.iss")).isEqualTo(keycloak.issuer());
		assertThat(JsonPath.<String>read(claims, "$.actor_id")).isEqualTo("00000000-0000-7000-8000-000000000001");
		assertThat(JsonPath.<java.util.List<String>>read(claims, "$.aud")).contains("partnership-portal-api");
		assertThat(JsonPath.<java.util.List<String>>read(claims, "$.realm_access.roles")).contains("officer")
			.doesNotContain("manager", "coordinator", "partner");
	}

}
