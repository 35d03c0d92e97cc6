package org.partnershipportal.security.gate;

import java.util.Locale;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status of HTTP, or the code a WebSocket was closed with
 * @param body the answer's text
 */
record Answer(int status, String body) {

	private static final Set<String> INSIDES = Set.of("Exception", "org.spring", "java.", "neo4j", "cypher", "\tat ",
			"tomcat", "jackson");

	/** Nothing was done: an error status, or errors and no data. */
	boolean isRefused() {
		if (this.status >= 400) {
			return true;
		}
		JsonNode answer = json();
		return !answer.path("errors").isEmpty() && isEmpty(answer.path("data"));
	}

	private static boolean isEmpty(JsonNode data) {
		return data.isNull() || data.isMissingNode() || data.valueStream().allMatch(JsonNode::isNull);
	}

	/** Whether it says a word about what the service is made of. */
	boolean tellsOfInsides() {
		return INSIDES.stream()
			.anyMatch((word) -> this.body.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
	}

	/** Whether every error has a code, an id and a message. */
	boolean saysWhy() {
		JsonNode errors = json().path("errors");
		return errors.isEmpty() || errors.valueStream()
			.allMatch((error) -> error.at("/extensions/code").isString() && error.at("/extensions/id").isString()
					&& !error.path("message").asString().isBlank());
	}

	private JsonNode json() {
		try {
			return JsonMapper.shared().readTree(this.body);
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
	}

}
