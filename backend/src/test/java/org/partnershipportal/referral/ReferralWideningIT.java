package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever was declined is not asked everything again. */
@PortalIT
class ReferralWideningIT {

	private static final String FORM = "referral { id code sentAt closed version followUpDueAt followUp { overall }"
			+ " viewerCanAddReceivers tracks { id version status dueAt receiver { name } service { name } } }";

	private static final String ONE = "query One($id: ID!) { " + FORM.replace("referral {", "referral(id: $id) {")
			+ " }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String harbour;

	private String shelter;

	private String legalAid;

	private Api.Caller officer;

	private Api.Caller atShelter;

	private Api.Caller atLegalAid;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.harbour = this.api.as(Role.COORDINATOR)
			.mutate("createCommunity", Map.of("name", "Harbour", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.shelter = actor("Shelter", "NGO");
		this.legalAid = actor("Legal aid", "NGO");
		this.officer = this.api.as(Role.OFFICER, actor("Station", "LOCAL_POLICE"));
		this.atShelter = this.api.as(Role.PARTNER, this.shelter);
		this.atLegalAid = this.api.as(Role.PARTNER, this.legalAid);
	}

	private String actor(String name, String kind) {
		return this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", name, "kind", kind), "actor { id }")
			.at("/actor/id")
			.asString();
	}

	private JsonNode send(String... receivers) {
		return this.officer.mutate("sendReferral", ReferralForms.form(this.harbour, Map.of(), receivers), FORM)
			.at("/referral");
	}

	private JsonNode one(Api.Caller caller, String id) {
		return caller.data(ONE, Map.of("id", id)).at("/referral");
	}

	private static Map<String, Object> others(JsonNode referral, String... receivers) {
		return Map.of("id", referral.at("/id").asString(), "version", referral.at("/version").asInt(1), "receivers",
				ReferralForms.receivers(receivers));
	}

	private void move(Api.Caller receiver, String id, String... statuses) {
		for (String status : statuses) {
			JsonNode track = one(receiver, id).at("/tracks/0");
			Map<String, Object> input = new HashMap<>(Map.of("id", track.at("/id").asString(), "version",
					track.at("/version").asInt(), "status", status));
			if (status.equals("DECLINED")) {
				input.put("reason", "NO_CAPACITY");
			}
			receiver.mutate("moveReferralTrack", input, "track { id }");
		}
	}

	@Test
	void whatWasDeclinedGoesToOthersUnderTheSameCodeAndIsAskedAboutOnceTheyHaveEnded() {
		JsonNode sent = send(this.shelter);
		String id = sent.at("/id").asString();
		this.officer.mutate("recordReferralFollowUp",
				Map.of("id", id, "version", 1, "overall", "NOT_MET", "askedOn", LocalDate.now().toString()), FORM);
		this.graph.rows("MATCH (r:Referral)-[:HAS_TRACK]->(t) SET r.sentAt = r.sentAt - duration('P5D'),"
				+ " t.statusSince = [t.statusSince[0] - duration('P5D')]", Map.of());
		String before = one(this.officer, id).at("/sentAt").asString();

		JsonNode wide = this.officer.mutate("addReferralReceivers", others(one(this.officer, id), this.legalAid), FORM)
			.at("/referral");
		assertThat(wide.at("/code")).isEqualTo(sent.at("/code"));
		assertThat(wide.at("/version").asInt()).isEqualTo(3);
		assertThat(wide.at("/followUp").isNull()).as("an answer from before").isTrue();
		assertThat(wide.at("/sentAt").asString()).isEqualTo(before);
		assertThat(wide.at("/tracks")).extracting((track) -> track.at("/receiver/name").asString())
			.containsExactly("Shelter", "Legal aid");
		JsonNode seen = one(this.atLegalAid, id);
		assertThat(seen.at("/tracks")).hasSize(1);
		assertThat(seen.at("/sentAt").asString()).isGreaterThan(before);

		move(this.atShelter, id, "ACKNOWLEDGED", "DECLINED");
		assertThat(one(this.officer, id).at("/followUpDueAt").isNull()).as("somebody still has it").isTrue();
		String due = one(this.atLegalAid, id).at("/tracks/0/dueAt").asString();
		move(this.atLegalAid, id, "ACKNOWLEDGED");
		assertThat(one(this.atLegalAid, id).at("/tracks/0/dueAt").asString())
			.as("counted from when it was sent to them")
			.isGreaterThan(due);
		move(this.atLegalAid, id, "DECLINED");
		assertThat(one(this.officer, id).at("/followUpDueAt").isNull()).isFalse();
		JsonNode again = this.officer.mutate("addReferralReceivers", others(one(this.officer, id), this.shelter), FORM)
			.at("/referral");
		assertThat(again.at("/followUpDueAt").isNull()).isTrue();
		assertThat(again.at("/closed").asBoolean()).isFalse();
		assertThat(again.at("/tracks")).extracting((track) -> track.at("/status").asString())
			.containsExactly("DECLINED", "DECLINED", "SENT");
	}

	@Test
	void whatCameLastStandsFirstForWhoeverItCameTo() {
		String first = send(this.shelter).at("/id").asString();
		String second = send(this.legalAid).at("/id").asString();
		this.officer.mutate("addReferralReceivers", others(one(this.officer, first), this.legalAid), FORM);
		String list = "{ referrals { edges { node { id } } } }";
		assertThat(this.atLegalAid.data(list, Map.of()).findValuesAsString("id")).containsExactly(first, second);
		assertThat(this.officer.data(list, Map.of()).findValuesAsString("id")).containsExactly(second, first);
	}

	@Test
	void nobodyElseIsToldThanWhoTheConsentCovers() {
		JsonNode sent = send(this.shelter);
		String other = actor("Other station", "LOCAL_POLICE");
		assertThat(refused(this.officer, others(sent))).containsExactly("receivers REQUIRED");
		assertThat(refused(this.officer, others(sent, this.shelter, other, "nobody", this.legalAid, this.legalAid)))
			.containsExactly("receivers.0.actor DUPLICATE", "receivers.1.actor INVALID", "receivers.2.actor NOT_FOUND",
					"receivers.4.actor DUPLICATE");
		assertThat(refused(this.atShelter, others(sent, this.legalAid))).containsExactly("id FORBIDDEN");
		assertThat(refused(this.atLegalAid, others(sent, this.legalAid))).containsExactly("id NOT_FOUND");
		JsonNode stale = this.officer.attempt("addReferralReceivers", Map.of("id", sent.at("/id").asString(), "version",
				9, "receivers", ReferralForms.receivers(this.legalAid)), FORM);
		assertThat(stale.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
		assertThat(stale.at("/referral/version").asInt()).isEqualTo(1);
		assertThat(one(this.officer, sent.at("/id").asString()).at("/viewerCanAddReceivers").asBoolean()).isTrue();
		assertThat(one(this.atShelter, sent.at("/id").asString()).at("/viewerCanAddReceivers").asBoolean()).isFalse();

		this.graph.rows("MATCH (r:Referral) SET r.consentUntil = date() - duration('P1D')", Map.of());
		assertThat(refused(this.officer, others(sent, this.legalAid))).containsExactly("id INVALID");
		assertThat(one(this.officer, sent.at("/id").asString()).at("/viewerCanAddReceivers").asBoolean()).isFalse();
		this.graph.rows("MATCH (r:Referral) SET r.consentUntil = date(), r.closedOn = date()", Map.of());
		assertThat(refused(this.officer, others(sent, this.legalAid))).containsExactly("id CLOSED");
		assertThat(this.graph.rows("MATCH (t:ReferralTrack) RETURN count(t) AS n", Map.of()))
			.containsExactly(Map.of("n", 1L));
	}

	@Test
	void oneReferralHasAtMostSoManyTracks() {
		JsonNode sent = send(this.shelter);
		this.graph.rows(
				"MATCH (r:Referral)-[:HAS_TRACK]->(t)-[:TO]->(to) UNWIND range(2, $most) AS i"
						+ " CREATE (r)-[:HAS_TRACK]->(c:ReferralTrack)-[:TO]->(to)"
						+ " SET c = t {.*, id: t.id + '-' + i, status: 'DECLINED'}",
				Map.of("most", ReferralWidening.MOST_TRACKS));
		assertThat(refused(this.officer, others(sent, this.legalAid))).containsExactly("receivers INVALID");
		assertThat(one(this.officer, sent.at("/id").asString()).at("/viewerCanAddReceivers").asBoolean()).isFalse();
	}

	private static List<String> refused(Api.Caller caller, Map<String, Object> input) {
		return ReferralForms.faults(caller.attempt("addReferralReceivers", input, FORM)).stream().sorted().toList();
	}

}
