package org.partnershipportal.confidential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.testing.Api;
import org.partnershipportal.worksheet.press.PrintedText;

/**
 * Everything that somebody may ask about actors and what hangs on them, and what they are
 * told, letter by letter. Only the ids of errors, which are new each time, are left out.
 */
final class Questions {

	/** The fields of an actor that lead on to others. */
	private static final String ACTOR = """
			__typename id name kind { code } families description email confirmedOn closedOn confidential version
			communities(first: 2) { edges { cursor node { name } } pageInfo { hasNextPage } }
			partnerships(first: 3) { edges { cursor node { id name version } } pageInfo { hasNextPage } }
			influences(first: 3) { edges { cursor node { id means saidBy { id name } } } }
			... on Organisation { services(first: 2) { edges { cursor node { id name } } } }
			... on PoliceUnit { superiors { id } subordinates { edges { node { id } } } }""";

	private static final String PARTNERSHIP = """
			id name version status validTo
			parties(first: 2) { edges { cursor node { id actor { id name } } } pageInfo { hasNextPage endCursor } }
			past: parties(includeOthers: true, last: 2) { edges { cursor node { id actor { id name } } } }""";

	private static final String CHAIN = """
			strength breaksOn explanation weakestStep { position }
			steps { position factor reason source from { id } ... on PartnershipStep { partnership { id } } }""";

	private static final String VALUES = """
			kind text parts { name values { kind text parts { name values { kind text } } } }""";

	private static final Pattern ERROR_ID = Pattern
		.compile("\"id\":\"01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\"");

	private final Api.Caller caller;

	private final World world;

	private final World other;

	private final Map<String, String> answers = new LinkedHashMap<>();

	private final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();

	/**
	 * @param world the one world
	 * @param other the other: the same is asked of both, also by ids that only one has
	 */
	Questions(Api.Caller caller, World world, World other) {
		this.caller = caller;
		this.world = world;
		this.other = other;
	}

	/** What is told now, by question. */
	Map<String, String> answers(Set<String> hidden) {
		this.answers.clear();
		directory();
		network();
		byId();
		history();
		chains();
		responses();
		heard();
		paper();
		changes(hidden);
		attempts();
		return new LinkedHashMap<>(this.answers);
	}

	private List<String> ids(Function<World, ? extends Map<String, ?>> things) {
		Set<String> ids = new TreeSet<>(things.apply(this.world).keySet());
		ids.addAll(things.apply(this.other).keySet());
		return List.copyOf(ids);
	}

	private String ask(String document, Map<String, ?> variables) {
		String answer = this.caller.raw(document, variables).body();
		String told = answer.contains("\"errors\":") ? ERROR_ID.matcher(answer).replaceAll("\"id\":\"\"") : answer;
		this.answers.put(document.replaceAll("\\s+", " ") + " " + variables, told);
		return answer;
	}

	/** A whole list, page by page. */
	private void pages(String field, String arguments, String selection, Map<String, ?> variables) {
		String types = variables.keySet()
			.stream()
			.map((name) -> ", $" + name + ": "
					+ (name.equals("filter") ? filter(field) : name.equals("id") ? "ID!" : "Date"))
			.collect(Collectors.joining());
		String document = "query " + field + "($after: String" + types + ") { " + field + "(first: 3, after: $after"
				+ arguments + ") { edges { cursor node { " + selection + " } } pageInfo { hasNextPage endCursor } } }";
		Map<String, Object> all = new HashMap<>(variables);
		for (int page = 0; page < 20; page++) {
			JsonNode info = JsonMapper.shared().readTree(ask(document, all)).path("data").path(field).path("pageInfo");
			if (!info.path("hasNextPage").asBoolean(false)) {
				return;
			}
			all.put("after", info.path("endCursor").asString());
		}
	}

	private static String filter(String field) {
		return Character.toUpperCase(field.charAt(0)) + field.substring(1, field.length() - 1) + "Filter";
	}

