package org.partnershipportal.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

	static Question trace(String from, String to) {
		return new Question("trace", "traceInfluence", Map.of("from", from, "to", to, "first", 100));
	}

	static Question map(String problem) {
		return new Question("map", "influenceMap", Map.of("problem", problem, "first", 10));
	}

	String document() {
		return this.name.equals("trace") ? TRACE : MAP;
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
