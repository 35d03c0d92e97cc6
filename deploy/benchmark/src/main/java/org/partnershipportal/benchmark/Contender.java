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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
		return response(question).body();
	}

	/**
	 * Microseconds that finding took inside the process, for a question that was asked
	 * now.
	 */
	abstract long inside(Question question) throws IOException, InterruptedException;

	HttpResponse<byte[]> response(Question question) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = HTTP.send(request(question), BodyHandlers.ofByteArray());
		if (response.statusCode() != 200) {
			throw new IOException(response.statusCode() + " " + new String(response.body()));
		}
		return response;
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

		/** The one query in the driver. */
		@Override
		long inside(Question question) throws IOException, InterruptedException {
			return Long.parseLong(response(question).headers().firstValue(Floor.TOOK).orElseThrow());
		}

	}

	/** The portal. */
	static final class Portal extends Contender {

		private static final Pattern FOUND = Pattern.compile("Found \\d+ services in (\\d+) microseconds");

		private final String url;

		private final String token;

		private final Path log;

		Portal(ProcessHandle process, String url, String token, Path log) {
			super(process);
			this.log = log;
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

		/**
		 * From the words to the services of a page, as the portal notes it in its log.
		 */
		@Override
		long inside(Question question) throws IOException, InterruptedException {
			ask(question);
			String log = Files.readString(this.log);
			Matcher last = FOUND.matcher(log.substring(log.lastIndexOf("Found ")));
			if (!last.find()) {
				throw new IOException("Nothing was noted in " + this.log);
			}
			return Long.parseLong(last.group(1));
		}

	}

}
