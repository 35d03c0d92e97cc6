package org.partnershipportal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the two that are compared: answers questions over HTTP. */
abstract class Contender {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ProcessHandle process;

	Contender(ProcessHandle process) {
		this.process = process;
	}

	abstract HttpRequest request(Question question);

	/** The bytes of the answer; what a client waits for. */
	byte[] ask(Question question) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = HTTP.send(request(question), BodyHandlers.ofByteArray());
		if (response.statusCode() != 200) {
			throw new IOException(response.statusCode() + " " + new String(response.body()));
		}
		return response.body();
	}

	/** What the answer says. */
	abstract JsonNode answer(Question question) throws IOException, InterruptedException;

	Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** The bare driver. */
	static final class Bare extends Contender {

		private final String url;

		Bare(ProcessHandle process, String url) {
			super(process);
			this.url = url;
		}

		@Override
		HttpRequest request(Question question) {
			String query = question.variables()
				.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "="
						+ URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"));
			return HttpRequest.newBuilder(URI.create(this.url + "/" + question.path() + "?" + query)).build();
		}

		@Override
		JsonNode answer(Question question) throws IOException, InterruptedException {
			JsonNode answer = JSON.readTree(ask(question));
			return answer.has(question.field()) ? answer.path(question.field()) : answer;
		}

	}

	/** The portal. */
	static final class Portal extends Contender {

		private final String url;

		private final String token;

		Portal(ProcessHandle process, String url, String token) {
			super(process);
			this.url = url;
			this.token = token;
		}

		@Override
		HttpRequest request(Question question) {
			Map<String, Object> variables = new HashMap<>(question.variables());
			variables.put("asOf", Generator.TODAY.toString());
			return HttpRequest.newBuilder(URI.create(this.url + "/graphql"))
				.header("Content-Type", "application/json")
				.header("Accept", "application/graphql-response+json")
				.header("Authorization", "Bearer " + this.token)
				.POST(BodyPublishers
					.ofString(JSON.writeValueAsString(Map.of("query", question.document(), "variables", variables))))
				.build();
		}

		@Override
		JsonNode answer(Question question) throws IOException, InterruptedException {
			JsonNode answer = JSON.readTree(ask(question));
			if (answer.has("errors")) {
				throw new IOException(answer.toString());
			}
			return answer.path("data").path(question.field());
		}

	}

}
