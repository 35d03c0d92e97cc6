package org.partnershipportal.security.gate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

/** A request nobody honest sends; made anew each time. */
final class Attack {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String name;

	private final Map<String, String> headers = new HashMap<>(
			Map.of("Content-Type", "application/json", "Accept", "application/graphql-response+json"));

	private String method = "POST";

	private String path = "/graphql";

	private Supplier<BodyPublisher> body = BodyPublishers::noBody;

	private Attack(String name) {
		this.name = name;
	}

	static Attack named(String name) {
		return new Attack(name);
	}

	static Attack document(String name, String document) {
		return named(name).json(Map.of("query", document));
	}

	static Attack variable(String name, Object value) {
		return named(name)
			.json(Map.of("query", "query Q($id: ID!) { actor(id: $id) { id } }", "variables", Map.of("id", value)));
	}

	Attack json(Object request) {
		return body(JsonMapper.shared().writeValueAsString(request));
	}

	Attack body(String text) {
		return body(() -> BodyPublishers.ofString(text));
	}

	Attack body(Supplier<BodyPublisher> body) {
		this.body = body;
		return this;
	}

	Attack header(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	Attack without(String header) {
		this.headers.remove(header);
		return this;
	}

	Attack method(String method) {
		this.method = method;
		return this;
	}

	Attack path(String path) {
		this.path = path;
		return this;
	}

	/** Sends it; null for no token. */
	Answer send(String url, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + this.path))
			.method(this.method, this.body.get());
		this.headers.forEach(request::header);
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException ex) {
			// The server closed the connection while it was being written to.
			return new Answer(499, "");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
