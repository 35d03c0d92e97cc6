package org.partnershipportal.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Packages of HSDS in the graph. */
@PortalIT
class HsdsImportsIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private ImportFixture imports;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.imports = new ImportFixture(this.api);
	}

	private static Map<String, Object> file(String name, byte[] content) {
		return Map.of("name", name, "content", Base64.getEncoder().encodeToString(content));
	}

	private static Map<String, Object> file(String name, String... lines) {
		return file(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	private static Map<String, Object> input(List<Map<String, Object>> files) {
		return new HashMap<>(Map.of("name", "test", "register", "elsewhere", "actorKind", "NGO", "files", files));
	}

	/** Imports, and says what became of how many rows. */
	private Map<String, Integer> run(Map<String, Object> input) {
		return counts(finished(input));
	}

	private String finished(Map<String, Object> input) {
		String run = this.imports.coordinator()
			.mutate("startHsdsImport", input, "importRun { id }")
			.at("/importRun/id")
			.asString();
		while ("RUNNING".equals(this.imports.figures(run).status())) {
			ImportFixture.pause();
		}
		assertThat(this.imports.figures(run).status()).isEqualTo("FINISHED");
		return run;
	}

	private Map<String, Integer> counts(String run) {
		JsonNode found = this.imports.coordinator()
			.data("""
					query Run($id: ID!) { importRun(id: $id) {
					  rowsTotal rowsDone created changed unchanged refused orphan noted } }""", Map.of("id", run))
			.path("importRun");
		assertThat(found.path("rowsDone").asInt()).isEqualTo(found.path("rowsTotal").asInt());
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (String name : List.of("created", "changed", "unchanged", "refused", "orphan", "noted")) {
			if (found.path(name).asInt() > 0) {
				counts.put(name, found.path(name).asInt());
			}
		}
		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(found.path("rowsTotal").asInt());
		return counts;
	}

	/** The report by row, each as {@code RESULT column: reason}. */
	private Map<String, String> report(String run) {
		return this.imports.coordinator()
			.data("""
					query Report($id: ID!) { importRun(id: $id) { rows(first: 100) {
					  edges { node { result column reason place table rowId } } } } }""", Map.of("id", run))
			.at("/importRun/rows/edges")
			.valueStream()
			.map((edge) -> edge.path("node"))
			.collect(Collectors.toMap(
					(row) -> row.path("table").asString("-") + " " + row.path("rowId").asString("-") + " "
							+ row.path("place").asString(),
					(row) -> row.path("result").asString() + " " + row.path("column").asString("-") + ": "
							+ row.path("reason").asString("-")));
	}

	private long number(String cypher) {
		return this.graph.number(cypher, Map.of());
	}

	/** Nothing hangs in the air, and everything was recorded. */
	private void assertConsistent() {
		assertThat(number("MATCH (p:Part) WHERE NOT EXISTS { (p)<-[:HAS_PART]-() } RETURN count(p)")).isZero();
		assertThat(number("MATCH (s:Service) WHERE COUNT { (s)<-[:OFFERS]-() } <> 1 RETURN count(s)")).isZero();
		assertThat(number("""
				MATCH (n:ServiceAtPlace)
				WHERE COUNT { (n)<-[:GIVEN_AS]-() } <> 1 OR COUNT { (n)-[:AT]->() } <> 1
				RETURN count(n)""")).isZero();
		assertThat(number("MATCH (e:ExternalId) WHERE NOT EXISTS { (e)<-[:KNOWN_AS]-() } RETURN count(e)")).isZero();
		assertThat(
				number("""
						MATCH (n) WHERE (n:Actor OR n:Service OR n:Place OR n:ServiceAtPlace)
						AND (n.version IS NULL OR COUNT { MATCH (c:Change) WHERE c.objectId = n.id OR c.objectId = n.id + '/profile' } <> n.version)
						RETURN count(n)"""))
			.isZero();
	}

	private static List<Map<String, Object>> mission() {
		return List.of(
				file("organizations.csv", "id,name,description,parent_organization_id", "o1,Mission,Helps,o9",
						"o2,Clinic,Heals,"),
				file("services.csv", "id,organization_id,name,status,minimum_age", "s1,o1,Beds,active,18",
						"s2,o2,First aid,active,"),
				file("locations.csv", "id,organization_id,name,location_type,latitude", "l1,o1,Quay,physical,200",
						"l2,,Anywhere,virtual,"),
				file("service_at_location.csv", "id,service_id,location_id", "g1,s1,l1"),
				file("phones.csv", "id,service_id,service_at_location_id,number", "p1,s1,g1,+44 20 7946 0000",
						"p2,s2,,+44 20 7946 0001"),
				file("taxonomy_terms.csv", "id,name,description,taxonomy", "t1,Shelter,Beds for a night,own"),
				file("attributes.csv", "id,link_id,link_entity,taxonomy_term_id", "a1,s1,service,t1"));
	}

	@Test
	void everyRowComesOnceAndTheSecondTimeNothingChanges() {
		Map<String, Object> input = input(mission());
		input.put("trial", true);
		Map<String, Integer> trial = run(input);
		assertThat(trial).isEqualTo(Map.of("created", 11));
		assertThat(number("MATCH (a:Actor) RETURN count(a)")).isZero();
		input.put("trial", false);
		String first = finished(input);
		assertThat(report(first)).hasSize(11).containsKey("phone p1 phones.csv:2");
		assertThat(report(first).get("location l1 locations.csv:2")).startsWith("CREATED").contains("latitude");
		assertThat(counts(first)).isEqualTo(trial);
		assertThat(number("MATCH (:Service)-[:HAS_PART]->(p:Phone)<-[:HAS_PART]-(:ServiceAtPlace) RETURN count(p)"))
			.isOne();
		assertConsistent();
		long changes = number("MATCH (c:Change) WHERE c.objectType <> 'ImportRun' RETURN count(c)");
		assertThat(run(input)).isEqualTo(Map.of("unchanged", 11));
		assertThat(number("MATCH (c:Change) WHERE c.objectType <> 'ImportRun' RETURN count(c)")).isEqualTo(changes);
	}

	@Test
	void aChangedRowIsChangedAndNothingElse() {
		run(input(mission()));
		Map<String, Integer> counts = run(input(List.of(
				file("services.csv", "id,organization_id,name,status", "s1,o1,More beds,active", "s2,o2,First aid,"),
				file("phones.csv", "id,service_id,number", "p1,s1,+44 20 7946 9999", "p3,s1,+44 20 7946 8888"))));
		assertThat(counts).isEqualTo(Map.of("created", 1, "changed", 2, "unchanged", 1));
		assertThat(
				number("MATCH (s:Service {name: 'More beds', minimumAge: 18})-[:HAS_PART]->(:Phone) RETURN count(s)"))
			.isEqualTo(2);
		assertThat(number("MATCH (s:Service {name: 'More beds'}) WHERE s.phone = '+44 20 7946 9999' RETURN count(s)"))
			.isOne();
		assertConsistent();
	}

	@Test
	void aDirtyPackageEndsInACompleteReportAndAConsistentGraph() {
		Map<String, Object> latin = file("contacts.csv",
				"id,organization_id,name\nc1,o1,Jos\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		String run = finished(input(List.of(
				file("organizations.csv", "id,name,description,website", "o1,Mission,Helps,nowhere at all",
						"o1,Another,Helps,", "o2,,Nobody,"),
				file("services.csv", "id,organization_id,name,status,minimum_age", "s1,o1,Beds,,18.5",
						"s2,o7,Nobody's,active,", "s3,,Nothing's,active,", "s4,o2,Refused one's,active,"),
				file("locations.csv", "id,organization_id,name,location_type", "l1,o1,Quay,physical",
						"l2,o7,Lost,physical"),
				file("service_at_location.csv", "id,service_id,location_id", "g1,s1,l9", "g2,s2,l1"),
				file("addresses.csv", "id,location_id,address_1,city,state_province,postal_code,country,address_type",
						"d1,l1,Quay 1,Town,,1,GB,physical", "d2,l1,Quay 2,Town,,1,Britain,physical",
						"d3,l2,Quay 3,Town,,1,GB,physical"),
				file("phones.csv", "id,service_id,number", "p1,s1,+44 20 7946 0000", "p2,s2,+44 20 7946 0001",
						"p3,s9,+44 20 7946 0002", "p4,,+44 20 7946 0003"),
				latin)));
		Map<String, String> report = report(run);
		Map<String, String> results = new HashMap<>();
		report.forEach((row, said) -> results.merge(row.split(" ")[1], said.split(" ")[0], (a, b) -> a + "+" + b));
		assertThat(results).containsEntry("s1", "CREATED")
			.containsEntry("s2", "ORPHAN")
			.containsEntry("s3", "ORPHAN")
			.containsEntry("s4", "ORPHAN")
			.containsEntry("l1", "CREATED")
			.containsEntry("l2", "ORPHAN")
			.containsEntry("g1", "ORPHAN")
			.containsEntry("g2", "ORPHAN")
			.containsEntry("d1", "CREATED")
			.containsEntry("d2", "REFUSED")
			.containsEntry("d3", "ORPHAN")
			.containsEntry("p1", "CREATED")
			.containsEntry("p2", "ORPHAN")
			.containsEntry("p3", "ORPHAN")
			.containsEntry("p4", "ORPHAN")
			.containsEntry("o2", "REFUSED");
		assertThat(results.get("o1").split("\\+")).containsExactlyInAnyOrder("CREATED", "REFUSED");
		assertThat(report.keySet()).anyMatch((row) -> row.contains("contacts.csv"));
		assertThat(report.get("service s2 services.csv:3")).contains("o7");
		assertThat(report.values()).allSatisfy((said) -> assertThat(said).doesNotContain("errors.", "hsds."));
		assertThat(number("MATCH (s:Service) RETURN count(s)")).isOne();
		assertThat(number("MATCH (p:Place) RETURN count(p)")).isOne();
		assertConsistent();
	}

	@Test
	void whatIsGivenWithThePackageIsChecked() {
		Map<String, Object> input = input(List.of(Map.of("name", "x.csv", "content", "no base64!")));
		input.put("actorKind", "LOCAL_POLICE");
		input.put("register", "a|b");
		JsonNode payload = this.imports.coordinator().attempt("startHsdsImport", input, "importRun { id }");
		assertThat(payload.path("importRun").isNull()).isTrue();
		assertThat(payload.path("userErrors").valueStream().map((error) -> error.at("/path").toString()).toList())
			.hasSize(3);
	}

	@Test
	void theFloridaDirectoryComesWithItsExactFigures() throws IOException {
		Path data = Stream.of(Path.of("..", "..", "shared", "data"), Path.of("..", "shared", "data"))
			.filter(Files::isDirectory)
			.findFirst()
			.orElse(null);
		Assumptions.assumeTrue(data != null || System.getenv("CI") != null,
				"Skipped: there is no shared/data beside the project.");
		assertThat(data).as("shared/data beside the project, which a build server must have").isNotNull();
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(archive)) {
			for (String name : List.of("services.csv", "locations.csv", "organizations.csv")) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(Files.readAllBytes(data.resolve("florida-legal-aid").resolve(name)));
			}
		}
		Map<String, Object> input = input(List.of(file("florida.zip", archive.toByteArray())));
		long start = System.nanoTime();
		String run = finished(input);
		Map<String, Integer> counts = counts(run);
		System.out.printf("Florida: %s in %d ms%n", counts, (System.nanoTime() - start) / 1_000_000);
		assertThat(number("MATCH (a:Organisation) RETURN count(a)")).isEqualTo(20);
		assertThat(number("MATCH (s:Service) RETURN count(s)")).isEqualTo(135);
		assertThat(number("MATCH (p:Place) RETURN count(p)")).isEqualTo(378);
		assertThat(number("MATCH (p:PostalAddress) RETURN count(p)")).isEqualTo(331);
		assertThat(number("MATCH (p:Phone) RETURN count(p)")).isEqualTo(90);
		assertThat(number("MATCH (p:ServiceArea) RETURN count(p)")).isEqualTo(1493);
		assertThat(counts).isEqualTo(Map.of("created", 4117, "noted", 3));
		assertConsistent();
		assertThat(run(input)).isEqualTo(Map.of("unchanged", 4117, "noted", 3));
	}

}
