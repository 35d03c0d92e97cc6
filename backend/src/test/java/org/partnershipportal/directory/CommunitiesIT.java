package org.partnershipportal.directory;

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

@PortalIT
class CommunitiesIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	private String community(Map<String, ?> input) {
		return this.api.as(Role.MANAGER)
			.mutate("createCommunity", input, "community { id }")
			.at("/community/id")
			.asString();
	}

	private String area(String name) {
		return community(Map.of("name", name, "kind", "AREA"));
	}

	private String areaIn(String whole, String name) {
		return community(Map.of("name", name, "kind", "AREA", "partOf", whole));
	}

	@Test
	void answersWhatIsStored() {
		JsonNode answer = this.api.as(Role.MANAGER)
			.mutate("createCommunity", Map.of("name", "  Port town ", "kind", "AREA", "description", "   "),
					"community { id name description }");
		assertThat(answer.at("/community/name").asString()).isEqualTo("Port town");
		assertThat(answer.at("/community/description").isNull()).isTrue();
		assertThat(this.api.as(Role.MANAGER)
			.data("query Stored($id: ID!) { community(id: $id) { id name description } }",
					Map.of("id", answer.at("/community/id").asString()))
			.path("community")).isEqualTo(answer.path("community"));
	}

	@Test
	void areasNestAndAnActorOfAPartServesTheWhole() {
		String province = area("Province");
		String town = areaIn(province, "Town");
		String quarter = areaIn(town, "Quarter");
		this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "School", "kind", "EDUCATION", "communities", List.of(quarter)),
					"actor { id }");
		JsonNode data = this.api.as(Role.PARTNER)
			.data("""
					query Tree($province: ID!, $quarter: ID!) {
					  quarter: community(id: $quarter) { ancestors { name } partOf { name } actors { edges { node { name } } } }
					  province: community(id: $province) {
					    parts { edges { node { name } } }
					    own: actors { edges { node { name } } }
					    all: actors(includeParts: true) { edges { node { name communities { edges { node { id } } } } } }
					  }
					  communities(filter: {topLevelOnly: true}) { edges { node { name } } }
					  actors(filter: {community: $province}) { edges { node { name } } }
					}""",
					Map.of("province", province, "quarter", quarter));
		assertThat(data.at("/quarter/ancestors").findValuesAsString("name")).containsExactly("Town", "Province");
		assertThat(data.at("/quarter/partOf/name").asString()).isEqualTo("Town");
		assertThat(data.at("/province/parts").findValuesAsString("name")).containsExactly("Town");
		assertThat(data.at("/province/own/edges")).isEmpty();
		assertThat(data.at("/province/all").findValuesAsString("name")).containsExactly("School");
		assertThat(data.path("communities").findValuesAsString("name")).containsExactly("Province");
		assertThat(data.path("actors").findValuesAsString("name")).containsExactly("School");
	}

	@Test
	void aCommunityOfInterestSpansAreasAndAnAreaDoesNot() {
		String north = area("North");
		String south = area("South");
		String diaspora = community(Map.of("name", "Diaspora", "kind", "INTEREST", "spans", List.of(south, north)));
		JsonNode data = this.api.as(Role.OFFICER)
			.data("query Spans($id: ID!) { community(id: $id) { spans { name } } }", Map.of("id", diaspora));
		assertThat(data.findValuesAsString("name")).containsExactly("North", "South");
		JsonNode refused = this.api.as(Role.OFFICER)
			.attempt("createCommunity", Map.of("name", "West", "kind", "AREA", "spans", List.of(north)),
					"community { id }");
		assertThat(refused.at("/userErrors/0/path/0").asString()).isEqualTo("spans");
	}

	@Test
	void refusesACircleAndAMissingWhole() {
		String province = area("Province");
		String town = areaIn(province, "Town");
		JsonNode circle = this.api.as(Role.MANAGER)
			.attempt("changeCommunity", Map.of("id", province, "version", 1, "partOf", town), "community { version }");
		assertThat(circle.at("/userErrors/0/code").asString()).isEqualTo("INVALID");
		JsonNode missing = this.api.as(Role.MANAGER)
			.attempt("changeCommunity", Map.of("id", town, "version", 1, "partOf", "nowhere"), "community { version }");
		assertThat(missing.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void aChangeOfNameKeepsThePlaceInTheTree() {
		String province = area("Province");
		String town = areaIn(province, "Town");
		JsonNode changed = this.api.as(Role.MANAGER)
			.mutate("changeCommunity", Map.of("id", town, "version", 1, "name", "City"),
					"community { name version partOf { id } }");
		assertThat(changed.at("/community/name").asString()).isEqualTo("City");
		assertThat(changed.at("/community/partOf/id").asString()).isEqualTo(province);
		assertThat(changed.at("/community/version").asInt()).isEqualTo(2);
	}

}
