package org.partnershipportal.security.substitution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;

/**
 * Police units of two regions, each with problems of its own, and every text of these
 * with a word that stands nowhere else, so that it can be recognised wherever it shows.
 */
final class World {

	private static final List<String> KINDS = List.of("VICTIM_GROUP", "LOCATION", "OFFENDER_GROUP");

	private final Api api;

	private final Graph graph;

	private final Random random;

	final String community;

	final String organisation;

	final String stranger;

	final String service;

	final String partnership;

	final String party;

	final Estate region;

	final Estate station;

	final Estate sister;

	final Estate elsewhere;

	/** What the organisation is shown of the station's first problem. */
	final Set<String> shown = new LinkedHashSet<>();

	final String sharedWithUs;

	/**
	 * What a unit owns.
	 *
	 * @param unit id of the unit
	 * @param ids ids of everything it owns
	 * @param words the words of its texts
	 * @param problems ids of its problems
	 * @param sides ids of the sides
	 * @param analyses ids of the sides in the problems
	 * @param influences ids of what was said of the sides
	 * @param concerns ids of the concerns that were grouped into the problems
	 * @param names what lists of its things are sorted by: the name, then the id
	 */
	record Estate(String unit, Set<String> ids, Set<String> words, List<String> problems, List<String> sides,
			List<String> analyses, List<String> influences, List<String> concerns, List<List<String>> names) {

		private static Estate of(String unit) {
			return new Estate(unit, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(),
					new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		}

	}

	World(Api api, Graph graph, Random random) {
		this.api = api;
		this.graph = graph;
		this.random = random;
		Api.Caller coordinator = api.as(Role.COORDINATOR);
		this.community = coordinator
			.mutate("createCommunity", Map.of("name", "Harbour town", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.organisation = actor("Quay mission", "NGO", null);
		this.stranger = actor("Inland mission", "NGO", null);
		this.service = coordinator
			.mutate("createService", Map.of("name", "Night shelter", "organisation", this.organisation),
					"service { id }")
			.at("/service/id")
			.asString();
		this.region = Estate.of(actor("Coast region", "REGIONAL_POLICE", null));
		this.station = Estate.of(actor("Harbour station", "LOCAL_POLICE", this.region.unit()));
		this.sister = Estate.of(actor("Beach station", "LOCAL_POLICE", this.region.unit()));
		String inland = actor("Inland region", "REGIONAL_POLICE", null);
		this.elsewhere = Estate.of(actor("Hill station", "LOCAL_POLICE", inland));
		JsonNode made = coordinator.mutate("createPartnership",
				Map.of("name", "Harbour watch", "kind", "MEMORANDUM_OF_UNDERSTANDING", "level", "MANAGERIAL",
						"formality", "SIGNED", "status", "ACTIVE", "validFrom", LocalDate.now().minusDays(9).toString(),
						"parties", List.of(Map.of("actor", this.station.unit()), Map.of("actor", this.organisation))),
				"partnership { id parties { edges { node { id } } } }");
		this.partnership = made.at("/partnership/id").asString();
		this.party = made.at("/partnership/parties/edges/0/node/id").asString();
		for (Estate estate : List.of(this.station, this.sister, this.elsewhere)) {
			for (int i = 0; i < 2; i++) {
				problem(estate);
			}
		}
		this.sharedWithUs = share(this.station, 0, this.organisation, this.shown);
		share(this.sister, 0, this.stranger, new LinkedHashSet<>());
		share(this.elsewhere, 1, this.stranger, new LinkedHashSet<>());
	}

	private String actor(String name, String kind, String superior) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
		if (superior != null) {
			input.put("reportsTo", superior);
		}
		return this.api.as(Role.COORDINATOR).mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	/** Some words, one of which stands nowhere else. */
	private String text(Estate estate) {
		StringBuilder word = new StringBuilder("zq");
		for (int i = 0; i < 8; i++) {
			word.append((char) ('a' + this.random.nextInt(26)));
		}
		estate.words().add(word.toString());
		return "boats " + word;
	}

	private void problem(Estate estate) {
		Api.Caller officer = this.api.as(Role.OFFICER, estate.unit());
		String title = text(estate);
		String problem = officer
			.mutate("recordProblem", Map.of("title", title, "definition", text(estate), "community", this.community),
					"problem { id }")
			.at("/problem/id")
			.asString();
		estate.problems().add(problem);
		estate.ids().add(problem);
		estate.names().add(List.of(title, problem));
		concern(estate, officer, problem);
		for (String kind : KINDS) {
			side(estate, officer, problem, kind);
		}
	}

	/** A concern that the unit raised, grouped into a problem and answered. */
	private void concern(Estate estate, Api.Caller officer, String problem) {
		String concern = officer
			.mutate("noteConcern", Map.of("text", text(estate), "place", text(estate), "source", "RESIDENTS",
					"community", this.community), "concern { id }")
			.at("/concern/id")
			.asString();
		officer.mutate("groupConcerns",
				Map.of("problem", problem, "concerns", List.of(Map.of("id", concern, "version", 1))), "problem { id }");
		officer.mutate("answerConcern", Map.of("id", concern, "version", 2, "answer", text(estate)), "concern { id }");
		Map<String, Object> rating = new HashMap<>(Map.of("problem", problem));
		List.of("frequency", "harm", "affected", "communityConcern")
			.forEach((measure) -> rating.put(measure, Map.of("score", 3, "reason", text(estate))));
		String priority = officer.mutate("rateProblem", rating, "priority { id }").at("/priority/id").asString();
		estate.concerns().add(concern);
		estate.ids().addAll(List.of(concern, priority));
	}

	private void side(Estate estate, Api.Caller officer, String problem, String kind) {
		String name = text(estate);
		JsonNode analysis = officer
			.mutate("addSide", Map.of("problem", problem, "kind", kind, "name", name, "description", text(estate)),
					"analysis { id side { id } }")
			.path("analysis");
		String id = analysis.path("id").asString();
		String side = analysis.at("/side/id").asString();
		JsonNode answered = officer.mutate("answerSide",
				Map.of("analysis", id, "version", 1, "who", List.of(text(estate)), "behaviours", List.of(text(estate)),
						"factors", List.of(Map.of("text", text(estate))), "countermeasures",
						List.of(Map.of("text", text(estate), "answers", List.of(0)))),
				"analysis { factors { id } countermeasures { id } }");
		String influence = officer
			.mutate("recordInfluence",
					Map.of("actor", this.organisation, "side", side, "means", text(estate), "evidence", text(estate),
							"strength", 1 + this.random.nextInt(5), "confidence", "HIGH"),
					"influence { id }")
			.at("/influence/id")
			.asString();
		estate.sides().add(side);
		estate.analyses().add(id);
		estate.influences().add(influence);
		estate.names().add(List.of(name, side));
		estate.ids().addAll(List.of(id, side, influence));
		estate.ids().addAll(answered.at("/analysis/factors").findValuesAsString("id"));
		estate.ids().addAll(answered.at("/analysis/countermeasures").findValuesAsString("id"));
	}

	/** Shares a problem with its first side; what is shown of it is added. */
	private String share(Estate estate, int problem, String recipient, Set<String> shown) {
		String id = estate.problems().get(problem);
		String analysis = estate.analyses().get(problem * KINDS.size());
		Api.Caller manager = this.api.as(Role.MANAGER, estate.unit());
		String message = text(estate);
		String share = manager
			.mutate("shareProblem",
					Map.of("problem", id, "recipient", recipient, "sides", List.of(analysis), "validTo",
							LocalDate.now().plusDays(30).toString(), "message", message, "reason", text(estate)),
					"share { id }")
			.at("/share/id")
			.asString();
		estate.ids().add(share);
		String all = manager.data(
				"query Shown($id: ID!) { share(id: $id) { message shown { title definition sides { name description who behaviours factors { text } countermeasures { text } influencers { means } } } } }",
				Map.of("id", share))
			.toString();
		estate.words().stream().filter(all::contains).forEach(shown::add);
		return share;
	}

	/** Ids of what is recorded of what a unit owns. */
	List<String> records(Estate estate) {
		List<String> ids = new ArrayList<>();
		this.graph.rows(
				"MATCH (n:Read|Change) WHERE n.side IN $ids OR n.objectId IN $ids RETURN n.id AS id ORDER BY id LIMIT 40",
				Map.of("ids", List.copyOf(estate.ids())))
			.forEach((row) -> ids.add((String) row.get("id")));
		return ids;
	}

}
