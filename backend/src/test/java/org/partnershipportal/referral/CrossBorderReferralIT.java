package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** A referral between national mechanisms, and who tells that somebody is one. */
@PortalIT
@SuppressWarnings("unchecked")
class CrossBorderReferralIT {

	private static final String FORM = "id code sent note closed version closedReason services { code } sender { name }"
			+ " consent { acrossBorders until } crossBorder { origin transit destination passedOnFrom { id code }"
			+ " passedOn { by { name } to { name } status referral } }"
			+ " tracks { id status version receiver { name } viewerCanPassOn steps { note by { name } } }";

	private static final String ONE = "query One($id: ID!) { referral(id: $id) { " + FORM + " } }";

	private static final String MECHANISMS = "query M($of: [String!]) { nationalMechanisms(countries: $of) {"
			+ " country viewerCanSendTo actor { name nationalMechanismOf } } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Neo4jClient neo4j;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ReferralProperties properties;

	@Autowired
	Today today;

	private Api.Caller coordinator;

	private String harbour;

	private String shelter;

	private String ourDesk;

	private String theirDesk;

	private String thirdDesk;

	private Api.Caller officer;

	private Api.Caller atOurDesk;

	private Api.Caller atTheirDesk;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.coordinator = this.api.as(Role.COORDINATOR);
		this.harbour = this.coordinator
			.mutate("createCommunity", Map.of("name", "Harbour", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.officer = this.api.as(Role.OFFICER, actor("Station", "LOCAL_POLICE", Map.of()));
		this.shelter = actor("Shelter", "NGO", Map.of());
		this.ourDesk = desk("Our desk", "GB");
		this.theirDesk = desk("Their desk", "ID");
		this.thirdDesk = desk("Third desk", "SG");
		this.atOurDesk = this.api.as(Role.PARTNER, this.ourDesk);
		this.atTheirDesk = this.api.as(Role.PARTNER, this.theirDesk);
	}

	private String actor(String name, String kind, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(Map.of("name", name, "kind", kind));
		input.putAll(more);
		return this.coordinator.mutate("createActor", input, "actor { id }").at("/actor/id").asString();
	}

	private String desk(String name, String country) {
		String id = actor(name, "NGO", Map.of());
		this.coordinator.mutate("markNationalMechanism", Map.of("id", id, "version", 1, "country", country),
				"actor { id }");
		return id;
	}

	private Map<String, Object> form(Map<String, Object> more, String... receivers) {
		Map<String, Object> consent = Map.of("given", true, "askedOn", LocalDate.now().toString(), "askedBy", "POLICE",
				"services", List.of("SHELTER"), "shareWith", List.of("COMMUNITY_PARTNER", "SERVICE_PROVIDER"), "until",
				LocalDate.now().plusMonths(2).toString(), "acrossBorders", true);
		Map<String, Object> form = new HashMap<>(Map.of("services", List.of("SHELTER"), "urgency", "URGENT", "note",
				"Wants to go home.", "languages", List.of("id"), "ageBand", "ADULT", "area", this.harbour, "consent",
				consent, "crossBorder", way("id", "GB", "SG")));
		form.put("receivers", Arrays.stream(receivers).map((receiver) -> Map.of("actor", receiver)).toList());
		form.putAll(more);
		return form;
	}

	private static Map<String, Object> way(String origin, String destination, String... transit) {
		return Map.of("origin", origin, "transit", List.of(transit), "destination", destination);
	}

	private JsonNode send(Api.Caller sender, String... receivers) {
		return sender.mutate("sendReferral", form(Map.of(), receivers), "referral { " + FORM + " }").at("/referral");
	}

	private JsonNode one(Api.Caller caller, String id) {
		return caller.data(ONE, Map.of("id", id)).at("/referral");
	}

	private Set<String> faults(Api.Caller sender, Map<String, Object> more, String... receivers) {
		return ReferralForms.faults(sender.attempt("sendReferral", form(more, receivers), "referral { id }"));
	}

	/** Says that it arrived; the track as it is then. */
	private JsonNode arrived(Api.Caller receiver, String referral) {
		JsonNode track = one(receiver, referral).at("/tracks/0");
		receiver.mutate("moveReferralTrack", Map.of("id", track.at("/id").asString(), "version",
				track.at("/version").asInt(), "status", "ACKNOWLEDGED"), "track { id }");
		return one(receiver, referral).at("/tracks/0");
	}

	private static Map<String, Object> passOn(JsonNode track, String... to) {
		return Map.of("id", track.at("/id").asString(), "version", track.at("/version").asInt(), "receivers",
				List.of(to));
	}

	private JsonNode passed(Api.Caller receiver, JsonNode track, String... to) {
		return receiver.mutate("passOnReferral", passOn(track, to), "referral { " + FORM + " }").at("/referral");
	}

	@Test
	void theCoordinatingAgencySaysWhoIsAMechanismAndTheHistoryTellsIt() {
		assertThat(this.officer.data(MECHANISMS, Map.of()).findValuesAsString("name")).containsExactly("Our desk",
				"Their desk", "Third desk");
		JsonNode ours = this.atOurDesk.data(MECHANISMS, Map.of("of", List.of("gb", "ID"))).at("/nationalMechanisms");
		assertThat(ours).extracting((one) -> one.at("/viewerCanSendTo").asBoolean()).containsExactly(false, true);
		assertThat(ours).extracting((one) -> one.at("/actor/nationalMechanismOf").asString())
			.containsExactly("GB", "ID");
		assertThat(this.coordinator.data(MECHANISMS, Map.of()).findValuesAsString("viewerCanSendTo"))
			.containsOnly("false");
		String hidden = actor("Hidden", "NGO", Map.of("confidential", true));
		assertThat(ReferralForms.faults(mark(hidden, 1, "TH"))).containsExactly("country INVALID");
		assertThat(ReferralForms.faults(mark(this.shelter, 1, "Siam"))).containsExactly("country INVALID");
		assertThat(ReferralForms.faults(mark(this.shelter, 7, "TH"))).containsExactly("version CONFLICT");
		assertThat(ReferralForms.faults(mark("nobody", 1, "TH"))).containsExactly("id NOT_FOUND");
		this.coordinator.mutate("markNationalMechanism", Map.of("id", this.thirdDesk, "version", 2), "actor { id }");
		assertThat(this.officer.data(MECHANISMS, Map.of()).findValuesAsString("country")).containsExactly("GB", "ID");
		JsonNode told = this.officer.data(
				"query H($id: ID!) { history(id: $id, first: 2) { edges { node { operation"
						+ " objectType changes { field before { text } after { text } } } } } }",
				Map.of("id", this.thirdDesk));
		assertThat(told.findValuesAsString("operation")).containsOnly("markNationalMechanism");
		assertThat(told.at("/history/edges/0/node/changes/0/before/0/text").asString()).isEqualTo("SG");
		assertThat(told.at("/history/edges/1/node/changes/0/after/0/text").asString()).isEqualTo("SG");
		this.coordinator.mutate("changeActor", Map.of("id", this.theirDesk, "version", 2, "confidential", true),
				"actor { id }");
		assertThat(this.coordinator.data(MECHANISMS, Map.of()).findValuesAsString("country")).containsExactly("GB");
		assertThat(faults(this.atOurDesk, Map.of(), this.theirDesk)).as("one it may not know of")
			.containsExactly("receivers.0.actor NOT_FOUND");
	}

	private JsonNode mark(String id, int version, String country) {
		return this.coordinator.attempt("markNationalMechanism",
				Map.of("id", id, "version", version, "country", country), "actor { id }");
	}

	@Test
	void nothingCrossesABorderWithoutAWayAMechanismAndConsentToIt() {
		assertThat(faults(this.officer, Map.of("crossBorder", way("ID", "ID", "XX")), this.theirDesk))
			.containsExactly("crossBorder.transit.0 INVALID");
		assertThat(faults(this.officer, Map.of("crossBorder", way("ID", "ID")), this.theirDesk))
			.containsExactly("crossBorder.destination DUPLICATE");
		Map<String, Object> consent = new HashMap<>((Map<String, Object>) consentOf(form(Map.of())));
		consent.put("acrossBorders", false);
		assertThat(faults(this.officer, Map.of("consent", consent), this.ourDesk))
			.containsExactly("consent.acrossBorders REQUIRED");
		assertThat(faults(this.officer, Map.of(), this.shelter)).containsExactly("receivers.0.actor INVALID");
		assertThat(faults(this.officer, Map.of("crossBorder", way("ID", "TH")), this.ourDesk))
			.containsExactly("receivers.0.actor INVALID");
		assertThat(faults(this.officer, Map.of(), this.ourDesk, this.theirDesk)).as("it has one country")
			.containsExactly("receivers.1.actor INVALID");
		Map<String, Object> homely = form(Map.of("consent", consent), this.theirDesk);
		homely.remove("crossBorder");
		assertThat(ReferralForms.faults(this.atOurDesk.attempt("sendReferral", homely, "referral { id }")))
			.containsExactly("receivers.0.actor INVALID");
		JsonNode sent = send(this.atOurDesk, this.theirDesk, this.thirdDesk);
		assertThat(sent.at("/crossBorder/transit/0").asString()).isEqualTo("SG");
		assertThat(sent.at("/consent/acrossBorders").asBoolean()).isTrue();
		String list = "query L($is: Boolean) { referrals(filter: {crossBorder: $is}) { edges { node { id } } } }";
		assertThat(this.atOurDesk.data(list, Map.of("is", true)).at("/referrals/edges")).hasSize(1);
		assertThat(this.atOurDesk.data(list, Map.of("is", false)).at("/referrals/edges")).isEmpty();
	}

	private static Object consentOf(Map<String, Object> form) {
		return form.get("consent");
	}

	@Test
	void aMechanismPassesOnWhatItWasSentAndTheFirstSenderSeesHowItGoes() {
		JsonNode first = send(this.officer, this.ourDesk);
		String id = first.at("/id").asString();
		JsonNode fresh = one(this.atOurDesk, id).at("/tracks/0");
		assertThat(fresh.at("/viewerCanPassOn").asBoolean()).isFalse();
		assertThat(ReferralForms
			.faults(this.atOurDesk.attempt("passOnReferral", passOn(fresh, this.theirDesk), "referral { id }")))
			.containsExactly("id INVALID");
		JsonNode track = arrived(this.atOurDesk, id);
		assertThat(track.at("/viewerCanPassOn").asBoolean()).isTrue();
		assertThat(one(this.officer, id).at("/tracks/0/viewerCanPassOn").asBoolean()).isFalse();
		JsonNode wrong = this.atOurDesk.attempt("passOnReferral", passOn(track, this.shelter, this.ourDesk, "nobody"),
				"referral { id }");
		assertThat(ReferralForms.faults(wrong)).contains("receivers.0 INVALID", "receivers.1 INVALID",
				"receivers.2 NOT_FOUND");
		assertThat(ReferralForms
			.faults(this.officer.attempt("passOnReferral", passOn(track, this.theirDesk), "referral { id }")))
			.containsExactly("id FORBIDDEN");

		OffsetDateTime acknowledged = lastWord(this.officer);
		JsonNode next = passed(this.atOurDesk, track, this.theirDesk);
		assertThat(lastWord(this.officer)).as("passing on is a word of the receiver").isAfter(acknowledged);
		assertThat(next.at("/code").asString()).isNotEqualTo(first.at("/code").asString());
		assertThat(next.at("/note").asString()).isEqualTo("Wants to go home.");
		assertThat(next.at("/crossBorder/passedOnFrom/id").asString()).isEqualTo(id);
		assertThat(ReferralForms
			.faults(this.atOurDesk.attempt("passOnReferral", passOn(track, this.theirDesk), "referral { id }")))
			.containsExactly("receivers.0 DUPLICATE");
		JsonNode there = one(this.atTheirDesk, next.at("/id").asString());
		assertThat(there.at("/sender/name").asString()).isEqualTo("Our desk");
		assertThat(there.at("/crossBorder/passedOnFrom").isNull()).isTrue();
		assertThat(there.at("/consent/until")).isEqualTo(first.at("/consent/until"));
		assertThat(one(this.atTheirDesk, id).isNull()).isTrue();
		JsonNode further = arrived(this.atTheirDesk, next.at("/id").asString());
		assertThat(ReferralForms
			.faults(this.atTheirDesk.attempt("passOnReferral", passOn(further, this.ourDesk), "referral { id }")))
			.as("it came from there")
			.containsExactly("receivers.0 DUPLICATE");
		passed(this.atTheirDesk, further, this.thirdDesk);

		JsonNode told = one(this.officer, id).at("/crossBorder/passedOn");
		assertThat(told).extracting((one) -> one.at("/to/name").asString()).containsExactly("Their desk", "Third desk");
		assertThat(told.at("/0/status").asString()).isEqualTo("ACKNOWLEDGED");
		assertThat(told.at("/0/referral").isNull()).isTrue();
		JsonNode ours = one(this.atOurDesk, id).at("/crossBorder/passedOn");
		assertThat(ours).hasSize(1);
		assertThat(ours.at("/0/referral")).isEqualTo(next.at("/id"));
	}

	/** When the last notice of an answer was. */
	private static OffsetDateTime lastWord(Api.Caller caller) {
		JsonNode notice = caller.data("{ notifications(first: 1) { edges { node { kind at } } } }", Map.of())
			.at("/notifications/edges/0/node");
		assertThat(notice.path("kind").asString()).isEqualTo("REFERRAL_ANSWERED");
		return OffsetDateTime.parse(notice.path("at").asString());
	}

	@Test
	void whatWasPassedOnEndsWithWhatItRestsOn() {
		String id = send(this.officer, this.ourDesk).at("/id").asString();
		JsonNode next = passed(this.atOurDesk, arrived(this.atOurDesk, id), this.theirDesk);
		JsonNode last = passed(this.atTheirDesk, arrived(this.atTheirDesk, next.at("/id").asString()), this.thirdDesk);
		JsonNode track = one(this.officer, id).at("/tracks/0");
		this.officer.mutate("withdrawReferralTrack", Map.of("id", track.at("/id").asString(), "version",
				track.at("/version").asInt(), "reason", "The consent was taken back."), "track { id }");
		JsonNode theirs = one(this.atTheirDesk, next.at("/id").asString());
		assertThat(theirs.at("/tracks/0/status").asString()).isEqualTo("WITHDRAWN");
		assertThat(theirs.at("/note").isNull()).isTrue();
		assertThat(theirs.at("/tracks/0/steps/2/by/name").asString()).as("not the first sender").isEqualTo("Our desk");
		assertThat(theirs.at("/tracks/0/steps/2/note").asString()).isEqualTo("The consent was taken back.");
		assertThat(one(this.atOurDesk, next.at("/id").asString()).at("/closed").asBoolean()).isTrue();
		assertThat(one(this.atTheirDesk, last.at("/id").asString()).at("/closed").asBoolean()).isTrue();

		String other = send(this.officer, this.ourDesk).at("/id").asString();
		JsonNode sent = passed(this.atOurDesk, arrived(this.atOurDesk, other), this.theirDesk);
		this.officer.mutate("closeReferral", Map.of("id", other, "version", 1, "reason", "Went another way."),
				"referral { id }");
		assertThat(one(this.atTheirDesk, sent.at("/id").asString()).at("/tracks/0/status").asString())
			.isEqualTo("WITHDRAWN");
	}

	@Test
	void whatIsLeftOfOldOnesTellsNoCountryAndCountsANeedOnce() {
		String id = send(this.officer, this.ourDesk).at("/id").asString();
		passed(this.atOurDesk, arrived(this.atOurDesk, id), this.theirDesk);
		this.graph.rows("MATCH (r:Referral) SET r.closedOn = date() - duration('P2Y'), r.met = 'NOT_MET'", Map.of());
		new ReferralRetention(this.neo4j, this.transactions, this.properties, this.today).reduce();
		assertThat(this.graph.number("MATCH (n:Referral|ReferralTrack) RETURN count(n)", Map.of())).isZero();
		assertThat(this.graph.rows("MATCH (n:ReferralCount) RETURN keys(n) AS told, n.count AS count", Map.of()))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.get("count")).isEqualTo(1L);
				assertThat((List<String>) row.get("told")).containsExactlyInAnyOrder("key", "month", "type", "urgency",
						"ageBand", "outcome", "count");
			});
	}

}
