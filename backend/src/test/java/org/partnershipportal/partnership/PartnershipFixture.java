package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;

/** Partnerships made through the API, as a coordinator makes them. */
class PartnershipFixture {

	static final LocalDate TODAY = LocalDate.now();

	private final Api api;

	PartnershipFixture(Api api) {
		this.api = api;
	}

	Api.Caller coordinator() {
		return this.api.as(Role.COORDINATOR);
	}

	String actor(String name) {
		return actor(name, Map.of("kind", "NGO"));
	}

	String actor(String name, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("name", name);
		return coordinator().mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	/** Input of an active partnership that began a year ago. */
	static Map<String, Object> input(String name, String... actors) {
		Map<String, Object> input = new HashMap<>();
		input.put("name", name);
		input.put("kind", "MEMORANDUM_OF_UNDERSTANDING");
		input.put("level", "MANAGERIAL");
		input.put("formality", "SIGNED");
		input.put("status", "ACTIVE");
		input.put("validFrom", day(-365));
		input.put("parties", Arrays.stream(actors).map((actor) -> Map.of("actor", actor)).toList());
		return input;
	}

	/** The input with one field more, or another value of one. */
	static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
		Map<String, Object> more = new HashMap<>(input);
		more.put(field, value);
		return more;
	}

	/** The day so many days from today. */
	static String day(int days) {
		return TODAY.plusDays(days).toString();
	}

	String create(Map<String, ?> input) {
		return coordinator().mutate("createPartnership", input, "partnership { id }").at("/partnership/id").asString();
	}

	String create(String name, String... actors) {
		return create(input(name, actors));
	}

	/** The status on the day so many days from today. */
	String status(String id, int days) {
		return this.api.as(Role.OFFICER)
			.data("query Status($id: ID!, $day: Date!) { partnership(id: $id) { status(asOf: $day) } }",
					Map.of("id", id, "day", day(days)))
			.at("/partnership/status")
			.asString();
	}

	JsonNode partnership(String id, String selection) {
		return this.api.as(Role.OFFICER)
			.data("query One($id: ID!) { partnership(id: $id) { " + selection + " } }", Map.of("id", id))
			.path("partnership");
	}

	/** Id of the party that an actor is. */
	String party(String partnership, String actor) {
		for (JsonNode edge : partnership(partnership,
				"parties(includeOthers: true) { edges { node { id actor { id } } } }")
			.at("/parties/edges")) {
			if (edge.at("/node/actor/id").asString().equals(actor)) {
				return edge.at("/node/id").asString();
			}
		}
		throw new IllegalStateException("no such party");
	}

	/** Code and path of each user error, as {@code CODE path.to.field}. */
	static List<String> errors(JsonNode payload) {
		return payload.path("userErrors")
			.valueStream()
			.map((error) -> error.path("code").asString() + " "
					+ String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList()))
			.toList();
	}

}
