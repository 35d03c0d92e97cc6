package org.partnershipportal.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;

/**
 * Builds a small town through the API: what belongs to no unit as a manager, problems
 * with their sides and influences as the unit that owns them.
 */
public final class Town {

	public static final LocalDate TODAY = LocalDate.now();

	private final Api api;

	private final Api.Caller manager;

	private final Api.Caller coordinator;

	/** By id of a problem or a side: the unit that owns it. */
	private final Map<String, String> owners = new HashMap<>();

	private String community;

	public Town(Api api) {
		this.api = api;
		this.manager = api.as(Role.MANAGER);
		this.coordinator = api.as(Role.COORDINATOR);
	}

	public String unit(String name, String superior) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", "LOCAL_POLICE"));
		if (superior != null) {
			input.put("reportsTo", superior);
		}
		return actor(input);
	}

	public String organisation(String name) {
		return actor(Map.of("name", name, "kind", "NGO"));
	}

	private String actor(Map<String, Object> input) {
		return this.manager.mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	public String partnership(String name, String kind, LocalDate validTo, String... actors) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind, "level", "MANAGERIAL", "formality",
				"SIGNED", "status", "ACTIVE", "validFrom", TODAY.minusDays(100).toString(), "parties",
				List.of(actors).stream().map((actor) -> Map.of("actor", actor)).toList()));
		if (validTo != null) {
			input.put("validTo", validTo.toString());
		}
		return this.coordinator.mutate("createPartnership", input, "partnership { id }")
			.at("/partnership/id")
			.asString();
	}

	public void end(String partnership) {
		this.coordinator.mutate("changePartnershipStatus", Map.of("id", partnership, "version", 1, "status", "ENDED"),
				"partnership { version }");
	}

	public String problem(String title, String owner) {
		if (this.community == null) {
			this.community = this.manager
				.mutate("createCommunity", Map.of("name", "Harbour town", "kind", "AREA"), "community { id }")
				.at("/community/id")
				.asString();
		}
		String problem = this.api.as(Role.OFFICER, owner)
			.mutate("recordProblem", Map.of("title", title, "community", this.community), "problem { id }")
			.at("/problem/id")
			.asString();
		this.owners.put(problem, owner);
		return problem;
	}

	/** An officer of the unit that owns a problem or a side. */
	public Api.Caller officer(String thing) {
		return as(Role.OFFICER, thing);
	}

	/** Somebody of the unit that owns a problem or a side. */
	public Api.Caller as(Role role, String thing) {
		return this.api.as(role, this.owners.get(thing));
	}

	public String side(String problem, String kind, String name) {
		String side = officer(problem)
			.mutate("addSide", Map.of("problem", problem, "kind", kind, "name", name), "analysis { side { id } }")
			.at("/analysis/side/id")
			.asString();
		this.owners.put(side, this.owners.get(problem));
		return side;
	}

	public String influence(String actor, String side, int strength, String confidence) {
		return record(Map.of("actor", actor, "side", side, "means", "Visits on board.", "strength", strength,
				"confidence", confidence))
			.at("/influence/id")
			.asString();
	}

	public JsonNode record(Map<String, ?> input) {
		return officer((String) input.get("side")).mutate("recordInfluence", input, "influence { id }");
	}

}
