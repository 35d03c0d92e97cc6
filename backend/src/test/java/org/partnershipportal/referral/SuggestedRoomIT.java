package org.partnershipportal.referral;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Room that is free, and how fresh entries are, in what is suggested. */
@PortalIT
class SuggestedRoomIT {

	private static final String QUERY = "query S($input: ReferralNeedInput!) { referralSuggestions(input: $input) {"
			+ " suggestions { service { name } reasons { code inFavour } } } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private String house(String name, Map<String, Object> capacity) {
		String organisation = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "House of " + name, "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
		String service = this.api.as(Role.COORDINATOR)
			.mutate("createService", Map.of("organisation", organisation, "name", name, "types", List.of("SHELTER")),
					"service { id }")
			.at("/service/id")
			.asString();
		if (!capacity.isEmpty()) {
			Map<String, Object> beds = new HashMap<>(capacity);
			beds.put("unit", Map.of("name", "beds"));
			this.api.as(Role.COORDINATOR)
				.mutate("changeServiceProfile", Map.of("id", service, "version", 1, "capacities", List.of(beds)),
						"service { id }");
		}
		return service;
	}

	@Test
	void roomThatWasSaidLatelyCountsAndAnOldNumberDoesNot() {
		this.graph.clear();
		String station = this.api.as(Role.COORDINATOR)
			.mutate("createActor", Map.of("name", "Station", "kind", "LOCAL_POLICE"), "actor { id }")
			.at("/actor/id")
			.asString();
		house("Free", Map.of("available", 2));
		house("Full", Map.of("available", 0));
		house("Silent", Map.of());
		String old = house("Old", Map.of("available", 9));
		this.api.as(Role.COORDINATOR)
			.mutate("changeServiceProfile",
					Map.of("id", house("Closed", Map.of()), "version", 1, "status", "TEMPORARILY_CLOSED"),
					"service { id }");
		this.graph.rows("MATCH (:Service {id: $id})-[:HAS_PART]->(c:ServiceCapacity) SET c.updated = $then",
				Map.of("id", old, "then", OffsetDateTime.now().minusHours(30)));
		this.graph.rows("MATCH (o:Organisation {name: $name}) SET o.confirmedOn = date() - duration('P400D')",
				Map.of("name", "House of Silent"));
		JsonNode told = this.api.as(Role.OFFICER, station)
			.data(QUERY, Map.of("input", Map.of("services", List.of("SHELTER"))))
			.at("/referralSuggestions/suggestions");
		Map<String, List<String>> reasons = new HashMap<>();
		told.forEach((each) -> reasons.put(each.at("/service/name").asString(),
				each.at("/reasons").findValuesAsString("code")));
		assertThat(reasons).containsEntry("Free", List.of("TYPE", "ROOM_NOW", "CONFIRMED"))
			.containsEntry("Full", List.of("TYPE", "FULL_NOW", "CONFIRMED"))
			.containsEntry("Old", List.of("TYPE", "CONFIRMED"))
			.containsEntry("Silent", List.of("TYPE", "STALE"));
		assertThat(told).extracting((each) -> each.at("/service/name").asString())
			.containsExactly("Free", "Old", "Silent", "Full");
	}

}
