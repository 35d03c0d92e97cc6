package org.partnershipportal.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputObjectType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** A referral is never lost without an answer, and tells no more than it must. */
@PortalIT
class ReferralIT {

	private static final String FORM = "id code sent note closed overdue version closedOn closedReason followUpDueAt"
			+ " treatedAsChild services { code } sender { name } followUp { overall services { met type { code } } }"
			+ " viewerCanFollowUp viewerCanClose tracks { id status receiver { name } service { name } version waitingFor"
			+ " dueAt overdue declineReason viewerNextSteps viewerCanGiveFeedback steps { status note by { name } }"
			+ " feedback { text given { code } } }";

	private static final String ONE = "query One($id: ID!) { referral(id: $id) { " + FORM + " } node(id: $id) { id } }";

	private static final String LIST = "query All($filter: ReferralFilter) { referrals(filter: $filter) { edges { node { id } } } }";

	private static final String LATE = "{ overdueReferrals { edges { node { sender { name } receiver { name }"
			+ " services { code } urgency waitingFor daysOverdue } } } }";

	private static final String TRACK = "track { id status version dueAt }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	GraphQlSource source;

	@Autowired
	Neo4jClient neo4j;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ReferralProperties properties;

	private String harbour;

	private String region;

	private String station;

	private String shelter;

	private String legalAid;

	private Api.Caller officer;

	private Api.Caller atShelter;

	private Api.Caller atLegalAid;