	private void directory() {
		pages("actors", "", ACTOR, Map.of());
		for (LocalDate day : RandomWorlds.DAYS) {
			pages("actors", ", asOf: $asOf", "id name", Map.of("asOf", day.toString()));
		}
		for (Map<String, Object> filter : List.<Map<String, Object>>of(Map.of("name", "ha"), Map.of("kind", "NGO"),
				Map.of("family", "COMMUNITY_PARTNER"), Map.of("community", RandomWorlds.COMMUNITIES.get(0)),
				Map.of("notConfirmedSince", World.TODAY.minusDays(50).toString()))) {
			pages("actors", ", filter: $filter", "id name", Map.of("filter", filter));
		}
		ask("query last { actors(last: 4) { edges { cursor node { id } } pageInfo { hasPreviousPage } } }", Map.of());
		pages("services", "", "id name organisation { id name }", Map.of());
		for (Map<String, Object> filter : List.<Map<String, Object>>of(Map.of("name", "m"),
				Map.of("community", RandomWorlds.COMMUNITIES.get(0)))) {
			pages("services", ", filter: $filter", "id name", Map.of("filter", filter));
		}
		ask("query communities { communities { edges { node { id actors(first: 2, includeParts: true) { edges { cursor"
				+ " node { id name } } pageInfo { hasNextPage endCursor } } partnerships { edges { node { id name } } } } } } }",
				Map.of());
		ask("query suggest($community: ID!) { suggestFromIndicators(codes: [\"RD-01\", \"GS-01\"], community: $community) {"
				+ " actorKinds { kind { code } actors { id name } } services { type { code } actors { id name } } } }",
				Map.of("community", RandomWorlds.COMMUNITIES.get(0)));
		ask("query possible { possibleDuplicates(entry: {name: \"Harbour mission\"}) { signs organisation { id name } } }",
				Map.of());
		searches();
		for (String text : List.of("ha", "harbour mi", "hill", "ni", "co")) {
			ask("query search($text: String!) { search(text: $text, first: 5) { kind name node { id } } }",
					Map.of("text", text));
		}
	}

	/** Found, counted, corrected, drawn and put in order. */
	private void searches() {
		for (String community : RandomWorlds.COMMUNITIES) {
			ask("query sheet($community: ID!) { contactSheet(community: $community) { leftOut sections { kind total contacts {"
					+ " actor { id name } service { id name } reach community { id } phones { number } address"
					+ " addressWithheld offices { title } schedules { opensAt } confirmedOn freshness } } } }",
					Map.of("community", community));
		}
		for (String query : List.of("", "mission", "harbuor", "shelter legal", "hill")) {
			for (Map<String, Object> filter : List.<Map<String, Object>>of(Map.of(),
					Map.of("community", RandomWorlds.COMMUNITIES.get(0)), Map.of("partnersOnly", true))) {
				ask("query find($query: String, $filter: ServiceSearchFilter) { searchServices(query: $query, filter: $filter,"
						+ " first: 5) { totalCount everyWord didYouMean hits { edges { cursor node { service { id name }"
						+ " distance matches { words field found similar } } } pageInfo { hasNextPage } } facets {"
						+ " types { term { code } count } serves { count } languages { language count }"
						+ " communities { community { id } count } freshness { freshness count } openNow freeNow partners }"
						+ " points { latitude longitude service { id } } } }",
						Map.of("query", query, "filter", filter));
			}
		}
	}

	private void network() {
		pages("partnerships", "", PARTNERSHIP, Map.of());
		pages("partnerships", ", filter: $filter", "id", Map.of("filter", Map.of("name", "h")));
		pages("partnerships", ", filter: $filter", "id", Map.of("filter", Map.of("status", "ACTIVE")));
		pages("partnerships", ", filter: $filter", "id",
				Map.of("filter", Map.of("community", RandomWorlds.COMMUNITIES.get(0))));
		List<String> fields = new ArrayList<>();
		for (String actor : ids((world) -> world.actors)) {
			fields.add("partnerships(filter: {actor: \"%s\"}) { edges { cursor node { id } } }".formatted(actor));
			fields.add(map("unit", actor, 3));
			fields.add(map("unit", actor, 100));
		}
		RandomWorlds.COMMUNITIES.forEach((community) -> fields.add(map("community", community, 4)));
		many(fields, 30);
	}

	private static String map(String around, String id, int first) {
		return ("partnershipMap(%s: \"%s\", first: %d) { actors { id name } partnerships { id name }"
				+ " edges { from to kind role endsOn } actorsTotal }")
			.formatted(around, id, first);
	}

	private void byId() {
		Set<String> ids = new TreeSet<>(this.world.ids());
		ids.addAll(this.other.ids());
		Map<String, String> fields = new LinkedHashMap<>();
		ids.forEach((id) -> fields.put(id, "node(id: \"" + id + "\") { __typename id }"));
		ids((world) -> world.actors).forEach((id) -> fields.put("actor" + id, "actor(id: \"" + id + "\") { name }"));
		ids((world) -> world.services)
			.forEach((id) -> fields.put("service" + id, "service(id: \"" + id + "\") { name organisation { name } }"));
		ids((world) -> world.partnerships).forEach((id) -> fields.put("partnership" + id,
				"partnership(id: \"" + id + "\") { name parties { edges { node { id } } } }"));
		ids((world) -> world.influences).forEach((id) -> fields.put("influence" + id,
				"influence(id: \"" + id + "\") { means actor { id } saidBy { id } }"));
		many(fields.values(), 60);
	}

