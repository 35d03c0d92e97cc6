package org.partnershipportal.problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.testing.Api;

/** A problem whose worksheet is filled and emptied part by part, through the API. */
class Worked {

	private static final List<String> CORNERS = List.of("VICTIM_GROUP", "LOCATION", "OFFENDER_GROUP");

	private static final Map<String, String> NAMES = Map.of("VICTIM_GROUP", "Job seekers", "LOCATION", "Bars",
			"OFFENDER_GROUP", "Brokers");

	final Fixture place;

	final Api.Caller officer;

	final String problem;

	private final String mission;

	private final EnumSet<Part> expected = EnumSet.noneOf(Part.class);

	/** What the gates ask for, and the stage that does. */
	enum Part {

		DEFINITION(SaraStage.SCANNING), CODES(SaraStage.SCANNING), SIDES(SaraStage.ANALYSIS),
		ANSWERS(SaraStage.ANALYSIS), INFLUENCERS(SaraStage.ANALYSIS);

		private final SaraStage stage;

		Part(SaraStage stage) {
			this.stage = stage;
		}

	}

	Worked(Fixture place) {
		this.place = place;
		this.officer = place.officer();
		this.problem = place.problem("Recruitment in bars");
		this.mission = place.actor("Mission", "NGO", Map.of());
		rate();
	}

	/** What scanning asks for beyond the problem itself is there from the beginning. */
	private void rate() {
		Map<String, Object> rating = new HashMap<>(Map.of("problem", this.problem));
		List.of("frequency", "harm", "affected", "communityConcern")
			.forEach((measure) -> rating.put(measure, Map.of("score", 3, "reason", "Seen every month")));
		this.officer.mutate("rateProblem", rating, "priority { total }");
	}

	/** What should be there by what was done. */
	Set<Part> expected() {
		return this.expected;
	}

	boolean completeUpTo(SaraStage stage) {
		return EnumSet.allOf(Part.class)
			.stream()
			.filter((part) -> part.stage.compareTo(stage) <= 0)
			.allMatch(this.expected::contains) && (stage.compareTo(SaraStage.ANALYSIS) <= 0 || withoutLaterLacks());
	}

	/** The stages after analysis ask for what other rooms hold. */
	private boolean withoutLaterLacks() {
		return this.officer
			.data("query L($id: ID!) { problem(id: $id) { lacks { stage required } } }", Map.of("id", this.problem))
			.at("/problem/lacks")
			.valueStream()
			.noneMatch((lack) -> lack.path("required").asBoolean()
					&& lack.path("stage").asString().equals(stage().name()));
	}

	void fillFor(SaraStage stage) {
		for (Part part : Part.values()) {
			if (part.stage.compareTo(stage) <= 0) {
				fill(part);
			}
		}
	}

	/** Fills the first part that is empty. */
	void fillNext() {
		EnumSet.complementOf(this.expected).stream().findFirst().ifPresent(this::fill);
	}

	/** Fills a part; what it stands on is filled before. */
	void fill(Part part) {
		if (!this.expected.add(part)) {
			return;
		}
		switch (part) {
			case DEFINITION -> change("definition", "Young women are offered work abroad.");
			case CODES -> {
				change("phases", List.of("RECRUITMENT"));
				change("forms", List.of("SEXUAL_EXPLOITATION"));
				change("sources", List.of("NGO"));
			}
			case SIDES -> CORNERS.forEach((kind) -> this.place.side(this.problem, kind, NAMES.get(kind)));
			case ANSWERS -> {
				fill(Part.SIDES);
				answer(List.of("Who"), List.of(Map.of("text", "Why")));
			}
			case INFLUENCERS -> {
				fill(Part.SIDES);
				analyses()
					.forEach(
							(analysis) -> this.officer
								.mutate("recordInfluence",
										Map.of("actor", this.mission, "side", analysis.at("/side/id").asString(),
												"means", "Visits them.", "strength", 3, "confidence", "HIGH"),
										"influence { id }"));
			}
		}
	}

	/** Empties a part; what stands on it goes with it. */
	void empty(Part part) {
		if (!this.expected.remove(part)) {
			return;
		}
		switch (part) {
			case DEFINITION -> change("definition", null);
			case CODES -> change("forms", List.of());
			case SIDES -> {
				this.expected.removeAll(Set.of(Part.ANSWERS, Part.INFLUENCERS));
				analyses().forEach((analysis) -> this.officer.mutate("removeSide",
						Map.of("analysis", analysis.path("id").asString(), "version", analysis.path("version").asInt()),
						"problem { id }"));
			}
			case ANSWERS -> answer(List.of(), List.of());
			case INFLUENCERS -> analyses().forEach((analysis) -> analysis.at("/side/influencers/edges")
				.forEach((edge) -> this.officer.mutate("endInfluence",
						Map.of("id", edge.at("/node/id").asString(), "version", edge.at("/node/version").asInt()),
						"influence { id }")));
		}
	}

	private void change(String field, Object value) {
		Map<String, Object> input = new HashMap<>(Map.of("id", this.problem, "version", version()));
		input.put(field, value);
		this.officer.mutate("changeProblem", input, "problem { id }");
	}

	private void answer(List<String> texts, List<?> entries) {
		analyses().forEach((analysis) -> this.officer.mutate("answerSide",
				Map.of("analysis", analysis.path("id").asString(), "version", analysis.path("version").asInt(), "who",
						texts, "behaviours", texts, "factors", entries, "countermeasures", entries),
				"analysis { id }"));
	}

	private List<JsonNode> analyses() {
		List<JsonNode> analyses = new ArrayList<>();
		read().path("sides").forEach(analyses::add);
		return analyses;
	}

	private JsonNode read() {
		return this.officer.data("""
				query Read($id: ID!) {
				  problem(id: $id) {
				    version stage definition phases { code } forms { code } sources { code }
				    sides {
				      id version who behaviours factors { id } countermeasures { id }
				      side { id influencers { edges { node { id version } } } }
				    }
				  }
				}""", Map.of("id", this.problem)).path("problem");
	}

	int version() {
		return read().path("version").asInt();
	}

	SaraStage stage() {
		return SaraStage.valueOf(read().path("stage").asString());
	}

	/** What is there by what the API answers. */
	Set<Part> filled() {
		JsonNode read = read();
		Set<Part> filled = EnumSet.noneOf(Part.class);
		if (!read.path("definition").isNull()) {
			filled.add(Part.DEFINITION);
		}
		if (all(List.of(read), "phases", "forms", "sources")) {
			filled.add(Part.CODES);
		}
		List<JsonNode> sides = analyses();
		if (sides.size() == CORNERS.size()) {
			filled.add(Part.SIDES);
			if (all(sides, "who", "behaviours", "factors", "countermeasures")) {
				filled.add(Part.ANSWERS);
			}
			if (sides.stream().noneMatch((side) -> side.at("/side/influencers/edges").isEmpty())) {
				filled.add(Part.INFLUENCERS);
			}
		}
		return filled;
	}

	private static boolean all(List<JsonNode> nodes, String... fields) {
		return nodes.stream()
			.allMatch((node) -> List.of(fields).stream().noneMatch((field) -> node.path(field).isEmpty()));
	}

	JsonNode move(String stage, String reason) {
		Map<String, Object> input = new HashMap<>(Map.of("id", this.problem, "version", version(), "stage", stage));
		if (reason != null) {
			input.put("reason", reason);
		}
		return this.officer.attempt("moveProblem", input, "problem { stage version }");
	}

}
