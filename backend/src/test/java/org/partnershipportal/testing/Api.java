package org.partnershipportal.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks to the service over HTTP, as somebody. */
@Lazy
public class Api {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Environment environment;

	Api(Environment environment) {
		this.environment = environment;
	}

	/** The address of the service. */
	public String url() {
		return "http://127.0.0.1:" + this.environment.getRequiredProperty("local.server.port");
	}

	/** A caller of a role that is tied to no actor. */
	public Caller as(Role role) {
		return as(role, null);
	}

	/** A caller of a role that is tied to an actor. */
	public Caller as(Role role, String actorId) {
		return withToken(TestTokens.of(role.name().toLowerCase(Locale.ROOT), role, actorId));
	}

	/** A caller with a token; null for none. */
	public Caller withToken(String token) {
		return new Caller(token, null);
	}

	/** Somebody who calls. */
	public final class Caller {

		private final String token;

		private final String language;

		private Caller(String token, String language) {
			this.token = token;
			this.language = language;
		}

		/** The same caller, reading a language. */
		public Caller reading(String language) {
			return new Caller(this.token, language);
		}

		/** Sends a document and returns the whole answer, whatever it says. */
		public JsonNode send(String document, Map<String, ?> variables) {
			return JSON.readTree(raw(document, variables).body());
		}

		/** Sends a document and returns the HTTP response. */
		public HttpResponse<String> raw(String document, Map<String, ?> variables) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/graphql"))
				.header("Content-Type", "application/json")
				.header("Accept", "application/graphql-response+json, application/json")
				.POST(BodyPublishers
					.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
			if (this.token != null) {
				request.header("Authorization", "Bearer " + this.token);
			}
			if (this.language != null) {
				request.header("Accept-Language", this.language);
			}
			return sent(request.build());
		}

		/** Reads an address below the service and returns the HTTP response. */
		public HttpResponse<String> get(String path) {
			return get(path, "*/*");
		}

		public HttpResponse<String> get(String path, String accept) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
				.header("Accept", accept)
				.GET();
			if (this.token != null) {
				request.header("Authorization", "Bearer " + this.token);
			}
			return sent(request.build());
		}

		/** Reads a file below the service that must be there. */
		public byte[] file(String path) {
			HttpResponse<byte[]> response = sent(HttpRequest.newBuilder(URI.create(url() + path))
				.header("Authorization", "Bearer " + this.token)
				.GET()
				.build(), BodyHandlers.ofByteArray());
			assertThat(response.statusCode()).as(path).isEqualTo(200);
			return response.body();
		}

		private HttpResponse<String> sent(HttpRequest request) {
			return sent(request, BodyHandlers.ofString());
		}

		private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
			try {
				return Api.this.http.send(request, body);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		/** Sends a document that must succeed and returns its data. */
		public JsonNode data(String document, Map<String, ?> variables) {
			JsonNode answer = send(document, variables);
			assertThat(answer.path("errors")).as("errors of %s", answer).isEmpty();
			return answer.path("data");
		}

		/**
		 * Runs a mutation {@code name(input:)} that must succeed and returns its payload.
		 * @param selection what to select of the payload, besides the user errors
		 */
		public JsonNode mutate(String name, Map<String, ?> input, String selection) {
			JsonNode payload = attempt(name, input, selection);
			assertThat(payload.path("userErrors")).as("user errors of %s", name).isEmpty();
			return payload;
		}

		/** Runs a mutation that may answer with user errors and returns its payload. */
		public JsonNode attempt(String name, Map<String, ?> input, String selection) {
			String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
			return data("mutation Run($input: " + type + ") { " + name + "(input: $input) { " + selection
					+ " userErrors { code message path } } }", Map.of("input", input))
				.path(name);
		}

		/**
		 * Sends a document that must fail as a whole and returns {@code extensions.code}
		 * of its first error.
		 */
		public String fault(String document, Map<String, ?> variables) {
			HttpResponse<String> response = raw(document, variables);
			if (response.body().isEmpty()) {
				return Integer.toString(response.statusCode());
			}
			return JSON.readTree(response.body())
				.path("errors")
				.path(0)
				.path("extensions")
				.path("code")
				.asString("none");
		}

	}

}
