package org.partnershipportal.security.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The hostile requests over HTTP. */
final class Battery {

	private static final String VIEWER = "{ viewer { name } }";

	private static final String MUTATION = "mutation { createCommunity(input: {name: \"x\", kind: AREA}) "
			+ "{ userErrors { code } } }";

	private Battery() {
	}

	static List<Attack> all() {
		return Stream
			.of(documents(), variables(), bodies(), methods(), contentTypes(), pages(), texts(), names(), paths())
			.flatMap(List::stream)
			.toList();
	}

	private static String repeat(int times, IntFunction<String> part) {
		return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
	}

	private static List<Attack> documents() {
		String bomb = "{ viewer { ...f0 } } " + repeat(20, (i) -> "fragment f" + i + " on Viewer { "
				+ ((i < 19) ? "...f" + (i + 1) + " a" + i + ": actor { id } ...f" + (i + 1) : "name") + " }");
		String parts = "parts { edges { node { ".repeat(30) + "id" + " } } }".repeat(30);
		String types = "{ __schema { types " + "{ fields { type ".repeat(8) + "{ name }" + " } }".repeat(8) + " } }";
		return List
			.of(Attack.document("bomb of fragments", bomb),
					Attack.document("fragments in a circle",
							"{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }"),
					Attack.document("700 aliases", "{ " + repeat(700, (i) -> "a" + i + ": viewer { name }")
							+ " }"),
					Attack
						.document(
								"aliases below aliases", "{ "
										+ repeat(30,
												(i) -> "a" + i + ": viewer { " + repeat(30, (j) -> "b" + j + ": name")
														+ " }")
										+ " }"),
					Attack.document("1,000 directives on a field",
							"{ viewer { name " + "@include(if: true) ".repeat(1000) + "} }"),
					Attack.document("1,000 unknown directives",
							"{ viewer { name " + repeat(1000, (i) -> "@d" + i) + " } }"),
					Attack.document("fields that nest 90 deep", "{ communities { edges { node { " + parts + " } } } }"),
					Attack.document("lists that nest 2,000 deep in an argument",
							"{ actor(id: " + "[".repeat(2000) + "1" + "]".repeat(2000) + ") { id } }"),
					Attack.document("a document of 200 kB", VIEWER + " #" + "x"
						.repeat(200_000)),
					Attack.document("a document of blanks", VIEWER + " ".repeat(60_000)),
					Attack.document("a document of 20,000 words", "{ viewer { " + "name ".repeat(9_900) + " } }"),
					Attack.document("1,000 operations", repeat(1000, (i) -> "query q" + i + " " + VIEWER)),
					Attack.document("1,000 variables",
							"query Q(" + repeat(1000, (i) -> "$v" + i + ": ID") + ") " + VIEWER),
					Attack.document("a number of 10,000 digits",
							"{ actors(first: " + "9".repeat(10_000) + ") { edges { cursor } } }"),
					Attack.document("types of types of types", types),
					Attack.document("no document", "{ viewer { name "), Attack.document("an empty document", " "));
	}

	private static List<Attack> variables() {
		Object deep = IntStream.range(0, 200)
			.mapToObj((i) -> (Object) i)
			.reduce("x", (inner, i) -> Collections.singletonList(inner));
		return List.of(Attack.variable("a text of 200,000 characters", "x".repeat(200_000)),
				Attack.variable("a list of 4,000 items", Collections.nCopies(4000, "x")),
				Attack.variable("lists of lists", Collections.nCopies(900, Collections.nCopies(20, "x"))),
				Attack.variable("lists that nest 200 deep", deep),
				Attack.named("20,000 variables nobody asked for")
					.json(Map.of("query", VIEWER, "variables",
							IntStream.range(0, 20_000).boxed().collect(Collectors.toMap((i) -> "v" + i, (i) -> i)))));
	}

