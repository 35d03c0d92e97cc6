package org.partnershipportal.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	private HsdsFixture imports;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.imports = new HsdsFixture(this.api, this.graph);
	}

	private static List<Map<String, Object>> mission() {
		return List.of(
				HsdsFixture.file("organizations.csv", "id,name,description,parent_organization_id",
						"o1,Mission,Helps,o9", "o2,Clinic,Heals,"),
				HsdsFixture.file("services.csv", "id,organization_id,name,status,minimum_age", "s1,o1,Beds,active,18",
						"s2,o2,First aid,active,"),
				HsdsFixture.file("locations.csv", "id,organization_id,name,location_type,latitude",
						"l1,o1,Quay,physical,200", "l2,,Anywhere,virtual,"),
				HsdsFixture.file("service_at_location.csv", "id,service_id,location_id", "g1,s1,l1"),
				HsdsFixture.file("phones.csv", "id,service_id,service_at_location_id,number",
						"p1,s1,g1,+44 20 7946 0000", "p2,s2,,+44 20 7946 0001"),
				HsdsFixture.file("taxonomy_terms.csv", "id,name,description,taxonomy",
						"t1,Shelter,Beds for a night,own"),
				HsdsFixture.file("attributes.csv", "id,link_id,link_entity,taxonomy_term_id", "a1,s1,service,t1"));
	}

	@Test
	void everyRowComesOnceAndTheSecondTimeNothingChanges() {
		Map<String, Object> input = HsdsFixture.input(mission());
		input.put("trial", true);
		Map<String, Integer> trial = this.imports.run(input);
		assertThat(trial).isEqualTo(Map.of("created", 11));
		assertThat(this.imports.number("MATCH (a:Actor) RETURN count(a)")).isZero();
		input.put("trial", false);
		String first = this.imports.finished(input);
		assertThat(this.imports.report(first)).hasSize(11).containsKey("phone p1 phones.csv:2");
		assertThat(this.imports.report(first).get("location l1 locations.csv:2")).startsWith("CREATED")
			.contains("latitude");
		assertThat(this.imports.counts(first)).isEqualTo(trial);
		assertThat(this.imports
			.number("MATCH (:Service)-[:HAS_PART]->(p:Phone)<-[:HAS_PART]-(:ServiceAtPlace) RETURN count(p)")).isOne();
		this.imports.assertConsistent();
		long changes = this.imports.changes();
		assertThat(this.imports.run(input)).isEqualTo(Map.of("unchanged", 11));
		assertThat(this.imports.changes()).isEqualTo(changes);
	}

	@Test
	void aChangedRowIsChangedAndNothingElse() {
		this.imports.run(HsdsFixture.input(mission()));
		Map<String, Integer> counts = this.imports.run(HsdsFixture.input(List.of(
				HsdsFixture.file("services.csv", "id,organization_id,name,status", "s1,o1,More beds,active",
						"s2,o2,First aid,"),
				HsdsFixture.file("phones.csv", "id,service_id,number", "p1,s1,+44 20 7946 9999",
						"p3,s1,+44 20 7946 8888"))));
		assertThat(counts).isEqualTo(Map.of("created", 1, "changed", 2, "unchanged", 1));
		assertThat(this.imports
			.number("MATCH (s:Service {name: 'More beds', minimumAge: 18})-[:HAS_PART]->(:Phone) RETURN count(s)"))
			.isEqualTo(2);
		assertThat(this.imports
			.number("MATCH (s:Service {name: 'More beds'}) WHERE s.phone = '+44 20 7946 9999' RETURN count(s)"))
			.isOne();
		this.imports.assertConsistent();
	}

	@Test
	void aDirtyPackageEndsInACompleteReportAndAConsistentGraph() {
		Map<String, Object> latin = HsdsFixture.file("contacts.csv",
				"id,organization_id,name\nc1,o1,Jos\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		String run = this.imports.finished(HsdsFixture.input(List.of(
				HsdsFixture.file("organizations.csv", "id,name,description,website", "o1,Mission,Helps,nowhere at all",
						"o1,Another,Helps,", "o2,,Nobody,"),
				HsdsFixture.file("services.csv", "id,organization_id,name,status,minimum_age", "s1,o1,Beds,,18.5",
						"s2,o7,Nobody's,active,", "s3,,Nothing's,active,", "s4,o2,Refused one's,active,",
						"s5,o1,Day centre,closed,"),
				HsdsFixture.file("schedules.csv", "id,service_id,freq,byday,opens_at,closes_at,notes",
						"h1,s1,WEEKLY,Monday,09:00,17:00,", "h2,s1,WEEKLY,MO,9am,17:00,",
						"h3,s1,WEEKLY,\"MO,TU\",09:00,17:00,Ring twice"),
				HsdsFixture.file("locations.csv", "id,organization_id,name,location_type", "l1,o1,Quay,physical",
						"l2,o7,Lost,physical"),
				HsdsFixture.file("service_at_location.csv", "id,service_id,location_id", "g1,s1,l9", "g2,s2,l1"),
				HsdsFixture.file("addresses.csv",
						"id,location_id,address_1,city,state_province,postal_code,country,address_type",
						"d1,l1,Quay 1,Town,,1,GB,physical", "d2,l1,Quay 2,Town,,1,Britain,physical",
						"d3,l2,Quay 3,Town,,1,GB,physical"),
				HsdsFixture.file("phones.csv", "id,service_id,number", "p1,s1,+44 20 7946 0000",
						"p2,s2,+44 20 7946 0001", "p3,s9,+44 20 7946 0002", "p4,,+44 20 7946 0003"),
				latin)));
		Map<String, String> report = this.imports.report(run);
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
			.containsEntry("o2", "REFUSED")
			.containsEntry("h1", "REFUSED")
			.containsEntry("h2", "REFUSED")
			.containsEntry("h3", "CREATED");
		assertThat(results.get("o1").split("\\+")).containsExactlyInAnyOrder("CREATED", "REFUSED");
		assertThat(report.keySet()).anyMatch((row) -> row.contains("contacts.csv"));
		assertThat(report.get("service s2 services.csv:3")).contains("o7");
		assertThat(report.get("phone p3 phones.csv:4")).contains("s9");
		assertThat(report.get("phone p4 phones.csv:5")).contains("does not say what it belongs to")
			.doesNotContain("in no file");
		assertThat(report.get("address d2 addresses.csv:3"))
			.contains("Without a value in country this is not taken.", "Left out country: Give the two capital letters")
			.doesNotContain("Enter a text");
		assertThat(report.values()).allSatisfy((said) -> assertThat(said).doesNotContain("errors.", "hsds."));
		assertThat(report.get("schedule h1 schedules.csv:2")).contains("Left out byday: Give days of the week");
		assertThat(report.get("schedule h2 schedules.csv:3")).contains("\"9am\" is no time of day");
		assertThat(this.imports.number("MATCH (h:Schedule) RETURN count(h)")).isOne();
		assertThat(report.get("service s5 services.csv:6")).contains("\"closed\" is not one of", "as not offered");
		assertThat(this.imports.number("MATCH (s:Service {status: 'INACTIVE'}) RETURN count(s)")).isOne();
		assertThat(this.imports.number("MATCH (s:Service) RETURN count(s)")).isEqualTo(2);
		assertThat(this.imports.number("MATCH (p:Place) RETURN count(p)")).isOne();
		this.imports.assertConsistent();
	}

	@Test
	void whatIsGivenWithThePackageIsChecked() {
		Map<String, Object> input = HsdsFixture.input(List.of(Map.of("name", "x.csv", "content", "no base64!")));
		input.put("actorKind", "LOCAL_POLICE");
		input.put("register", "a|b");
		JsonNode payload = this.imports.runs().coordinator().attempt("startHsdsImport", input, "importRun { id }");
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
		Map<String, Object> input = HsdsFixture.input(List.of(HsdsFixture.file("florida.zip", archive.toByteArray())));
		long start = System.nanoTime();
		String run = this.imports.finished(input);
		Map<String, Integer> counts = this.imports.counts(run);
		System.out.printf("Florida: %s in %d ms%n", counts, (System.nanoTime() - start) / 1_000_000);
		assertThat(this.imports.number("MATCH (a:Organisation) RETURN count(a)")).isEqualTo(20);
		assertThat(this.imports.number("MATCH (s:Service) RETURN count(s)")).isEqualTo(135);
		assertThat(this.imports.number("MATCH (p:Place) RETURN count(p)")).isEqualTo(378);
		assertThat(this.imports.number("MATCH (p:PostalAddress) RETURN count(p)")).isEqualTo(331);
		assertThat(this.imports.number("MATCH (p:Phone) RETURN count(p)")).isEqualTo(90);
		assertThat(this.imports.number("MATCH (p:ServiceArea) RETURN count(p)")).isEqualTo(1493);
		assertThat(counts).isEqualTo(Map.of("created", 4117, "noted", 3));
		this.imports.assertConsistent();
	}

}
