package org.partnershipportal.proposal;

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
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class ProposalsIT {

	private static final String PROPOSAL = "proposal { id version status reason viewerCanAnswer viewerCanWithdraw source"
			+ " remark proposer { name } fields { name was proposed accepted } }";

	private static final String ITEMS = "proposal { id version status fields { name was proposed"
			+ " itemsWas { ... on Phone { id number } ... on Schedule { id byday } }"
			+ " itemsProposed { ... on Phone { id number description languages { code } }"
			+ " ... on Schedule { id byday opensAt validFrom } } } }";

	private static final String PHONES = "query($id: ID!) { service(id: $id) { version phone"
			+ " profile { phones { id number description languages { code } } schedules { byday opensAt validFrom } } } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String mission = "";

	private String shelter = "";

	private Api.Caller officer;

	private Api.Caller partner;

	@BeforeEach
	void aShelterOfAMission() {
		this.graph.clear();
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		this.mission = coordinator
			.mutate("createActor", Map.of("name", "Mission", "kind", "NGO", "phone", "+1 555 0100"), "actor { id }")
			.at("/actor/id")
			.asString();
		String station = coordinator
			.mutate("createActor", Map.of("name", "Station", "kind", "LOCAL_POLICE"), "actor { id }")
			.at("/actor/id")
			.asString();
		this.shelter = coordinator
			.mutate("createService",
					Map.of("organisation", this.mission, "name", "Beds", "types", List.of("SHELTER"), "minimumAge", 18),
					"service { id }")
			.at("/service/id")
			.asString();
		this.officer = this.api.withToken(TestTokens.of("olga", Role.OFFICER, station));
		this.partner = this.api.withToken(TestTokens.of("mia", Role.PARTNER, this.mission));
	}

	private JsonNode propose(Api.Caller caller, String entry, Map<String, ?> changes) {
		Map<String, Object> input = new HashMap<>(changes);
		input.put("id", entry);
		input.putIfAbsent("source", "Their poster of March");
		return caller.attempt("proposeChange", input, PROPOSAL);
	}

	private JsonNode answer(Api.Caller caller, JsonNode proposal, int entryVersion, List<String> accept,
			String reason) {
		Map<String, Object> input = new HashMap<>(Map.of("proposal", proposal.path("id").asString(), "version", 1,
				"entryVersion", entryVersion, "accept", accept));
		input.put("reason", reason);
		return caller.attempt("answerProposal", input, PROPOSAL);
	}

	private List<String> notices(Api.Caller caller) {
		return StreamSupport
			.stream(caller.data("{ notifications { edges { node { kind proposal { id } } } } }", Map.of())
				.at("/notifications/edges")
				.spliterator(), false)
			.map((edge) -> edge.at("/node/kind").asString())
			.toList();
	}

	@Test
	void whoKeepsTheEntryAcceptsSomeFieldsAndSaysWhyNotTheOthers() {
		Map<String, Object> changes = new HashMap<>(
				Map.of("name", "Beds", "minimumAge", 16, "types", List.of("SHELTER", "FOOD")));
		changes.put("description", "Twelve beds");
		JsonNode proposed = propose(this.officer, this.shelter, changes).path("proposal");
		assertThat(proposed.path("fields")).extracting((field) -> field.path("name").asString())
			.as("the name is the same")
			.containsExactlyInAnyOrder("minimumAge", "types", "description");
		assertThat(proposed.at("/proposer/name").asString()).isEqualTo("Station");
		assertThat(proposed.path("viewerCanAnswer").asBoolean()).as("an officer may not change services").isFalse();
		assertThat(proposed.path("viewerCanWithdraw").asBoolean()).isTrue();
		assertThat(notices(this.partner)).containsExactly("CHANGE_PROPOSED");
		assertThat(answer(this.partner, proposed, 1, List.of("types"), null).at("/userErrors/0/path/0").asString())
			.isEqualTo("reason");
		assertThat(answer(this.partner, proposed, 7, List.of("types"), "x").at("/userErrors/0/code").asString())
			.isEqualTo("CONFLICT");
		assertThat(answer(this.partner, proposed, 1, List.of("colour"), "x").at("/userErrors/0/path").toString())
			.isEqualTo("[\"accept\",\"0\"]");
		JsonNode answered = answer(this.partner, proposed, 1, List.of("types", "minimumAge"), "We have ten beds.")
			.path("proposal");
		assertThat(answered.path("status").asString()).isEqualTo("PARTLY_ACCEPTED");
		assertThat(answered.path("reason").asString()).isEqualTo("We have ten beds.");
		JsonNode service = this.officer
			.data("query($id: ID!) { service(id: $id) { version minimumAge description types { code } } }",
					Map.of("id", this.shelter))
			.path("service");
		assertThat(service.path("minimumAge").asInt()).isEqualTo(16);
		assertThat(service.path("types")).hasSize(2);
		assertThat(service.path("description").isNull()).isTrue();
		assertThat(notices(this.partner)).isEmpty();
		assertThat(notices(this.officer)).containsExactly("PROPOSAL_ANSWERED");
		assertThat(answer(this.partner, proposed, 2, List.of(), "again").at("/userErrors/0/code").asString())
			.isEqualTo("CONFLICT");
		JsonNode history = this.officer
			.data("query($id: ID!) { history(id: $id) { edges { node { operation by } } } }",
					Map.of("id", this.shelter))
			.at("/history/edges");
		assertThat(history).extracting((edge) -> edge.at("/node/operation").asString())
			.containsExactly("answerProposal", "changeService", "proposeChange", "createService");
	}

	@Test
	void whatTheChangeItselfWouldBeRefusedForIsRefusedAtOnce() {
		assertThat(propose(this.officer, this.mission, Map.of("email", "nobody")).at("/userErrors/0/path/0").asString())
			.isEqualTo("email");
		assertThat(propose(this.officer, this.mission, Map.of("types", List.of("SHELTER"))).at("/userErrors/0/path/0")
			.asString()).as("not of an organisation").isEqualTo("types");
		assertThat(propose(this.officer, this.shelter, Map.of("types", List.of("MAGIC"))).at("/userErrors/0/code")
			.asString()).isIn("INVALID", "NOT_FOUND");
		assertThat(propose(this.officer, this.mission, Map.of("phone", "+1 555 0100")).at("/userErrors/0/path/0")
			.asString()).as("nothing changes").isEqualTo("remark");
		assertThat(propose(this.officer, this.mission, Map.of("phone", "+1 555 0199", "source", " "))
			.at("/userErrors/0/path/0")
			.asString()).isEqualTo("source");
		assertThat(propose(this.officer, "00000000-0000-7000-8000-999999999999", Map.of("phone", "+1 555 0199"))
			.at("/userErrors/0/code")
			.asString()).isEqualTo("NOT_FOUND");
		assertThat(this.graph.rows("MATCH (p:Proposal) RETURN p", Map.of())).isEmpty();
	}

	@Test
	void aRemarkAloneIsEnoughAndAProposalCanBeTakenBack() {
		JsonNode remark = propose(this.officer, this.mission, Map.of("remark", "They moved to the hill."))
			.path("proposal");
		assertThat(remark.path("fields")).isEmpty();
		assertThat(answer(this.partner, remark, 1, List.of(), null).at("/proposal/status").asString())
			.isEqualTo("ACCEPTED");
		JsonNode phone = propose(this.officer, this.mission, Map.of("phone", "+1 555 0199")).path("proposal");
		String document = "mutation($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { userErrors { code } } }";
		Map<String, Object> input = Map.of("input", Map.of("proposal", phone.path("id").asString(), "version", 1));
		assertThat(this.partner.fault(document, input)).isEqualTo("FORBIDDEN");
		assertThat(this.officer
			.mutate("withdrawProposal", Map.of("proposal", phone.path("id").asString(), "version", 1), PROPOSAL)
			.at("/proposal/status")
			.asString()).isEqualTo("WITHDRAWN");
		assertThat(answer(this.partner, phone, 1, List.of("phone"), null).at("/userErrors/0/code").asString())
			.isEqualTo("CONFLICT");
		assertThat(this.officer.data(
				"query($entry: ID!) { proposals(filter: {entry: $entry, open: false}) { edges { node { status } } } }",
				Map.of("entry", this.mission))
			.at("/proposals/edges")).hasSize(2);
	}

	@Test
	void nobodyAnswersForOthersNorSeesWhatIsProposedOfWhatIsHidden() {
		JsonNode proposed = propose(this.officer, this.shelter, Map.of("phone", "+1 555 0199")).path("proposal");
		String document = "mutation($input: AnswerProposalInput!) { answerProposal(input: $input) { userErrors { code } } }";
		Map<String, Object> input = Map.of("input", Map.of("proposal", proposed.path("id").asString(), "version", 1,
				"entryVersion", 1, "accept", List.of("phone")));
		assertThat(this.officer.fault(document, input)).isEqualTo("FORBIDDEN");
		assertThat(this.api.as(Role.PARTNER, "00000000-0000-7000-8000-999999999998").fault(document, input))
			.isEqualTo("FORBIDDEN");
		this.graph.rows("MATCH (a:Actor {id: $id}) SET a.confidential = true", Map.of("id", this.mission));
		String list = "{ proposals { edges { node { id } } } }";
		assertThat(this.officer.data(list, Map.of()).at("/proposals/edges")).isEmpty();
		assertThat(this.officer
			.data("query($id: ID!) { proposal(id: $id) { id } }", Map.of("id", proposed.path("id").asString()))
			.path("proposal")
			.isNull()).isTrue();
		assertThat(this.partner.data(list, Map.of()).at("/proposals/edges")).hasSize(1);
	}

	private JsonNode proposeLists(Map<String, ?> changes) {
		Map<String, Object> input = new HashMap<>(changes);
		input.put("id", this.shelter);
		input.put("source", "We called them");
		return this.officer.attempt("proposeChange", input, ITEMS);
	}

	private JsonNode service() {
		return this.partner.data(PHONES, Map.of("id", this.shelter)).path("service");
	}

	private JsonNode phones(Object... phones) {
		return this.partner.mutate("changeServiceProfile",
				Map.of("id", this.shelter, "version", service().path("version").asInt(), "phones", List.of(phones)),
				"service { id }");
	}

	@Test
	void telephonesAndHoursAreAcceptedTogetherWithWhatStandsInTheEntryItself() {
		phones(Map.of("number", "+1 555 0101", "languages", List.of(Map.of("code", "en"))),
				Map.of("number", "+1 555 0102"));
		JsonNode before = service();
		String first = before.at("/profile/phones/0/id").asString();
		JsonNode proposed = proposeLists(Map.of("description", "Twelve beds", "phones",
				List.of(Map.of("number", "+1 555 0103", "description", "at night"),
						Map.of("id", first, "number", "+1 555 0199")),
				"schedules", List.of(Map.of("byday", "MO,TU", "opensAt", "08:00", "validFrom", "2026-01-01"))))
			.path("proposal");
		JsonNode field = StreamSupport.stream(proposed.path("fields").spliterator(), false)
			.filter((one) -> one.path("name").asString().equals("phones"))
			.findFirst()
			.orElseThrow();
		assertThat(field.path("was")).as("trees are no texts").isEmpty();
		assertThat(field.path("itemsWas")).extracting((one) -> one.path("number").asString())
			.containsExactly("+1 555 0101", "+1 555 0102");
		assertThat(field.path("itemsProposed")).extracting((one) -> one.path("number").asString())
			.containsExactly("+1 555 0103", "+1 555 0199");
		assertThat(field.at("/itemsProposed/1/id").asString()).as("a change of the first").isEqualTo(first);
		assertThat(answer(this.partner, proposed, before.path("version").asInt(),
				List.of("phones", "schedules", "description"), null)
			.at("/proposal/status")
			.asString()).isEqualTo("ACCEPTED");
		JsonNode after = service();
		assertThat(after.path("phone").asString()).as("the first is the one that lists show").isEqualTo("+1 555 0103");
		assertThat(after.at("/profile/phones/1/id").asString()).isEqualTo(first);
		assertThat(after.at("/profile/phones/0/description").asString()).isEqualTo("at night");
		assertThat(after.at("/profile/schedules/0/byday").asString()).isEqualTo("MO,TU");
		assertThat(after.at("/profile/schedules/0/validFrom").asString()).isEqualTo("2026-01-01");
		JsonNode history = this.officer
			.data("query($id: ID!) { history(id: $id) { edges { node { operation } } } }", Map.of("id", this.shelter))
			.at("/history/edges");
		assertThat(history).extracting((edge) -> edge.at("/node/operation").asString())
			.startsWith("answerProposal", "changeServiceProfile", "changeService", "proposeChange");
	}

	@Test
	void anItemThatIsGoneWhenItsChangeIsAcceptedIsAddedAgain() {
		phones(Map.of("number", "+1 555 0101", "languages", List.of(Map.of("code", "en"))));
		JsonNode before = service();
		JsonNode kept = before.at("/profile/phones/0");
		String proposal = "+1 555 0155";
		JsonNode proposed = proposeLists(Map.of("phones", List.of(Map.of("id", kept.path("id").asString(), "number",
				proposal, "languages", List.of(Map.of("code", "en"), Map.of("code", "th"))))))
			.path("proposal");
		phones(Map.of("number", "+1 555 0777"));
		JsonNode answered = answer(this.partner, proposed, service().path("version").asInt(), List.of("phones"), null);
		assertThat(answered.at("/proposal/status").asString()).isEqualTo("ACCEPTED");
		assertThat(service().at("/profile/phones")).extracting((one) -> one.path("number").asString())
			.containsExactly(proposal);
		assertThat(service().at("/profile/phones/0/languages")).hasSize(2);
		assertThat(service().at("/profile/phones/0/id").asString()).isNotEqualTo(kept.path("id").asString());
	}

	@Test
	void whatIsWrongInAListIsToldAtItsItem() {
		phones(Map.of("number", "+1 555 0101"), Map.of("number", "+1 555 0102"));
		JsonNode now = service().at("/profile/phones");
		Map<String, String> one = Map.of("id", now.at("/0/id").asString(), "number", "+1 555 0101");
		Map<String, String> two = Map.of("id", now.at("/1/id").asString(), "number", "+1 555 0102");
		assertThat(proposeLists(Map.of("phones", List.of(one, two))).at("/userErrors/0/path/0").asString())
			.as("nothing changes")
			.isEqualTo("remark");
		assertThat(proposeLists(Map.of("phones", List.of(two, one))).at("/proposal/fields")).as("the order matters")
			.hasSize(1);
		assertThat(proposeLists(Map.of("phones", List.of(one, Map.of("number", "call us")))).at("/userErrors/0/path")
			.toString()).isEqualTo("[\"phones\",\"1\",\"number\"]");
		assertThat(proposeLists(Map.of("phones", List.of(Map.of("id", "nothing", "number", "+1 555 0101"))))
			.at("/userErrors/0")
			.toString()).contains("NOT_FOUND", "\"id\"");
		assertThat(proposeLists(Map.of("phone", "+1 555 0103", "phones", List.of(one))).at("/userErrors/0/path/0")
			.asString()).isEqualTo("phone");
		assertThat(proposeLists(Map.of("phone", "+1 555 0103")).at("/userErrors/0/path/0").asString())
			.isEqualTo("phone");
		assertThat(this.officer
			.attempt("proposeChange",
					Map.of("id", this.mission, "source", "Seen", "schedules", List.of(Map.of("byday", "MO"))), ITEMS)
			.at("/userErrors/0/path/0")
			.asString()).as("an organisation has no hours").isEqualTo("schedules");
		assertThat(
				this.officer
					.attempt("proposeChange",
							Map.of("id", this.mission, "source", "Seen", "phones",
									List.of(Map.of("number", "+1 555 0108"))),
							ITEMS)
					.at("/proposal/fields/0/itemsProposed/0/number")
					.asString())
			.isEqualTo("+1 555 0108");
	}

}
