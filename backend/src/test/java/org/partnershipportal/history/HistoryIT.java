package org.partnershipportal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Queries;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class HistoryIT {

	private static final String HISTORY = """
			query History($id: ID!, $first: Int, $after: String) {
			  history(id: $id, first: $first, after: $after) {
			    edges { cursor node {
			      at by roles operation kind objectType objectId objectName
			      changes { field before { kind text parts { name values { text } } }
			        after { kind text parts { name values { kind text parts { name values { text } } } } } }
			    } }
			    pageInfo { hasNextPage endCursor }
			  }
			}
			""";

	private static final String AS_OF = """
			query AsOf($id: ID!, $day: Date!) {
			  objectAsOf(id: $id, day: $day) {
			    day object { objectType objectName by fields { name values { kind text } } }
			    parts { objectType objectName fields { name values { text parts { name values { text } } } } }
			  }
			}
			""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.unit = null;
	}

	/** The unit whose problem it is; null before there is one. */
	private String unit;

	private Api.Caller manager() {
		return this.api.as(Role.MANAGER, this.unit);
	}

	private String community(String name) {
		return manager().mutate("createCommunity", Map.of("name", name, "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
	}

	private String actor(String name, String kind, String... communities) {
		return manager()
			.mutate("createActor", Map.of("name", name, "kind", kind, "communities", List.of(communities)),
					"actor { id }")
			.at("/actor/id")
			.asString();
	}

	private String problem(String title) {
		String place = community("Harbour");
		this.unit = actor("Harbour station", "LOCAL_POLICE");
		return this.api.as(Role.OFFICER, this.unit)
			.mutate("recordProblem", Map.of("title", title, "community", place, "owner", this.unit), "problem { id }")
			.at("/problem/id")
			.asString();
	}

	private JsonNode history(Role role, String id) {
		return this.api.as(role, this.unit).data(HISTORY, Map.of("id", id)).at("/history/edges");
	}

	private static Map<String, String> change(JsonNode entry, String field) {
		for (JsonNode change : entry.at("/node/changes")) {
			if (change.path("field").asString().equals(field)) {
				return Map.of("before", texts(change.path("before")), "after", texts(change.path("after")));
			}
		}
		return Map.of();
	}

	private static String texts(JsonNode values) {
		List<String> texts = new ArrayList<>();
		values.forEach((value) -> texts.add(value.path("text").asString()));
		return String.join(", ", texts);
	}

	@Test
	void tellsFieldByFieldWhoChangedWhatNewestFirst() {
		String quay = community("Quay");
		String hill = community("Hill");
		String id = actor("Quay school", "EDUCATION", quay);
		this.api.as(Role.COORDINATOR)
			.mutate("changeActor",
					Map.of("id", id, "version", 1, "name", "Hill school", "kind", "NGO", "communities", List.of(hill)),
					"actor { id }");
		JsonNode entries = history(Role.PARTNER, id);
		assertThat(entries).hasSize(2);
		JsonNode changed = entries.path(0);
		assertThat(changed.at("/node/kind").asString()).isEqualTo("CHANGED");
		assertThat(changed.at("/node/by").asString()).isEqualTo("coordinator");
		assertThat(changed.at("/node/roles/0").asString()).isEqualTo("COORDINATOR");
		assertThat(changed.at("/node/operation").asString()).isEqualTo("changeActor");
		assertThat(change(changed, "name")).isEqualTo(Map.of("before", "Quay school", "after", "Hill school"));
		assertThat(change(changed, "communities")).isEqualTo(Map.of("before", "Quay", "after", "Hill"));
		assertThat(change(changed, "kindCode").get("before")).isNotEqualTo("EDUCATION").isNotEmpty();
		assertThat(change(changed, "description")).isEmpty();
		JsonNode created = entries.path(1);
		assertThat(created.at("/node/kind").asString()).isEqualTo("CREATED");
		assertThat(change(created, "name")).isEqualTo(Map.of("before", "", "after", "Quay school"));
	}

	@Test
	void pagesThroughALongHistoryWithoutGapOrRepetition() {
		String id = actor("Name 0", "NGO");
		for (int i = 1; i < 8; i++) {
			manager().mutate("changeActor", Map.of("id", id, "version", i, "name", "Name " + i), "actor { id }");
		}
		List<String> names = new ArrayList<>();
		String after = null;
		do {
			Map<String, Object> variables = new HashMap<>(Map.of("id", id, "first", 3));
			variables.put("after", after);
			JsonNode page = manager().data(HISTORY, variables).path("history");
			page.path("edges").forEach((edge) -> names.add(change(edge, "name").get("after")));
			after = page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asString() : null;
		}
		while (after != null);
		assertThat(names).containsExactly("Name 7", "Name 6", "Name 5", "Name 4", "Name 3", "Name 2", "Name 1",
				"Name 0");
	}

	@Test
	void tellsTheAnswersAboutItsSidesInTheHistoryOfAProblem() {
		String id = problem("Recruitment at the quay");
		JsonNode side = manager()
			.mutate("addSide", Map.of("problem", id, "kind", "LOCATION", "name", "Bars"), "analysis { id version }")
			.path("analysis");
		manager().mutate("answerSide",
				Map.of("analysis", side.path("id").asString(), "version", 1, "who", List.of("Sailors"), "factors",
						List.of(Map.of("text", "No lights")), "countermeasures",
						List.of(Map.of("text", "Put up lights", "answers", List.of(0)))),
				"analysis { id }");
		manager().mutate("removeSide", Map.of("analysis", side.path("id").asString(), "version", 2), "problem { id }");
		JsonNode entries = history(Role.OFFICER, id);
		assertThat(entries).extracting((entry) -> entry.at("/node/operation").asString())
			.containsExactly("removeSide", "answerSide", "addSide", "recordProblem");
		assertThat(entries.path(0).at("/node/kind").asString()).isEqualTo("REMOVED");
		assertThat(entries.path(1).at("/node/objectName").asString()).isEqualTo("Bars");
		assertThat(change(entries.path(1), "who")).isEqualTo(Map.of("before", "", "after", "Sailors"));
		assertThat(entries.path(1).toString()).contains("No lights", "Put up lights");
	}

	@Test
	void showsWhatItLookedLikeAtTheEndOfADay() {
		String id = problem("First title");
		manager().mutate("addSide", Map.of("problem", id, "kind", "LOCATION", "name", "Bars"), "analysis { id }");
		manager().mutate("changeProblem", Map.of("id", id, "version", 1, "title", "Second title"), "problem { id }");
		age(id, "recordProblem", 10);
		age(id, "addSide", 5);
		LocalDate today = LocalDate.now();
		assertThat(title(id, today)).isEqualTo("Second title");
		assertThat(title(id, today.minusDays(1))).isEqualTo("First title");
		assertThat(title(id, today.minusDays(10))).isEqualTo("First title");
		assertThat(asOf(id, today.minusDays(11)).isNull()).isTrue();
		assertThat(asOf(id, today.minusDays(5)).at("/parts/0/objectName").asString()).isEqualTo("Bars");
		assertThat(asOf(id, today.minusDays(6)).path("parts")).isEmpty();
	}

	/** As if it had been written days ago; the chain is not asked here. */
	private void age(String id, String operation, int days) {
		this.graph.rows(
				"MATCH (c:Change {subjectId: $id, operation: $operation}) SET c.at = c.at - duration({days: $days})",
				Map.of("id", id, "operation", operation, "days", days));
	}

	private JsonNode asOf(String id, LocalDate day) {
		return manager().data(AS_OF, Map.of("id", id, "day", day.toString())).path("objectAsOf");
	}

	private String title(String id, LocalDate day) {
		for (JsonNode field : asOf(id, day).at("/object/fields")) {
			if (field.path("name").asString().equals("title")) {
				return texts(field.path("values"));
			}
		}
		return "";
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PARTNER", "COORDINATOR" })
	void whoMayNotReadAnObjectCannotTellItsHistoryFromNone(Role role) {
		String id = problem("Recruitment at the quay");
		String nothing = "00000000-0000-7000-8000-999999999999";
		for (String document : List.of(HISTORY, AS_OF)) {
			assertThat(refusal(role, document, id)).isEqualTo(refusal(role, document, nothing)).contains("NOT_FOUND");
		}
		assertThat(refusal(Role.OFFICER, HISTORY, id)).doesNotContain("NOT_FOUND");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OFFICER", "MANAGER" })
	void anotherUnitCannotTellTheHistoryOfAProblemFromNone(Role role) {
		String id = problem("Recruitment at the quay");
		this.unit = actor("Hill station", "LOCAL_POLICE");
		String nothing = "00000000-0000-7000-8000-999999999999";
		for (String document : List.of(HISTORY, AS_OF)) {
			assertThat(refusal(role, document, id)).isEqualTo(refusal(role, document, nothing)).contains("NOT_FOUND");
		}
	}

	/** The whole answer, but for the id by which each error is found in the log. */
	private String refusal(Role role, String document, String id) {
		return this.api.as(role, this.unit)
			.send(document, Map.of("id", id, "day", "2026-03-01"))
			.toString()
			.replaceAll("\"id\":\"[0-9a-f-]{36}\",", "");
	}

	@Test
	void entriesOfKindsThatAreNotKnownOrNotReadableAreNotTold() {
		String id = actor("Quay school", "NGO");
		for (String type : List.of("Referral", "Problem", "SideAnalysis")) {
			this.graph.rows("""
					CREATE (:Change {id: $type, at: datetime(), by: 'x', roles: ['OFFICER'], operation: 'y',
					  objectType: $type, objectId: $id, subjectId: $id, touches: [$id], after: '{"title":"secret"}'})
					""", Map.of("type", type, "id", id));
		}
		assertThat(history(Role.PARTNER, id)).hasSize(1);
		assertThat(
				this.api.as(Role.PARTNER).data(AS_OF, Map.of("id", id, "day", LocalDate.now().toString())).toString())
			.doesNotContain("secret");
	}

	@Test
	void costsTheSameForOneEntryAndForMany() {
		String id = actor("Name 0", "NGO", community("Quay"));
		int one = Queries.of(() -> history(Role.MANAGER, id)).size();
		for (int i = 1; i < 10; i++) {
			manager().mutate("changeActor",
					Map.of("id", id, "version", i, "communities", List.of(community("Place " + i))), "actor { id }");
		}
		assertThat(Queries.of(() -> history(Role.MANAGER, id))).hasSize(one).hasSizeLessThanOrEqualTo(4);
	}

	/**
	 * A field that is recorded but not known to Shape would be missing from histories.
	 */
	@Test
	void everyFieldThatIsRecordedHasItsReading() {
		Set<String> unknown = new TreeSet<>();
		Map<String, String> states = new HashMap<>(Map.of("Actor", "directory.ActorState", "Community",
				"directory.CommunityState", "Service", "directory.ProvidedService", "Partnership",
				"partnership.PartnershipState", "Problem", "problem.Problem", "SideAnalysis", "problem.SideAnalysis",
				"Location", "problem.Side", "Influence", "influence.InfluenceState"));
		states.put("VictimGroup", "problem.Side");
		states.put("OffenderGroup", "problem.Side");
		states.put("IndicatorList", "indicator.IndicatorList");
		states.put("IndicatorObservation", "indicator.IndicatorObservation");
		states.put("Share", "sharing.ShareState");
		states.put("ResponseAction", "response.ActionState");
		states.put("Measure", "assessment.Measure");
		states.put("MeasureResult", "assessment.MeasureResult");
		states.put("Conclusion", "assessment.Conclusion");
		states.put("Concern", "scanning.ConcernState");
		states.put("ProblemTranslation", "problem.ProblemTranslation");
		states.put("Priority", "scanning.Priority");
		states.put("InformationNeed", "analysis.InformationNeed");
		states.put("InfluenceTie", "influence.InfluenceTies$TieState");
		states.put("OrganisationProfile", "profile.OrganisationProfile");
		states.put("ServiceProfile", "profile.ServiceProfile");
		states.put("Proposal", "proposal.Proposing$State");
		states.put("EntryConfirmation", "directory.Confirmation");
		states.put("NationalMechanism", "referral.NationalMechanismMark");
		states.put("Place", "profile.PlaceEditing$State");
		states.put("Merge", "merging.MergeRecord$Told");
		states.put("ServiceAtPlace", "profile.ServiceAtPlaceEditing$State");
		for (Shape shape : Shape.all()) {
			unknown.addAll(unknown(shape, states.get(shape.type())));
		}
		assertThat(unknown).isEmpty();
		assertThat(Shape.all()).extracting(Shape::type).containsExactlyInAnyOrderElementsOf(states.keySet());
	}

	private static Set<String> unknown(Shape shape, String state) {
		Set<String> unknown = new TreeSet<>();
		for (var field : type(state).getRecordComponents()) {
			if (field.getName().equals(shape.envelope())) {
				for (var inner : field.getType().getRecordComponents()) {
					unknown.add(inner.getName());
				}
			}
			else {
				unknown.add(field.getName());
			}
		}
		unknown.removeAll(shape.fields().keySet());
		unknown.removeAll(Shape.SILENT);
		return unknown;
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName("org.partnershipportal." + name);
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError(ex);
		}
	}

}
