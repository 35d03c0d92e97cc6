package org.partnershipportal.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalIT
class SecurityHeadersIT {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@Autowired
	Api api;

	@Autowired
	WebApplicationContext context;

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "GET, /, 0", "GET, /actors/1, 0", "GET, /portal-config.json, 200", "GET, /actuator/health, 200",
			"GET, /actuator/health/liveness, 200", "GET, /actuator/env, 401", "GET, /graphql, 401",
			"POST, /graphql, 401", "POST, /elsewhere, 401", "GET, /assets/none.js, 404", "GET, /none.txt, 404",
			"GET, /graphql;a=b, 400", "GET, //actuator, 400", "BREW, /graphql, 400", "PUT, /portal-config.json, 401",
			"GET, /error, 0", "GET, /graphql-ws, 404" })
	void areOnEveryAnswer(String method, String path, int status) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.api.url() + path))
			.method(method, BodyPublishers.noBody())
			.build();
		var response = HTTP.send(request, BodyHandlers.ofString());
		if (status != 0) {
			assertThat(response.statusCode()).isEqualTo(status);
		}
		hasAll(response.headers());
	}

	/** Before anything of ours sees it, with a page that says no more than the status. */
	@ParameterizedTest
	@ValueSource(strings = { "/%2e%2e/secret", "/a%00" })
	void areMissingOnlyWhereTheWebServerEndsTheRequestItself(String path) throws Exception {
		var response = HTTP.send(HttpRequest.newBuilder(URI.create(this.api.url() + path)).build(),
				BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).hasSizeLessThan(1000).doesNotContainIgnoringCase("<script", "exception", "tomcat");
	}

	@Test
	void areOnAnswersOfTheApi() {
		for (String document : new String[] { "{ viewer { name } }", "{ nothing }" }) {
			hasAll(this.api.withToken(TestTokens.of("officer", Role.OFFICER, null)).raw(document, Map.of()).headers());
		}
	}

	private static void hasAll(HttpHeaders headers) {
		assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy)
					.contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'",
							"frame-ancestors 'self'", "base-uri 'self'")
					.doesNotContain("unsafe", "*"));
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Permissions-Policy")).as("the portal itself asks where somebody is")
			.hasValueSatisfying((policy) -> assertThat(policy).contains("camera=()", "microphone=()")
				.contains("geolocation=(self)"));
		assertThat(headers.firstValue("Strict-Transport-Security")).as("without TLS").isEmpty();
		assertThat(headers.firstValue("Server")).isEmpty();
		assertThat(headers.firstValue("X-Powered-By")).isEmpty();
	}

	@Test
	void askForTlsForAYearWhereItIsSpoken() throws Exception {
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		assertThat(mvc.perform(get("/portal-config.json").secure(true))
			.andReturn()
			.getResponse()
			.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
	}

}
