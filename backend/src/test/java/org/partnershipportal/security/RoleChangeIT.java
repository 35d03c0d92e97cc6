package org.partnershipportal.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.KeycloakIT;
import org.partnershipportal.testing.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Against the real identity server: only its access tokens are taken, and they are never
 * old.
 */
@KeycloakIT
class RoleChangeIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String PASSWORD = "a-password-of-length";

	@Autowired
	Api api;

	private final String realm = TestServers.keycloak().url() + "/admin/realms/partnership-portal";

	@Test
	void aRoleTakenAwayIsGoneWithTheNextToken() throws Exception {
		// A server that the environment names may have another administrator.
		assumeThat(System.getenv("PORTAL_TEST_KEYCLOAK_URL")).isNull();
		String account = "role-change-" + System.nanoTime();
		String user = createUser(account);
		String roles = this.realm + "/users/" + user + "/role-mappings/realm";
		JsonNode officer = JSON.readTree(admin("GET", this.realm + "/roles/officer", null).body());
		admin("POST", roles, JSON.writeValueAsString(List.of(officer)));

		JsonNode signedIn = tokens(Map.of("grant_type", "password", "username", account, "password", PASSWORD));
		assertThat(mayCreateCommunities(signedIn.path("access_token").asString())).isTrue();
		admin("DELETE", roles, JSON.writeValueAsString(List.of(officer)));
		JsonNode renewed = tokens(
				Map.of("grant_type", "refresh_token", "refresh_token", signedIn.path("refresh_token").asString()));
		assertThat(mayCreateCommunities(renewed.path("access_token").asString())).isFalse();

		JsonNode claims = claims(renewed.path("access_token").asString());
		assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(50);
	}

	@Test
	void tokensThatIdentifyOrRenewAreNotTaken() throws Exception {
		JsonNode signedIn = tokens(Map.of("grant_type", "password", "scope", "openid", "username", "officer",
				"password", "demonstration"));
		assertThat(status(signedIn.path("access_token").asString())).isEqualTo(200);
		assertThat(status(signedIn.path("id_token").asString())).isEqualTo(401);
		assertThat(status(signedIn.path("refresh_token").asString())).isEqualTo(401);
	}

	private int status(String token) {
		assertThat(token).isNotBlank();
		return this.api.withToken(token).raw("{ viewer { name } }", Map.of()).statusCode();
	}

	private boolean mayCreateCommunities(String token) {
		JsonNode answer = this.api.withToken(token)
			.send("mutation { createCommunity(input: {name: \" \", kind: AREA}) { userErrors { code } } }", Map.of());
		boolean refused = answer.at("/errors/0/extensions/code").asString().equals("FORBIDDEN");
		assertThat(refused || answer.at("/data/createCommunity/userErrors/0/code").isString()).as(answer.toString())
			.isTrue();
		return !refused;
	}

	private String createUser(String account) throws IOException, InterruptedException {
		HttpResponse<String> created = admin("POST", this.realm + "/users",
				JSON.writeValueAsString(Map.of("username", account, "enabled", true, "firstName", "Role", "lastName",
						"Change", "email", account + "@example.org", "emailVerified", true, "credentials",
						List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)))));
		String location = created.headers().firstValue("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

	private HttpResponse<String> admin(String method, String url, String body)
			throws IOException, InterruptedException {
		String token = form(TestServers.keycloak().url() + "/realms/master/protocol/openid-connect/token",
				Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"))
			.path("access_token")
			.asString();
		HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(url))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
			.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).as("%s %s: %s", method, url, response.body()).isLessThan(300);
		return response;
	}

	private static JsonNode tokens(Map<String, String> grant) throws IOException, InterruptedException {
		Map<String, String> fields = new HashMap<>(grant);
		fields.put("client_id", "partnership-portal-test");
		return form(TestServers.keycloak().issuer() + "/protocol/openid-connect/token", fields);
	}

	private static JsonNode form(String url, Map<String, String> fields) throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(url))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JSON.readTree(response.body());
	}

	private static JsonNode claims(String token) {
		return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
	}

}