	/** Asks many things with few requests; each alone where one that fails takes all. */
	private void many(Collection<String> fields, int atOnce) {
		List<String> all = List.copyOf(fields);
		for (int i = 0; i < all.size(); i += atOnce) {
			List<String> some = all.subList(i, Math.min(all.size(), i + atOnce));
			StringBuilder document = new StringBuilder("query many {");
			for (int j = 0; j < some.size(); j++) {
				document.append(" f").append(j).append(": ").append(some.get(j));
			}
			if (ask(document.append(" }").toString(), Map.of()).contains("\"data\":null")) {
				some.forEach((field) -> ask("query one { " + field + " }", Map.of()));
			}
		}
	}

	private void history() {
		List<String> ids = new ArrayList<>(ids((world) -> world.partnerships));
		ids.addAll(ids((world) -> world.influences));
		ids.addAll(ids((world) -> world.actors));
		String entry = "id at by operation kind objectName changes { field before { " + VALUES + " } after { " + VALUES
				+ " } }";
		String edges = "(id: \"%s\", %s: 2) { edges { cursor node { " + entry
				+ " } } pageInfo { hasNextPage hasPreviousPage } }";
		List<String> fields = new ArrayList<>();
		for (String id : ids) {
			fields.add("history" + edges.formatted(id, "first"));
			fields.add("history" + edges.formatted(id, "last"));
			fields.add(
					"objectAsOf(id: \"%s\", day: \"%s\") { object { objectName since by fields { name values { %s } } } }"
						.formatted(id, World.TODAY.minusDays(363), VALUES));
		}
		many(fields, 9);
	}

	private void chains() {
		List<String> sides = this.world.problems.values()
			.stream()
			.flatMap((problem) -> problem.sides().stream())
			.toList();
		for (LocalDate day : RandomWorlds.DAYS) {
			for (String problem : this.world.problems.keySet()) {
				ask("query influenceMap($id: ID!, $day: Date) { influenceMap(problem: $id, asOf: $day, first: 2) { sides {"
						+ " state influencersTotal confidentialLeads { text unit { id name } } influencers { standing"
						+ " influence { id means actor { id } saidBy { id } } chain { " + CHAIN + " } } } } }",
						Map.of("id", problem, "day", day.toString()));
			}
			for (String side : sides) {
				many(ids((world) -> world.actors).stream()
					.map((from) -> ("traceInfluence(from: \"%s\", to: \"%s\", asOf: \"%s\", first: 3)"
							+ " { influencersTotal influencersReached confidentialLeads { text unit { id } } chains { %s } }")
						.formatted(from, side, day, CHAIN))
					.toList(), 16);
			}
		}
		for (String side : sides) {
			ask("query side($id: ID!) { side(id: $id) { influencers(first: 2) { edges { cursor node { id means actor { id }"
					+ " saidBy { id } } } pageInfo { hasNextPage endCursor } } } }", Map.of("id", side));
		}
	}

	private void responses() {
		String action = " { edges { cursor node { id version overdue assignees { id name } toldTo { id } } } }";
		List<String> fields = new ArrayList<>(
				List.of("responseActions" + action, "responseActions(filter: {unassigned: true})" + action));
		ids((world) -> world.actors)
			.forEach((actor) -> fields.add("responseActions(filter: {assignee: \"" + actor + "\"})" + action));
		many(fields, 20);
		ask("query lacks { problems { edges { node { lacks { kind subject } actions { assignees { id } } } } } }",
				Map.of());
		ask("query notices { unreadNotifications notifications { edges { cursor node { kind at changes operations by } } } }",
				Map.of());
		ask("query ours { commitments { edges { node { id text assignees { id } askedBy { id } } } } }", Map.of());
	}

	private void heard() {
		String concern = "id text place outcome viewerCanDecide raisedBy { id name } problem { id }";
		pages("concerns", "", concern, Map.of());
		pages("concerns", ", filter: $filter", "id", Map.of("filter", Map.of("text", "heard")));
		pages("ourConcerns", "", "id text outcome", Map.of());
		String problem = "concernsTotal concerns(first: 2) { edges { cursor node { " + concern
				+ " } } pageInfo { hasNextPage } } informationNeeds { id question ask { id name } }";
		pages("problems", "", problem, Map.of());
		many(ids((world) -> world.actors).stream()
			.map((actor) -> "concern(id: \"%s\") { id }".formatted(actor.replace("-8000-", "-a001-")))
			.toList(), 60);
	}

