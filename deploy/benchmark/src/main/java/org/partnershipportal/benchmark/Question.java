package org.partnershipportal.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One question that both contenders answer.
 *
 * @param name which operation
 * @param field the field of the API
 * @param variables its variables, without the day
 */
record Question(String name, String field, Map<String, Object> variables) {

	private static final String TRACE = read("trace");

	private static final String MAP = read("map");

	private static final String SEARCH = read("search");

	private static final String PAGE = page();

	static Question trace(String from, String to) {
		return new Question("trace", "traceInfluence", Map.of("from", from, "to", to, "first", 100));
	}

	static Question map(String problem) {
		return new Question("map", "influenceMap", Map.of("problem", problem, "first", 10));
	}

	static Question search(String words) {
		return new Question("search", "searchServices", Map.of("query", words, "first", 20));
	}

	/** The same, with all that the page of the portal asks for. */
	static Question page(String words) {
		return new Question("page", "searchServices", Map.of("query", words, "first", 20));
	}

	/** Where the bare driver answers it. */
	String path() {
		return this.name.equals("page") ? "search" : this.name;
	}

	String document() {
		return switch (this.name) {
			case "trace" -> TRACE;
			case "map" -> MAP;
			case "page" -> PAGE;
			default -> SEARCH;
		};
	}

	private static String page() {
		try {
			return Files.readString(Path.of("frontend-contract", "operations", "finding", "SearchServices.graphql"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String name) {
		try (InputStream stream = Question.class.getResourceAsStream(name + ".graphql")) {
			if (stream == null) {
				throw new IllegalStateException("No document " + name);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
