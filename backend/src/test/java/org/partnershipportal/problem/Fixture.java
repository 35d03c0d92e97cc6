package org.partnershipportal.problem;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;

/** A station in a town, through the API. */
class Fixture {

	final Api api;

	final String station;

	final String town;

	Fixture(Api api) {
		this.api = api;
		this.station = actor("Harbour station", "LOCAL_POLICE", Map.of());
		this.town = community("Port town", null);
	}

	String actor(String name, String kind, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
		input.putAll(more);
		return this.api.as(Role.MANAGER).mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	String community(String name, String partOf) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", "AREA"));
		if (partOf != null) {
			input.put("partOf", partOf);
		}
		return this.api.as(Role.MANAGER)
			.mutate("createCommunity", input, "community { id }")
			.at("/community/id")
			.asString();
	}

	/** An officer of the station. */
	Api.Caller officer() {
		return this.api.as(Role.OFFICER, this.station);
	}

	Map<String, Object> input(String title) {
		return new HashMap<>(Map.of("title", title, "community", this.town));
	}

	String problem(String title) {
		return officer().mutate("recordProblem", input(title), "problem { id }").at("/problem/id").asString();
	}

	/** Adds a side and returns its analysis with {@code id} and {@code side { id }}. */
	JsonNode side(String problem, String kind, String name) {
		return officer()
			.mutate("addSide", Map.of("problem", problem, "kind", kind, "name", name),
					"analysis { id version side { id version } }")
			.path("analysis");
	}

}
