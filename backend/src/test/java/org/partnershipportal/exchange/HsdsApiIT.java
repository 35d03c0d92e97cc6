package org.partnershipportal.exchange;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.PublishedSchemas;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Demonstration;

import static org.assertj.core.api.Assertions.assertThat;

/** The HTTP API of HSDS, over the demonstration data. */
@Demonstration
class HsdsApiIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

	@Autowired
	Api api;

	private JsonNode read(Role role, String actor, String path) {
		HttpResponse<String> response = this.api.as(role, actor).get("/hsds" + path);
		assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/json"));
		return JSON.readTree(response.body());
	}

	private JsonNode read(String path) {
		return read(Role.OFFICER, Demonstration.HARBOUR_STATION, path);
	}

	private String service(String name) {
		JsonNode found = read("/services?search=" + name.replace(" ", "%20")).path("contents");
		assertThat(found).as(name).hasSize(1);
		return found.at("/0/id").asString();
	}

	@Test
	void everyDocumentIsValidAgainstThePublishedSchemasWithNoOtherProperty() {
		PublishedSchemas schemas = new PublishedSchemas();
		List<String> faults = new ArrayList<>();
		List.of(HsdsTable.SERVICE, HsdsTable.ORGANIZATION, HsdsTable.SERVICE_AT_LOCATION, HsdsTable.TAXONOMY_TERM)
			.forEach((table) -> {
				String path = "/"
						+ table.file().replace(".csv", "").replace("service_at_location", "service_at_locations");
				JsonNode page = read(path + "?per_page=200&full=true");
				assertThat(page.path("contents").size()).as(path).isPositive();
				assertThat(page.path("total_items").asInt()).isEqualTo(page.path("contents").size());
				page.path("contents").forEach((document) -> faults.addAll(schemas.faults(table, document)));
			});
		assertThat(faults).isEmpty();
	}

	@Test
	void aServiceIsGivenWithEverythingThatIsKnownOfIt() {
		JsonNode beds = read("/services/" + service("Beds for crews"));
		assertThat(beds.at("/organization/name").asString()).isEqualTo("Seafarers' mission");
		assertThat(beds.at("/phones/0/languages")).hasSize(3);
		assertThat(beds.at("/contacts/0/title").asString()).isEqualTo("Night warden");
		assertThat(beds.at("/contacts/0/attributes")).hasSize(2);
		assertThat(beds.at("/schedules/0/opens_at").asString()).isEqualTo("18:00");
		assertThat(beds.at("/capacities/0/unit/name").asString()).isEqualTo("beds");
		assertThat(beds.at("/service_at_locations/0/location/addresses/0/address_1").asString())
			.isEqualTo("Old Quay 4");
		assertThat(beds.path("attributes")
			.valueStream()
			.map((attribute) -> attribute.at("/taxonomy_term/code").asString())).contains("SHELTER", "FOOD", "MEN");
		assertThat(beds.path("last_modified").asString()).startsWith("20");
		assertThat(beds.path("status").asString()).isEqualTo("active");
	}

	@Test
	void listsAreFilteredAndPaged() {
		JsonNode first = read("/services?per_page=5");
		assertThat(first.path("contents")).hasSize(5);
		assertThat(first.path("first_page").asBoolean()).isTrue();
		int pages = first.path("total_pages").asInt();
		JsonNode last = read("/services?per_page=5&page=" + pages);
		assertThat(last.path("last_page").asBoolean()).isTrue();
		assertThat((pages - 1) * 5 + last.path("contents").size()).isEqualTo(first.path("total_items").asInt());
		JsonNode terms = read("/taxonomy_terms?search=Shelter").path("contents");
		String shelter = terms.at("/0/id").asString();
		JsonNode shelters = read("/services?full=true&taxonomy_term_id=" + shelter).path("contents");
		assertThat(shelters).isNotEmpty()
			.allSatisfy(
					(service) -> assertThat(service.path("attributes").findValuesAsString("code")).contains("SHELTER"));
		assertThat(read("/services?organization_id=" + Demonstration.MISSION).path("contents")).hasSize(2);
		assertThat(read("/services?modified_after=2100-01-01T00:00:00Z").path("empty").asBoolean()).isTrue();
		assertThat(read("/services?modified_after=2020-01-01T00:00:00Z").path("total_items").asInt())
			.isEqualTo(first.path("total_items").asInt());
		assertThat(read("/services?minimal=true").size()).isEqualTo(first.path("total_items").asInt());
		assertThat(read("/service_at_locations").path("contents")).isNotEmpty();
		assertThat(read("/organizations/" + Demonstration.MISSION + "?full_service=true").path("services")).hasSize(2);
		String lines = this.api.as(Role.OFFICER, Demonstration.HARBOUR_STATION)
			.get("/hsds/services?format=ndjson")
			.body();
		assertThat(lines.lines()).hasSize(first.path("total_items").asInt())
			.allSatisfy((line) -> assertThat(JSON.readTree(line).path("id").asString()).isNotEmpty());
	}

	@Test
	void aSearchWithoutAWordOrWithAVeryLongOneFindsNothing() {
		for (String words : List.of("%3F%3F%3F", "*", "a".repeat(3000), "%E0%B8%82".repeat(800))) {
			for (String table : List.of("services", "organizations", "taxonomy_terms")) {
				JsonNode page = read("/" + table + "?search=" + words);
				assertThat(page.path("total_items").asInt(-1)).as(table + " " + words).isZero();
			}
		}
	}

	@Test
	void aPathThatIsNotThereIsNoPageOfThePortal() {
		for (String path : List.of("/hsds/locations", "/hsds/exports/pdf")) {
			HttpResponse<String> response = this.api.as(Role.OFFICER, Demonstration.HARBOUR_STATION).get(path);
			assertThat(response.statusCode()).as(path).isEqualTo(404);
			assertThat(response.body()).as(path).contains("service_at_locations").doesNotContain("<html");
		}
	}

	@Test
	void whatIsThereIsNotSaidToBeMissingInAnotherFormat() {
		HttpResponse<String> response = this.api.as(Role.OFFICER, Demonstration.HARBOUR_STATION)
			.get("/hsds/services/" + service("Beds for crews"), "text/html");
		assertThat(response.statusCode()).isEqualTo(406);
		assertThat(JSON.readTree(response.body()).path("title").asString()).isEqualTo("Not Acceptable");
	}

	/** Whoever refuses it: this API, the frame around it or the web server itself. */
	@Test
	void everyRefusalIsAProblemInJson() {
		for (String path : List.of("/services/%00", "/services/a%2Fb", "/services/%E0%A4", "/services/a%3Bb",
				"/services?page=x", "/services?per_page=201", "/services/nobody", "/services/", "/nonsense/a.b")) {
			HttpResponse<String> response = this.api.as(Role.OFFICER, Demonstration.HARBOUR_STATION)
				.get("/hsds" + path);
			assertThat(response.headers().firstValue("Content-Type")).as(path + " " + response.body())
				.hasValueSatisfying((type) -> assertThat(type).isEqualTo("application/problem+json"));
			JsonNode problem = JSON.readTree(response.body());
			assertThat(problem.path("status").asInt()).as(path).isEqualTo(response.statusCode()).isBetween(400, 499);
			assertThat(problem.path("title").asString()).as(path).isNotEmpty();
		}
	}

	@Test
	void aConfidentialPlaceOrOrganisationIsThereOnlyForThoseWhoMayKnowOfIt() {
		String house = service("Safe house");
		JsonNode forCoordinator = read(Role.COORDINATOR, null, "/services/" + house);
		assertThat(forCoordinator.toString()).contains("Garden Row 11");
		String everything = this.api.as(Role.PARTNER, Demonstration.MISSION)
			.get("/hsds/organizations?format=ndjson&full=true")
			.body()
				+ this.api.as(Role.PARTNER, Demonstration.MISSION)
					.get("/hsds/service_at_locations?format=ndjson&full=true")
					.body();
		assertThat(everything).contains("Safe house")
			.doesNotContain("Garden Row 11")
			.doesNotContain("Rooms without an address");
	}

	private String export(Role role, String actor, String name) {
		HttpResponse<String> response = this.api.as(role, actor).get("/hsds/exports/" + name);
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	@Test
	void theDirectoryCanBeTakenAwayAsAGraphWithItsRelations() throws Exception {
		String graph = export(Role.COORDINATOR, null, "graphml");
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(graph)));
		NodeList keys = document.getElementsByTagNameNS(GRAPHML, "key");
		NodeList nodes = document.getElementsByTagNameNS(GRAPHML, "node");
		NodeList edges = document.getElementsByTagNameNS(GRAPHML, "edge");
		Set<String> declared = new HashSet<>();
		for (int i = 0; i < keys.getLength(); i++) {
			assertThat(declared.add(((Element) keys.item(i)).getAttribute("id"))).isTrue();
		}
		NodeList data = document.getElementsByTagNameNS(GRAPHML, "data");
		for (int i = 0; i < data.getLength(); i++) {
			assertThat(declared).contains(((Element) data.item(i)).getAttribute("key"));
		}
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			assertThat(ids.add(((Element) nodes.item(i)).getAttribute("id"))).isTrue();
		}
		Set<String> types = new TreeSet<>();
		for (int i = 0; i < edges.getLength(); i++) {
			Element edge = (Element) edges.item(i);
			assertThat(ids).contains(edge.getAttribute("source"), edge.getAttribute("target"));
			types.add(edge.getElementsByTagNameNS(GRAPHML, "data").item(0).getTextContent());
		}
		assertThat(types).contains("REPORTS_TO", "SERVES", "OFFERS", "HAS_PLACE", "GIVEN_AT", "PARTY_TO", "COVERS",
				"PART_OF");
	}

	@Test
	void noExportTellsWhatTheCallerMayNotKnow() {
		String graph = export(Role.COORDINATOR, null, "graphml");
		String tables = export(Role.COORDINATOR, null, "hsds-json");
		assertThat(graph).contains("Rooms without an address");
		assertThat(tables).contains("Garden Row 11", "Rooms without an address");
		for (String name : List.of("graphml", "hsds-json")) {
			assertThat(export(Role.PARTNER, Demonstration.MISSION, name)).contains("Safe house")
				.doesNotContain("Garden Row 11")
				.doesNotContain("Rooms without an address");
		}
		for (String name : List.of("csv", "hsds-tables")) {
			assertThat(export(Role.PARTNER, Demonstration.MISSION, name)).startsWith("PK");
		}
		assertThat(this.api.withToken(null).get("/hsds/exports/csv").statusCode()).isEqualTo(401);
	}

	@Test
	void whatCannotBeReadIsRefusedByItsName() {
		Api.Caller officer = this.api.as(Role.OFFICER, Demonstration.HARBOUR_STATION);
		for (String wrong : List.of("page=0", "per_page=201", "full=perhaps", "format=xml", "modified_after=yesterday",
				"minimal=yes", "proximity=100", "postcode=1&proximity=far")) {
			HttpResponse<String> response = officer.get("/hsds/services?" + wrong);
			assertThat(response.statusCode()).as(wrong).isEqualTo(400);
			String parameter = wrong.substring(wrong.lastIndexOf('&') + 1).split("=")[0];
			assertThat(JSON.readTree(response.body()).path("parameter").asString()).isEqualTo(parameter);
		}
		HttpResponse<String> missing = officer.get("/hsds/services/00000000-0000-7000-8000-000000000009");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(JSON.readTree(missing.body()).path("detail").asString()).contains("services");
		assertThat(this.api.withToken(null).get("/hsds/services").statusCode()).isEqualTo(401);
		assertThat(JSON.readTree(officer.get("/hsds").body()).path("version").asString()).startsWith("3.1");
	}

}