	@BeforeEach
	void build() {
		this.graph.clear();
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		this.harbour = coordinator
			.mutate("createCommunity", Map.of("name", "Harbour", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.region = actor("Region", "REGIONAL_POLICE", Map.of());
		this.station = actor("Station", "LOCAL_POLICE", Map.of("reportsTo", this.region));
		this.shelter = actor("Shelter", "NGO", Map.of());
		this.legalAid = actor("Legal aid", "NGO", Map.of());
		this.officer = this.api.as(Role.OFFICER, this.station);
		this.atShelter = this.api.as(Role.PARTNER, this.shelter);
		this.atLegalAid = this.api.as(Role.PARTNER, this.legalAid);
	}

	private String actor(String name, String kind, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
		input.putAll(more);
		return this.api.as(Role.COORDINATOR).mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	private Map<String, Object> form(Map<String, Object> more, String... receivers) {
		return ReferralForms.form(this.harbour, more, receivers);
	}

	private JsonNode send(Api.Caller sender, String... receivers) {
		return sender.mutate("sendReferral", form(Map.of(), receivers), "referral { " + FORM + " }").at("/referral");
	}

	private Set<String> faults(Api.Caller sender, Map<String, Object> form) {
		return ReferralForms.faults(sender.attempt("sendReferral", form, "referral { id }"));
	}

	private JsonNode one(Api.Caller caller, String id) {
		return caller.data(ONE, Map.of("id", id)).at("/referral");
	}

	private List<String> ids(Api.Caller caller, Map<String, Object> filter) {
		return caller.data(LIST, Map.of("filter", filter)).findValuesAsString("id");
	}

	private JsonNode move(Api.Caller receiver, JsonNode track, String status, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(
				Map.of("id", track.at("/id").asString(), "version", track.at("/version").asInt(), "status", status));
		input.putAll(more);
		return receiver.mutate("moveReferralTrack", input, TRACK).at("/track");
	}

	private JsonNode walk(Api.Caller receiver, JsonNode track, String... statuses) {
		JsonNode now = track;
		for (String status : statuses) {
			now = move(receiver, now, status, Map.of());
			assertThat(now.at("/status").asString()).isEqualTo(status);
		}
		return now;
	}

	private void late(String label) {
		this.graph.rows("MATCH (n:" + label + ") WHERE n.dueAt IS NOT NULL SET n.dueAt = n.dueAt - duration('P40D')",
				Map.of());
	}

	@Test
	void whatIsSentIsAnsweredToldOfAskedAboutAndClosed() {
		JsonNode sent = send(this.officer, this.shelter, this.legalAid);
		assertThat(sent.at("/code").asString()).matches("[0-9A-HJKMNP-TV-Z]{8}");
		assertThat(sent.at("/tracks")).extracting((track) -> track.at("/waitingFor").asString())
			.containsExactly("ACKNOWLEDGEMENT", "ACKNOWLEDGEMENT");
		String id = sent.at("/id").asString();
		JsonNode shelters = one(this.atShelter, id).at("/tracks/0");
		assertThat(shelters.at("/viewerNextSteps")).extracting(JsonNode::asString).containsExactly("ACKNOWLEDGED");
		shelters = walk(this.atShelter, shelters, "ACKNOWLEDGED", "ACCEPTED", "IN_PROGRESS");
		shelters = this.atShelter.mutate(
				"giveReferralFeedback", Map.of("id", shelters.at("/id").asString(), "version",
						shelters.at("/version").asInt(), "text", "Has a room and a key.", "given", List.of("SHELTER")),
				TRACK)
			.at("/track");
		walk(this.atShelter, shelters, "DELIVERED", "CLOSED");
		JsonNode legal = walk(this.atLegalAid, one(this.atLegalAid, id).at("/tracks/0"), "ACKNOWLEDGED");
		move(this.atLegalAid, legal, "DECLINED", Map.of("reason", "NO_CAPACITY", "note", "Full until spring."));

		JsonNode back = one(this.officer, id);
		assertThat(back.at("/followUpDueAt").isNull()).isFalse();
		assertThat(back.at("/closed").asBoolean()).isFalse();
		assertThat(back.at("/tracks/0/feedback/0/given/0/code").asString()).isEqualTo("SHELTER");
		assertThat(back.at("/tracks/1/declineReason").asString()).isEqualTo("NO_CAPACITY");
		assertThat(back.at("/tracks/1/steps")).extracting((step) -> step.at("/by/name").asString())
			.containsExactly("Station", "Legal aid", "Legal aid");
		JsonNode asked = this.officer
			.mutate("recordReferralFollowUp",
					Map.of("id", id, "version", 1, "overall", "PARTLY", "askedOn", LocalDate.now().toString(),
							"services",
							List.of(Map.of("type", "SHELTER", "met", "MET"),
									Map.of("type", "LEGAL_AID", "met", "NOT_MET"))),
					"referral { " + FORM + " }")
			.at("/referral");
		assertThat(asked.at("/closed").asBoolean()).isTrue();
		assertThat(asked.at("/closedOn").asString()).isEqualTo(LocalDate.now().toString());
		assertThat(asked.at("/followUpDueAt").isNull()).isTrue();
		assertThat(ids(this.officer, Map.of("closed", true))).containsExactly(id);
		assertThat(ids(this.officer, Map.of("closed", false))).isEmpty();
	}

	@Test
	void onlyTheNextStepIsTakenAndOnlyByWhoeverItIsFor() {
		JsonNode sent = send(this.officer, this.shelter);
		JsonNode track = sent.at("/tracks/0");
		Map<String, Object> accept = Map.of("id", track.at("/id").asString(), "version", 1, "status", "ACCEPTED");
		assertThat(ReferralForms.faults(this.atShelter.attempt("moveReferralTrack", accept, TRACK)))
			.containsExactly("status INVALID");
		assertThat(this.officer.attempt("moveReferralTrack", accept, TRACK).at("/userErrors/0/code").asString())
			.isEqualTo("FORBIDDEN");
		Map<String, Object> back = Map.of("id", track.at("/id").asString(), "version", 1, "reason", "Found a bed");
		assertThat(this.atShelter.attempt("withdrawReferralTrack", back, TRACK).at("/userErrors/0/code").asString())
			.isEqualTo("FORBIDDEN");
		assertThat(this.atLegalAid.attempt("moveReferralTrack", accept, TRACK).at("/userErrors/0/code").asString())
			.isEqualTo("NOT_FOUND");
		JsonNode stale = walk(this.atShelter, track, "ACKNOWLEDGED");
		Map<String, Object> decline = new HashMap<>(
				Map.of("id", stale.at("/id").asString(), "version", 2, "status", "DECLINED"));
		assertThat(ReferralForms.faults(this.atShelter.attempt("moveReferralTrack", decline, TRACK)))
			.containsExactly("reason REQUIRED");
		decline.put("reason", "OTHER");
		assertThat(ReferralForms.faults(this.atShelter.attempt("moveReferralTrack", decline, TRACK)))
			.containsExactly("note REQUIRED");
		JsonNode conflict = this.officer.attempt("withdrawReferralTrack", back, TRACK);
		assertThat(conflict.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(conflict.at("/track/status").asString()).isEqualTo("ACKNOWLEDGED");
		Map<String, Object> personal = new HashMap<>(back);
		personal.putAll(Map.of("version", 2, "reason", "Call +62 812 3456 7890"));
		assertThat(this.officer.attempt("withdrawReferralTrack", personal, TRACK).at("/userErrors/0/code").asString())
			.isEqualTo("PERSONAL_DATA");
	}

	@Test
	void closingEarlyTakesBackWhatIsOpenAndTellsWhy() {
		String id = send(this.officer, this.shelter).at("/id").asString();
		JsonNode closed = this.officer.mutate("closeReferral",
				Map.of("id", id, "version", 1, "reason", "Moved to another region."), "referral { " + FORM + " }");
		assertThat(closed.at("/referral/closed").asBoolean()).isTrue();
		JsonNode seen = one(this.atShelter, id);
		assertThat(seen.at("/tracks/0/status").asString()).isEqualTo("WITHDRAWN");
		assertThat(seen.at("/tracks/0/steps/1/note").asString()).isEqualTo("Moved to another region.");
		assertThat(seen.at("/note").isNull()).isTrue();
		assertThat(this.officer
			.attempt("recordReferralFollowUp",
					Map.of("id", id, "version", 2, "overall", "MET", "askedOn", LocalDate.now().toString()),
					"referral { id }")
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CLOSED");
	}

	@Test
	void senderAndReceiversSeeTheirPartAndNobodyElseAnything() {
		String id = send(this.officer, this.shelter, this.legalAid).at("/id").asString();
		JsonNode received = one(this.atShelter, id);
		assertThat(received.at("/tracks")).hasSize(1);
		assertThat(received.at("/tracks/0/receiver/name").asString()).isEqualTo("Shelter");
		assertThat(received.at("/sent").asBoolean()).isFalse();
		assertThat(received.at("/version").isNull()).isTrue();
		assertThat(one(this.api.as(Role.MANAGER, this.station), id).at("/tracks")).hasSize(2);
		String other = actor("Clinic", "NGO", Map.of());
		for (Api.Caller caller : List.of(this.api.as(Role.MANAGER, this.region), this.api.as(Role.OFFICER, this.region),
				this.api.as(Role.PARTNER, other), this.api.as(Role.PARTNER), this.api.as(Role.MANAGER))) {
			JsonNode answer = caller.data(ONE, Map.of("id", id));
			assertThat(answer.at("/referral").isNull() && answer.at("/node").isNull()).isTrue();
			assertThat(ids(caller, Map.of())).isEmpty();
		}
		assertThat(this.api.as(Role.COORDINATOR).fault(ONE, Map.of("id", id))).isEqualTo("FORBIDDEN");
		assertThat(ids(this.officer, Map.of("box", "SENT"))).containsExactly(id);
		assertThat(ids(this.officer, Map.of("box", "RECEIVED"))).isEmpty();
		assertThat(ids(this.atShelter, Map.of("box", "RECEIVED", "closed", false))).containsExactly(id);
		this.graph.rows("MATCH (r:Referral) SET r.consentUntil = date() - duration('P1D')", Map.of());
		assertThat(one(this.atShelter, id).isNull()).isTrue();
		assertThat(one(this.officer, id).isNull()).isFalse();
	}

	@Test
	void aReceiverCannotTellWhetherThereAreOthers() {
		String alone = send(this.officer, this.shelter).at("/id").asString();
		String among = send(this.officer, this.shelter, this.legalAid).at("/id").asString();
		JsonNode legal = walk(this.atLegalAid, one(this.atLegalAid, among).at("/tracks/0"), "ACKNOWLEDGED");
		move(this.atLegalAid, legal, "DECLINED", Map.of("reason", "AREA"));
		List<String> told = new ArrayList<>();
		for (String id : List.of(alone, among)) {
			JsonNode seen = one(this.atShelter, id);
			told.add(seen.toString()
				.replace(id, "")
				.replace(seen.at("/code").asString(), "")
				.replace(seen.at("/tracks/0/id").asString(), "")
				.replace(seen.at("/tracks/0/dueAt").asString(), ""));
		}
		assertThat(told.get(1)).isEqualTo(told.get(0));
	}

	@Test
	void aConfidentialOrganisationStaysSoAsReceiverAndAsSender() {
		this.graph.rows("MATCH (a:Actor {id: $id}) SET a.confidential = true", Map.of("id", this.shelter));
		assertThat(faults(this.officer, form(Map.of(), this.shelter))).containsExactly("receivers.0.actor NOT_FOUND");
		assertThat(faults(this.atShelter, form(Map.of(), this.legalAid))).containsExactly("receivers.0.actor INVALID");
		this.api.as(Role.COORDINATOR)
			.mutate("createPartnership",
					Map.of("name", "Referral network", "kind", "MEMORANDUM_OF_UNDERSTANDING", "level", "MANAGERIAL",
							"formality", "SIGNED", "status", "ACTIVE", "validFrom",
							LocalDate.now().minusDays(9).toString(), "parties", List.of(Map.of("actor", this.shelter),
									Map.of("actor", this.legalAid), Map.of("actor", this.station))),
					"partnership { id }");
		String id = send(this.atShelter, this.legalAid).at("/id").asString();
		String to = send(this.officer, this.shelter, this.legalAid).at("/id").asString();
		assertThat(one(this.atLegalAid, id).at("/sender/name").asString()).isEqualTo("Shelter");
		assertThat(one(this.officer, to).at("/tracks")).hasSize(2);
		this.graph.rows("MATCH (p:Partnership) DETACH DELETE p", Map.of());
		assertThat(one(this.atLegalAid, id).isNull()).isTrue();
		assertThat(ids(this.atLegalAid, Map.of())).containsExactly(to);
		assertThat(one(this.officer, to).at("/tracks")).hasSize(1);
		assertThat(one(this.officer, to).toString()).doesNotContain("Shelter");
	}

	@Test
	void withoutConsentNothingIsSentAndThePoliceAreToldOnlyWhereThatWasAskedFor() {
		assertThat(faults(this.officer,
				form(Map.of("consent", ReferralForms.consent(Map.of("given", false))), this.shelter)))
			.containsExactly("consent.given REQUIRED");
		assertThat(faults(this.officer,
				form(Map.of("consent", ReferralForms.consent(Map.of("services", List.of("SHELTER")))), this.shelter)))
			.containsExactly("consent.services INVALID");
		assertThat(faults(this.officer,
				form(Map.of("consent", ReferralForms.consent(Map.of("shareWith", List.of("SERVICE_PROVIDER")))),
						this.shelter)))
			.containsExactly("receivers.0.actor INVALID");
		assertThat(faults(this.officer,
				form(Map.of("consent", ReferralForms.consent(Map.of("until", LocalDate.now().minusDays(1).toString()))),
						this.shelter)))
			.containsExactly("consent.until INVALID");
		assertThat(faults(this.atShelter, form(Map.of(), this.station))).containsExactly("receivers.0.actor INVALID");
		assertThat(faults(this.atShelter,
				form(Map.of("consent", ReferralForms.consent(Map.of("policeMayBeTold", true))), this.station)))
			.isEmpty();
		assertThat(faults(this.officer, form(Map.of("note", "Ask for Maria, 16"), this.shelter, this.shelter)))
			.containsExactlyInAnyOrder("note PERSONAL_DATA", "receivers.1.actor DUPLICATE");
		assertThat(this.graph.number("MATCH (r:Referral) RETURN count(r)", Map.of())).isOne();
	}

	@Test
	void sendingDependsNeitherOnCoOperationNorOnAProblem() {
		GraphQLInputObjectType input = (GraphQLInputObjectType) this.source.schema().getType("SendReferralInput");
		GraphQLInputObjectType consent = (GraphQLInputObjectType) this.source.schema().getType("ReferralConsentInput");
		assertThat(input.getFields()).extracting((field) -> field.getName())
			.containsExactlyInAnyOrder("clientMutationId", "services", "urgency", "domains", "note", "languages",
					"ageBand", "group", "area", "consent", "crossBorder", "receivers");
		assertThat(consent.getFields()).extracting((field) -> field.getName())
			.containsExactlyInAnyOrder("given", "askedOn", "askedBy", "services", "shareWith", "until",
					"policeMayBeTold", "acrossBorders");
		assertThat(Arrays.stream(Role.values())
			.filter((role) -> Operation.SEND_REFERRAL.extent(role).equals(Operation.SEND_REFERRAL.extent(Role.PARTNER)))
			.collect(Collectors.toSet())).containsExactlyInAnyOrder(Role.MANAGER, Role.OFFICER, Role.PARTNER);
		assertThat(this.graph.number("MATCH (p:Problem) RETURN count(p)", Map.of())).isZero();
		for (Api.Caller sender : List.of(this.officer, this.api.as(Role.MANAGER, this.station), this.atLegalAid)) {
			assertThat(send(sender, this.shelter).at("/sent").asBoolean()).isTrue();
		}
	}

	@Test
	void whatIsLateIsChasedWithoutBeingTold() {
		send(this.officer, this.shelter);
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		assertThat(coordinator.data(LATE, Map.of()).at("/overdueReferrals/edges")).isEmpty();
		assertThat(ids(this.officer, Map.of("overdue", true))).isEmpty();
		late("ReferralTrack");
		String id = ids(this.officer, Map.of("overdue", true)).get(0);
		assertThat(ids(this.atShelter, Map.of("overdue", true))).containsExactly(id);
		assertThat(one(this.atShelter, id).at("/overdue").asBoolean()).isTrue();
		JsonNode chased = coordinator.data(LATE, Map.of()).at("/overdueReferrals/edges/0/node");
		assertThat(chased.at("/receiver/name").asString()).isEqualTo("Shelter");
		assertThat(chased.at("/waitingFor").asString()).isEqualTo("ACKNOWLEDGEMENT");
		assertThat(chased.at("/daysOverdue").asInt()).isEqualTo(39);
		JsonNode track = walk(this.atShelter, one(this.atShelter, id).at("/tracks/0"), "ACKNOWLEDGED");
		move(this.atShelter, track, "DECLINED", Map.of("reason", "LANGUAGE"));
		assertThat(ids(this.officer, Map.of("overdue", true))).isEmpty();
		late("Referral");
		assertThat(ids(this.officer, Map.of("overdue", true))).containsExactly(id);
		assertThat(ids(this.atShelter, Map.of("overdue", true))).isEmpty();
		JsonNode owed = coordinator.data(LATE, Map.of()).at("/overdueReferrals/edges/0/node");
		assertThat(owed.at("/waitingFor").asString()).isEqualTo("FOLLOW_UP");
		assertThat(owed.at("/receiver").isNull()).isTrue();
	}

	@Test
	void theChangeRecordHoldsNothingOfTheForm() {
		JsonNode sent = send(this.officer, this.shelter);
		walk(this.atShelter, sent.at("/tracks/0"), "ACKNOWLEDGED");
		List<String> told = this.graph
			.rows("MATCH (c:Change) WHERE c.objectType STARTS WITH 'Referral' RETURN c.operation AS operation,"
					+ " coalesce(c.before, '') + c.after AS states", Map.of())
			.stream()
			.map((row) -> (String) row.get("states"))
			.toList();
		assertThat(told).hasSize(2)
			.allSatisfy((states) -> assertThat(states).doesNotContain("doors lock", sent.at("/code").asString(),
					"SHELTER", "YOUNG_ADULT", "FEMALE"));
	}

	private int reduceAfter(int days) {
		Clock clock = Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(days));
		return new ReferralRetention(this.neo4j, this.transactions, this.properties, new Today(clock) {
		}).reduce();
	}

	@Test
	void whenItsTimeIsOverNothingButCountsIsLeft() {
		for (int i = 0; i < 2; i++) {
			JsonNode sent = send(this.officer, this.shelter);
			JsonNode track = walk(this.atShelter, sent.at("/tracks/0"), "ACKNOWLEDGED", "ACCEPTED", "IN_PROGRESS",
					"DELIVERED", "CLOSED");
			assertThat(track.at("/dueAt").isNull()).isTrue();
			this.officer.mutate("recordReferralFollowUp",
					Map.of("id", sent.at("/id").asString(), "version", 1, "overall", "MET", "askedOn",
							LocalDate.now().toString(), "services",
							List.of(Map.of("type", "LEGAL_AID", "met", "PARTLY"))),
					"referral { id }");
		}
		JsonNode declined = send(this.officer, this.legalAid);
		this.officer.mutate("closeReferral",
				Map.of("id", declined.at("/id").asString(), "version", 1, "reason", "Nobody was there."),
				"referral { id }");
		String open = send(this.officer, this.shelter).at("/id").asString();
		assertThat(reduceAfter(360)).isZero();
		assertThat(reduceAfter(370)).isEqualTo(3);
		assertThat(reduceAfter(370)).isZero();
		assertThat(ids(this.officer, Map.of())).containsExactly(open);
		assertThat(this.graph.number("MATCH (t:ReferralTrack) RETURN count(t)", Map.of())).isOne();
		assertThat(this.graph.rows(
				"MATCH (n:ReferralCount)-[:COUNTED_IN]->(:Community {id: $harbour}) RETURN n.month + ' ' + n.type + ' '"
						+ " + n.outcome + ' ' + n.count AS told",
				Map.of("harbour", this.harbour)))
			.extracting((row) -> row.get("told"))
			.containsExactlyInAnyOrder(YearMonth.now() + " SHELTER MET 2", YearMonth.now() + " LEGAL_AID PARTLY 2",
					YearMonth.now() + " SHELTER NO_PROVIDER 1", YearMonth.now() + " LEGAL_AID NO_PROVIDER 1");
	}

	private void service(String organisation, String name, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(Map.of("organisation", organisation, "name", name));
		input.putAll(more);
		this.api.as(Role.COORDINATOR).mutate("createService", input, "service { id }");
	}

	@Test
	void whatFitsIsSuggestedWithTheReasonsAndWhatNobodyOffersIsNamed() {
		String city = this.api.as(Role.COORDINATOR)
			.mutate("createCommunity", Map.of("name", "Elsewhere", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		String near = actor("House", "NGO", Map.of("communities", List.of(this.harbour)));
		String far = actor("Far house", "NGO", Map.of("communities", List.of(city)));
		String hidden = actor("Hidden house", "NGO",
				Map.of("communities", List.of(this.harbour), "confidential", true));
		service(near, "Rooms",
				Map.of("types", List.of("SHELTER", "FOOD"), "languages", List.of("th"), "minimumAge", 18));
		service(far, "Beds", Map.of("types", List.of("SHELTER"), "languages", List.of("fr")));
		service(hidden, "Safe room", Map.of("types", List.of("SHELTER")));
		service(near, "Kitchen", Map.of("types", List.of("EDUCATION")));
		String query = "query S($input: ReferralNeedInput!) { referralSuggestions(input: $input) { nobodyFor { code }"
				+ " suggestions { service { name } reasons { code inFavour values } } } }";
		Map<String, Object> need = Map.of("services", List.of("SHELTER", "LEGAL_AID"), "area", this.harbour,
				"languages", List.of("th-TH"), "ageBand", "UNKNOWN");
		send(this.officer, near);
		JsonNode told = this.officer.data(query, Map.of("input", need)).at("/referralSuggestions");
		assertThat(told.at("/nobodyFor")).extracting((type) -> type.at("/code").asString())
			.containsExactly("LEGAL_AID");
		assertThat(told.at("/suggestions")).extracting((each) -> each.at("/service/name").asString())
			.containsExactlyInAnyOrder("Rooms", "Beds");
		Map<String, List<String>> reasons = new HashMap<>();
		told.at("/suggestions")
			.forEach((each) -> reasons.put(each.at("/service/name").asString(),
					each.at("/reasons").findValuesAsString("code")));
		assertThat(reasons.get("Rooms")).containsExactly("TYPE", "AREA_SERVED", "LANGUAGE_SPOKEN", "AGE_OUTSIDE",
				"CONFIRMED", "UNANSWERED");
		assertThat(reasons.get("Beds")).containsExactly("TYPE", "AREA_ELSEWHERE", "LANGUAGE_NOT_SPOKEN", "CONFIRMED");
		Map<String, Object> adult = new HashMap<>(need);
		adult.put("ageBand", "ADULT");
		assertThat(this.officer.data(query, Map.of("input", adult))
			.at("/referralSuggestions/suggestions/0/service/name")
			.asString()).isEqualTo("Rooms");
		assertThat(this.officer.fault(query, Map.of("input", Map.of("services", List.of("NOTHING")))))
			.isEqualTo("BAD_REQUEST");
	}

	private List<String> gaps(Api.Caller caller, String grouping, Map<String, Object> more) {
		Map<String, Object> variables = new HashMap<>(
				Map.of("from", LocalDate.now().toString(), "to", LocalDate.now().toString(), "by", grouping));
		variables.putAll(more);
		List<String> rows = new ArrayList<>();
		caller.data("query G($from: Date!, $to: Date!, $by: ServiceGapGrouping!, $in: ID) { serviceGaps(from: $from,"
				+ " to: $to, groupBy: $by, community: $in) { key own othersAtLeast service { code } area { name } } }",
				variables)
			.at("/serviceGaps")
			.forEach((gap) -> {
				String name = gap.at("/area/name").isMissingNode() ? gap.at("/key").asString()
						: gap.at("/area/name").asString();
				rows.add(name + " " + gap.at("/own").asInt() + " " + gap.at("/othersAtLeast").asString("few"));
			});
		return rows;
	}

	private void unmet(Api.Caller caller, String type, String area) {
		caller.mutate("recordUnmetNeed", Map.of("services", List.of(type), "area", area, "ageBand", "ADULT", "group",
				"MALE", "languages", List.of("vi", "id")), "unmetNeed { id services { code } recordedOn }");
	}

	@Test
	void needsThatFoundNobodyAreCountedWithoutCountingAnybody() {
		String quay = this.api.as(Role.COORDINATOR)
			.mutate("createCommunity", Map.of("name", "Quay", "kind", "AREA", "partOf", this.harbour),
					"community { id }")
			.at("/community/id")
			.asString();
		for (int i = 0; i < 5; i++) {
			unmet(this.officer, "FOOD", (i < 2) ? quay : this.harbour);
		}
		unmet(this.atShelter, "EDUCATION", quay);
		JsonNode sent = send(this.officer, this.shelter, this.legalAid);
		for (Api.Caller receiver : List.of(this.atShelter, this.atLegalAid)) {
			JsonNode track = walk(receiver, one(receiver, sent.at("/id").asString()).at("/tracks/0"), "ACKNOWLEDGED");
			move(receiver, track, "DECLINED", Map.of("reason", "NO_CAPACITY"));
		}
		send(this.officer, this.shelter);
		Api.Caller own = this.api.as(Role.MANAGER, this.station);
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		assertThat(gaps(own, "SERVICE_TYPE", Map.of())).containsExactlyInAnyOrder("FOOD 5 few", "SHELTER 1 few",
				"LEGAL_AID 1 few", "EDUCATION 0 few");
		assertThat(gaps(coordinator, "SERVICE_TYPE", Map.of())).containsExactlyInAnyOrder("FOOD 0 5", "SHELTER 0 few",
				"LEGAL_AID 0 few", "EDUCATION 0 few");
		assertThat(gaps(own, "AREA", Map.of())).containsExactly("Harbour 7 few", "Quay 2 few");
		assertThat(gaps(own, "AREA", Map.of("in", quay))).containsExactly("Quay 2 few");
		assertThat(gaps(own, "LANGUAGE", Map.of())).containsExactlyInAnyOrder("vi 5 few", "id 5 few", "th 2 few",
				"en-GB 2 few");
		assertThat(gaps(coordinator, "GROUP", Map.of())).containsExactlyInAnyOrder("MALE 0 5", "FEMALE 0 few");
		assertThat(gaps(coordinator, "MONTH", Map.of())).containsExactly(YearMonth.now() + " 0 5");
		assertThat(gaps(coordinator, "MONTH", Map.of("from", LocalDate.now().minusMonths(2).toString(), "to",
				LocalDate.now().minusMonths(1).toString())))
			.isEmpty();
		JsonNode refused = this.officer.attempt("recordUnmetNeed",
				Map.of("services", List.of(), "area", "nowhere", "ageBand", "ADULT"), "unmetNeed { id }");
		assertThat(ReferralForms.faults(refused)).containsExactlyInAnyOrder("services REQUIRED", "area NOT_FOUND");
	}

}
