package org.partnershipportal.lookup;

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

@PortalIT
class LookupIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	@Test
	void findsThingsOfEveryKindByTheBeginningsOfWords() {
		this.api.as(Role.MANAGER)
			.mutate("createCommunity", Map.of("name", "Harbour quarter", "kind", "AREA"), "community { id }");
		this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "Harbour police", "kind", "LOCAL_POLICE"), "actor { id }");
		JsonNode hits = this.api.as(Role.OFFICER)
			.data("{ search(text: \"harb\") { kind name node { __typename id } } }", Map.of())
			.path("search");
		assertThat(hits.findValuesAsString("kind")).containsExactlyInAnyOrder("ACTOR", "COMMUNITY");
		assertThat(hits.findValuesAsString("__typename")).containsExactlyInAnyOrder("PoliceUnit", "Community");
		String id = hits.at("/0/node/id").asString();
		JsonNode node = this.api.as(Role.OFFICER)
			.data("query Node($id: ID!) { node(id: $id) { id __typename } }", Map.of("id", id));
		assertThat(node.at("/node/id").asString()).isEqualTo(id);
	}

	@Test
	void findsNothingByAnUnknownId() {
		assertThat(this.api.as(Role.PARTNER).data("{ node(id: \"nothing\") { id } }", Map.of()).path("node").isNull())
			.isTrue();
	}

	@Test
	void takesSignsOfTheQueryLanguageForText() {
		for (String text : new String[] { "a* OR b", "\\\"quoted\\\"", "name:x^2~", "[a TO z]", "(((", "+-&|!" }) {
			assertThat(this.api.as(Role.OFFICER).fault("{ search(text: \"" + text + "\") { name } }", Map.of()))
				.as(text)
				.isIn("none", "BAD_REQUEST");
		}
	}

}
