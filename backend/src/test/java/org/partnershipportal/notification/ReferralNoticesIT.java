package org.partnershipportal.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Subscription;
import org.partnershipportal.testing.TestTokens;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Both sides of a referral are told how it goes on, and nobody else is. */
@PortalIT
class ReferralNoticesIT {

	private static final String NOTE = "Needs a place where doors lock.";

	private static final String TOLD = "id kind read problem { id } referral { id code sent sender { name } }"
			+ " referralTrack { id status waitingFor receiver { name } }";

	private static final String LIST = "{ unreadNotifications notifications { edges { node { " + TOLD + " } } } }";

	private static final String RECEIVE = "subscription Receive { notificationReceived { " + TOLD + " } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String station;

	private String shelter;

	private String clinic;

	private Api.Caller officer;

	private Api.Caller atShelter;

	private Api.Caller atClinic;

	private JsonNode sent;

	@BeforeEach
	void send() {
		this.graph.clear();
		Town town = new Town(this.api);
		this.station = town.unit("Station", null);
		this.shelter = town.organisation("Shelter");
		this.clinic = town.organisation("Clinic");
		this.officer = this.api.as(Role.OFFICER, this.station);
		this.atShelter = this.api.as(Role.PARTNER, this.shelter);
		this.atClinic = this.api.as(Role.PARTNER, this.clinic);
		String harbour = this.api.as(Role.MANAGER)
			.mutate("createCommunity", Map.of("name", "Harbour", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		Map<String, Object> consent = Map.of("given", true, "askedOn", LocalDate.now().toString(), "askedBy", "POLICE",
				"services", List.of("SHELTER"), "shareWith", List.of("COMMUNITY_PARTNER", "SERVICE_PROVIDER"), "until",
				LocalDate.now().plusMonths(2).toString());
		this.sent = this.officer.mutate("sendReferral",
				Map.of("services", List.of("SHELTER"), "urgency", "URGENT", "domains", List.of("BASIC_NEEDS"), "note",
						NOTE, "languages", List.of("th"), "ageBand", "YOUNG_ADULT", "area", harbour, "consent", consent,
						"receivers", List.of(Map.of("actor", this.shelter), Map.of("actor", this.clinic))),
				"referral { id code version tracks { id version } }")
			.at("/referral");
	}

	private static List<JsonNode> told(Api.Caller caller) {
		return StreamSupport.stream(caller.data(LIST, Map.of()).at("/notifications/edges").spliterator(), false)
			.map((edge) -> edge.path("node"))
			.toList();
	}

	private static List<String> kinds(Api.Caller caller) {
		return told(caller).stream().map((one) -> one.path("kind").asString()).toList();
	}

	/** The track of the first or of the second receiver takes its next steps. */
	private void walk(Api.Caller receiver, int track, String... statuses) {
		JsonNode at = this.sent.at("/tracks").get(track);
		int version = this.officer
			.data("query V($id: ID!) { referral(id: $id) { tracks { version } } }",
					Map.of("id", this.sent.path("id").asString()))
			.at("/referral/tracks")
			.get(track)
			.path("version")
			.asInt();
		for (String status : statuses) {
			Map<String, Object> step = new HashMap<>(
					Map.of("id", at.path("id").asString(), "version", version++, "status", status));
			if (status.equals("DECLINED")) {
				step.put("reason", "NO_CAPACITY");
			}
			receiver.mutate("moveReferralTrack", step, "track { id }");
		}
	}

	@Test
	void eachSideIsToldOfTheOthersWordAndNobodyElseOfAny() {
		assertThat(kinds(this.atShelter)).containsExactly("REFERRAL_RECEIVED");
		assertThat(kinds(this.officer)).isEmpty();
		JsonNode came = told(this.atShelter).get(0);
		assertThat(came.at("/referral/sender/name").asString()).isEqualTo("Station");
		assertThat(came.at("/referralTrack/receiver/name").asString()).isEqualTo("Shelter");
		assertThat(came.path("problem").isNull()).isTrue();
		assertThat(came.toString()).doesNotContain(NOTE, "Clinic", "YOUNG_ADULT");

		walk(this.atShelter, 0, "ACKNOWLEDGED");
		assertThat(kinds(this.atShelter)).isEmpty();
		String first = told(this.officer).get(0).path("id").asString();
		assertThat(told(this.officer).get(0).at("/referralTrack/status").asString()).isEqualTo("ACKNOWLEDGED");
		this.officer.mutate("markNotificationsRead", Map.of("notification", first), "unread");
		walk(this.atShelter, 0, "ACCEPTED");
		walk(this.atClinic, 1, "ACKNOWLEDGED", "DECLINED");
		assertThat(told(this.officer))
			.extracting((one) -> one.path("kind").asString(), (one) -> one.path("read").asBoolean())
			.containsExactly(tuple("REFERRAL_DECLINED", false), tuple("REFERRAL_ANSWERED", false));
		assertThat(kinds(this.atClinic)).isEmpty();
		for (Api.Caller other : List.of(this.api.as(Role.PARTNER, new Town(this.api).organisation("Church")),
				this.api.as(Role.OFFICER, new Town(this.api).unit("Region", null)), this.api.as(Role.PARTNER),
				this.api.as(Role.MANAGER))) {
			assertThat(kinds(other)).isEmpty();
		}
	}

	@Test
	void whatIsToBeAskedIsToldToTheSenderAndWhatWasHeardToTheReceiver() {
		walk(this.atClinic, 1, "ACKNOWLEDGED", "DECLINED");
		walk(this.atShelter, 0, "ACKNOWLEDGED", "ACCEPTED", "IN_PROGRESS", "DELIVERED", "CLOSED");
		assertThat(kinds(this.officer)).contains("REFERRAL_TO_FOLLOW_UP");
		this.officer.mutate("recordReferralFollowUp", Map.of("id", this.sent.path("id").asString(), "version", 1,
				"overall", "MET", "askedOn", LocalDate.now().toString(), "services", List.of()), "referral { closed }");
		assertThat(kinds(this.officer)).containsExactlyInAnyOrder("REFERRAL_ANSWERED", "REFERRAL_DECLINED");
		assertThat(kinds(this.atShelter)).containsExactly("REFERRAL_FOLLOWED_UP");
		assertThat(kinds(this.atClinic)).isEmpty();
	}

	@Test
	void whatIsLateIsToldToBothSidesInsteadOfWaiting() {
		this.graph.rows("MATCH (t:ReferralTrack) SET t.dueAt = t.dueAt - duration('P9D')", Map.of());
		assertThat(kinds(this.atShelter)).containsExactly("REFERRAL_OVERDUE");
		assertThat(told(this.atShelter).get(0).at("/referralTrack/waitingFor").asString()).isEqualTo("ACKNOWLEDGEMENT");
		assertThat(told(this.officer)).extracting((one) -> one.at("/referralTrack/receiver/name").asString())
			.containsExactlyInAnyOrder("Shelter", "Clinic");
		this.graph.rows("MATCH (r:Referral) SET r.consentUntil = date() - duration('P1D')", Map.of());
		assertThat(kinds(this.atShelter)).isEmpty();
		assertThat(kinds(this.officer)).containsExactly("REFERRAL_OVERDUE", "REFERRAL_OVERDUE");
		this.officer.mutate("closeReferral",
				Map.of("id", this.sent.path("id").asString(), "version", 1, "reason", "The consent is over."),
				"referral { closed }");
		assertThat(kinds(this.officer)).isEmpty();
		this.graph.rows("MATCH (r:Referral) SET r.consentUntil = date()", Map.of());
		assertThat(kinds(this.atShelter)).containsExactly("REFERRAL_WITHDRAWN");
		this.graph.rows("MATCH (r:Referral)-[:HAS_TRACK]->(t) DETACH DELETE r, t", Map.of());
		assertThat(kinds(this.atShelter)).isEmpty();
	}

	@Test
	void aReceiverThatMayNotBeKnownAnyMoreIsNotTold() {
		walk(this.atShelter, 0, "ACKNOWLEDGED");
		assertThat(kinds(this.officer)).containsExactly("REFERRAL_ANSWERED");
		this.graph.rows("MATCH (a:Actor {id: $id}) SET a.confidential = true", Map.of("id", this.shelter));
		assertThat(kinds(this.officer)).isEmpty();
	}

	@Test
	void asItHappens() {
		try (Subscription receiver = subscribe("mia", Role.PARTNER, this.clinic);
				Subscription sender = subscribe("anna", Role.OFFICER, this.station)) {
			walk(this.atShelter, 0, "ACKNOWLEDGED");
			JsonNode answered = sender.next().at("/data/notificationReceived");
			assertThat(answered.path("kind").asString()).isEqualTo("REFERRAL_ANSWERED");
			assertThat(answered.at("/referralTrack/receiver/name").asString()).isEqualTo("Shelter");
			this.officer.mutate("withdrawReferralTrack", Map.of("id", this.sent.at("/tracks/1/id").asString(),
					"version", 1, "reason", "Another has answered."), "track { id }");
			assertThat(receiver.next().at("/data/notificationReceived/kind").asString())
				.isEqualTo("REFERRAL_WITHDRAWN");
			assertThat(sender.toldSoFar()).isEmpty();
		}
	}

	private Subscription subscribe(String name, Role role, String actor) {
		return Subscription.overServerSentEvents(this.api, TestTokens.of(name, role, actor), RECEIVE, Map.of());
	}

}