	private static List<Attack> bodies() {
		String large = "{\"query\": \"" + VIEWER + "\", \"variables\": {\"x\": \"" + "x".repeat(3_000_000) + "\"}}";
		byte[] zipped = zipped(large);
		return List.of(Attack.named("a body of 3 MB").body(large),
				Attack.named("a body of 3 MB that does not say so")
					.body(() -> BodyPublishers
						.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))),
				Attack.named("a compressed body")
					.header("Content-Encoding", "gzip")
					.body(() -> BodyPublishers.ofByteArray(zipped)),
				Attack.named("JSON that nests 100,000 deep").body("[".repeat(100_000)),
				Attack.named("variables that nest 100,000 deep")
					.body("{\"query\": \"" + VIEWER + "\", \"variables\": " + "{\"a\":".repeat(100_000)),
				Attack.named("a batch").body("[{\"query\": \"" + VIEWER + "\"}, {\"query\": \"" + VIEWER + "\"}]"),
				Attack.named("no body"), Attack.named("no JSON").body("query=" + VIEWER),
				Attack.named("a text for a request").body("\"" + VIEWER + "\""),
				Attack.named("the same key twice")
					.body("{\"query\": \"{ actors { edges { cursor } } }\", \"query\": \"" + VIEWER + "\"}"),
				Attack.named("bytes that are no UTF-8")
					.body(() -> BodyPublishers.ofByteArray(("{\"query\": \"{ actor(id: \\\"\u00ff\\\") { id } }\"}")
						.getBytes(StandardCharsets.ISO_8859_1))));
	}

	private static List<Attack> methods() {
		String query = "query=" + encode(VIEWER);
		return List.of(Attack.named("GET with a query").method("GET").path("/graphql?" + query),
				Attack.named("GET with a mutation").method("GET").path("/graphql?query=" + encode(MUTATION)),
				Attack.named("PUT").method("PUT").json(Map.of("query", VIEWER)),
				Attack.named("DELETE").method("DELETE").json(Map.of("query", VIEWER)),
				Attack.named("a method that does not exist").method("BREW"),
				Attack.named("a method in a header")
					.method("GET")
					.header("X-HTTP-Method-Override", "POST")
					.path("/graphql?query=" + encode(MUTATION)));
	}

	private static List<Attack> contentTypes() {
		String request = "{\"query\": \"" + VIEWER + "\"}";
		return List.of(
				Attack.named("a form")
					.header("Content-Type", "application/x-www-form-urlencoded")
					.body("query=" + encode(VIEWER)),
				Attack.named("plain text").header("Content-Type", "text/plain").body(request),
				Attack.named("parts of a form")
					.header("Content-Type", "multipart/form-data; boundary=b")
					.body("--b\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\n" + VIEWER + "\r\n--b--\r\n"),
				Attack.named("no content type").without("Content-Type").body(request),
				Attack.named("XML").header("Content-Type", "application/xml").body("<query/>"),
				Attack.named("an answer as a picture").header("Accept", "image/png").body(request),
				Attack.named("an answer of no type").header("Accept", "/;;").body(request),
				Attack.named("a header of 40 kB").header("X-Padding", "x".repeat(40_000)).body(request));
	}

	private static List<Attack> pages() {
		String foreign = Base64.getUrlEncoder().encodeToString("[1, 2, 3, 4]".getBytes(StandardCharsets.UTF_8));
		String object = Base64.getUrlEncoder().encodeToString("{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
		return Map
			.ofEntries(Map.entry("a cursor that is none", "after: \"%%%\""),
					Map.entry("a cursor cut off", "after: \"WyJh\""),
					Map.entry("a cursor of another list", "after: \"" + foreign + "\""),
					Map.entry("a cursor with an object", "after: \"" + object + "\""),
					Map.entry("an empty cursor", "after: \"\""), Map.entry("two billion items", "first: 2147483647"),
					Map.entry("more than two billion items", "first: 2147483648"),
					Map.entry("minus one item", "first: -1"), Map.entry("no item", "first: 0"),
					Map.entry("first with last", "first: 5, last: 5"),
					Map.entry("after with before", "after: \"x\", before: \"y\""),
					Map.entry("a text for a number", "first: \"5\""))
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> Attack.document(entry.getKey(),
					"{ actors(" + entry.getValue() + ") { edges { cursor } } }"))
			.toList();
	}

	private static List<Attack> texts() {
		return List.of(Attack.variable("a null character", "a\u0000b"), Attack.named("half a surrogate pair")
			.body("{\"query\": \"query Q($id: ID!) { actor(id: $id) { id } }\", \"variables\": {\"id\": \"\\ud800\"}}"),
				Attack.document("a null character in a document", "{ actor(id: \"a\\u0000b\") { id } }"),
				Attack.document("half a surrogate pair in a document", "{ actor(id: \"\\uD800\") { id } }"));
	}

	private static List<Attack> names() {
		return List.of(
				Attack.named("an operation that is not there")
					.json(Map.of("query", "query A " + VIEWER, "operationName", "B")),
				Attack.named("which of two operations is not said")
					.json(Map.of("query", "query A " + VIEWER + " query B " + VIEWER)),
				Attack.named("an operation's name of 100,000 characters")
					.json(Map.of("query", "query A " + VIEWER, "operationName", "A".repeat(100_000))),
				Attack.named("a document that was never registered")
					.json(Map.of("extensions",
							Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64))))));
	}

	private static List<Attack> paths() {
		return Stream
			.of("/graphql/../actuator/env", "/graphql;a=b", "//graphql", "/graphql%00", "/%2e%2e/%2e%2e/etc/passwd",
					"/..%2f..%2fetc%2fpasswd", "/assets/..%5c..%5capplication.yaml", "/actuator/env",
					"/actuator/heapdump", "/graphql/schema", "/application.yaml", "/.git/config")
			.map((path) -> Attack.named("the path " + path).path(path).method("GET"))
			.toList();
	}

	private static byte[] zipped(String text) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
				zip.write(text.getBytes(StandardCharsets.UTF_8));
			}
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