	/** The text of one worksheet; the file bears the moment. */
	private void paper() {
		String document = "query paper($id: ID!) { worksheet(problem: $id) { fileName pages content } }";
		Map<String, String> variables = Map.of("id", this.world.problems.keySet().iterator().next());
		String answer = this.caller.raw(document, variables).body();
		JsonNode paper = JsonMapper.shared().readTree(answer).at("/data/worksheet");
		this.answers.put(document + " " + variables,
				paper.path("content").isString()
						? PrintedText.of(Base64.getDecoder().decode(paper.path("content").asString()))
						: ERROR_ID.matcher(answer).replaceAll("\"id\":\"\""));
	}

	/** Changes of what is not seen: refused as those of what is not there. */
	private void changes(Set<String> hidden) {
		String side = this.world.problems.values().iterator().next().sides().get(0);
		String shown = this.world.actors.keySet()
			.stream()
			.filter((id) -> !hidden.contains(id))
			.findFirst()
			.orElseThrow();
		for (String actor : hidden.stream().limit(1).toList()) {
			for (int version : new int[] { 1, 7 }) {
				attempt("changeActor", Map.of("id", actor, "version", version, "name", "Mine"), "actor { id }");
				attempt("confirmActor", Map.of("id", actor, "version", version), "actor { id }");
			}
			attempt("createService", Map.of("organisation", actor, "name", "Mine"), "service { id }");
			attempt("recordInfluence",
					Map.of("actor", actor, "side", side, "means", "Mine", "strength", 1, "confidence", "LOW"),
					"influence { id }");
			attempt("recordInfluence", Map.of("actor", shown, "side", side, "means", "Mine", "strength", 1,
					"confidence", "LOW", "saidBy", actor), "influence { id }");
			attempt("createPartnership",
					Map.of("name", "Mine", "kind", "INFORMAL", "level", "MANAGERIAL", "formality", "INFORMAL",
							"validFrom", World.TODAY.toString(), "parties",
							List.of(Map.of("actor", actor), Map.of("actor", shown))),
					"partnership { id }");
			for (String partnership : ids((world) -> world.partnerships).stream().limit(4).toList()) {
				attempt("addParty", Map.of("partnership", partnership, "version", 1, "actor", actor),
						"partnership { id } party { id }");
			}
		}
		parts(hidden);
	}

	private void parts(Set<String> hidden) {
		for (World one : List.of(this.world, this.other)) {
			one.parties.values()
				.stream()
				.filter((party) -> hidden.contains(party.actor()))
				.limit(3)
				.forEach((party) -> attempt("removeParty", Map.of("party", party.id(), "version", 1),
						"partnership { id version }"));
			one.partnerships.keySet()
				.stream()
				.filter((id) -> one.shown(id, hidden) < 2)
				.limit(3)
				.forEach((id) -> attempt("changePartnership", Map.of("id", id, "version", 7, "name", "Mine"),
						"partnership { id }"));
			one.services.values()
				.stream()
				.filter((service) -> hidden.contains(service.organisation()))
				.limit(3)
				.forEach((service) -> attempt("changeService", Map.of("id", service.id(), "version", 1, "name", "Mine"),
						"service { id }"));
			one.influences.values()
				.stream()
				.filter((influence) -> hidden.contains(influence.actor()))
				.limit(3)
				.forEach((influence) -> attempt("changeInfluence",
						Map.of("id", influence.id(), "version", 1, "strength", 1), "influence { id }"));
		}
	}

	private void attempt(String name, Map<String, ?> input, String selection) {
		this.attempts.computeIfAbsent(name, (key) -> new ArrayList<>())
			.add(new Attempt(new TreeMap<>(input),
					name + "(input: $%s) { " + selection + " userErrors { code message path } }"));
	}

	/** Those of one mutation together, one after the other. */
	private void attempts() {
		this.attempts.forEach((name, all) -> {
			for (int i = 0; i < all.size(); i += 12) {
				List<Attempt> some = all.subList(i, Math.min(all.size(), i + 12));
				if (attempts(name, some).contains("\"data\":null")) {
					some.forEach((one) -> attempts(name, List.of(one)));
				}
			}
		});
	}

	private String attempts(String name, List<Attempt> some) {
		String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
		StringBuilder types = new StringBuilder();
		StringBuilder fields = new StringBuilder();
		Map<String, Object> variables = new TreeMap<>();
		for (int i = 0; i < some.size(); i++) {
			types.append(" $i").append(i).append(": ").append(type);
			fields.append(" m").append(i).append(": ").append(some.get(i).field().formatted("i" + i));
			variables.put("i" + i, some.get(i).input());
		}
		return ask("mutation many(" + types + ") {" + fields + " }", variables);
	}

	private record Attempt(Map<String, Object> input, String field) {
	}

}
