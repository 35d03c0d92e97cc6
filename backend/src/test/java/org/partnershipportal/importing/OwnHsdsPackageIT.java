package org.partnershipportal.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.hsds.HsdsInput;
import org.partnershipportal.hsds.HsdsLimits;
import org.partnershipportal.hsds.HsdsPackage;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.hsds.PublishedSchemas;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** A package that this portal gave out comes back to what it was made of. */
@PortalIT
class OwnHsdsPackageIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@TempDir
	Path folder;

	private HsdsFixture imports;

	@BeforeEach
	void aDirectoryWithLittleSaidAndTextsInOtherLanguages() {
		this.graph.clear();
		this.imports = new HsdsFixture(this.api, this.graph);
		this.imports.run(HsdsFixture.input(List.of(HsdsFixture.file("organizations.csv", "id,name", "o,Harbour Aid"),
				HsdsFixture.file("locations.csv", "id,organization_id,name,location_type", "l,o,House,physical"),
				HsdsFixture.file("services.csv", "id,organization_id,name,status", "s,o,Shelter,active"),
				HsdsFixture.file("service_at_location.csv", "id,service_id,location_id", "g,s,l"),
				HsdsFixture.file("addresses.csv",
						"id,location_id,address_1,city,state_province,postal_code,country,address_type",
						"a,l,Quay 1,,,,GB,physical"),
				HsdsFixture.file("phones.csv", "id,service_id,number", "p,s,+62 21 1234567"))));
	}

	private void translate(String mutation, String payload, String label, Map<String, Object> translation) {
		Map<String, Object> entry = this.graph
			.rows("MATCH (n:" + label + ") RETURN n.id AS id, n.version AS version", Map.of())
			.iterator()
			.next();
		this.imports.runs()
			.coordinator()
			.mutate(mutation, Map.of("id", entry.get("id"), "version", entry.get("version"), "writtenIn", "en",
					"translations", List.of(translation)), payload + " { id }");
	}

	private List<Map<String, Object>> state() {
		return List.copyOf(this.graph.rows("""
				MATCH (n:Actor|Service|Place|ServiceAtPlace|Part)
				RETURN n.id AS id, properties(n) AS said, COUNT { (n)--() } AS relations ORDER BY id""", Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hsds-tables", "hsds-json" })
	void nothingChangesAndNothingIsThereTwice(String kind) {
		translate("changeOrganisationProfile", "organisation", "Organisation",
				Map.of("language", "id", "name", "Bantuan Pelabuhan"));
		translate("changeServiceProfile", "service", "Service",
				Map.of("language", "th", "name", "บ้านพัก", "alert", "เต็ม"));
		translate("changePlace", "place", "Place", Map.of("language", "th", "transportation", "รถสาย 4"));
		byte[] exported = this.imports.runs().coordinator().file("/hsds/exports/" + kind);
		List<Map<String, Object>> before = state();
		long changes = this.imports.changes();
		Map<String, Object> input = HsdsFixture
			.input(List.of(HsdsFixture.file(kind.equals("hsds-json") ? "tables.json" : "package.zip", exported)));
		input.put("register", "our own");
		String run = this.imports.finished(input);
		assertThat(this.imports.counts(run)).as("%s", this.imports.report(run)).containsOnlyKeys("unchanged");
		assertThat(state()).isEqualTo(before);
		assertThat(this.imports.changes()).isEqualTo(changes);
		assertThat(this.imports.number("MATCH (o:Organisation) WHERE o.description IS NULL RETURN count(o)"))
			.as("its name, for want of a description, is not taken for one")
			.isOne();
	}

	private List<HsdsRow> rows(byte[] tables) throws IOException {
		List<HsdsRow> rows = new ArrayList<>();
		Path file = Files.write(this.folder.resolve("tables.json"), tables);
		try (HsdsPackage read = HsdsPackage.read(List.of(new HsdsInput("tables.json", file)), HsdsLimits.USUAL,
				(problem) -> {
				})) {
			for (HsdsTable table : HsdsTable.values()) {
				read.each(table, rows::add);
			}
		}
		return rows;
	}

	@Test
	void textsInOtherLanguagesGoWithThePackage() throws IOException {
		translate("changeServiceProfile", "service", "Service",
				Map.of("language", "th", "name", "บ้านพัก", "alert", "เต็ม"));
		List<HsdsRow> rows = rows(this.imports.runs().coordinator().file("/hsds/exports/hsds-json"));
		assertThat(rows).anyMatch((row) -> "เต็ม".equals(row.text("value")) && "th".equals(row.text("label")));
		assertThat(new PublishedSchemas().faults(rows)).isEmpty();
		byte[] exported = this.imports.runs().coordinator().file("/hsds/exports/hsds-json?register=elsewhere");
		this.graph.clear();
		Map<String, Object> input = HsdsFixture.input(List.of(HsdsFixture.file("tables.json", exported)));
		assertThat(this.imports.run(input)).doesNotContainKeys("refused", "orphan", "noted");
		assertThat(this.imports.number("""
				MATCH (s:Service {name: 'Shelter', writtenIn: 'en'})-[:HAS_PART {list: 'translations'}]->(t:Translation)
				WHERE t.language = 'th' AND t.name = 'บ้านพัก' AND t.alert = 'เต็ม'
				RETURN count(t)""")).isOne();
		assertThat(this.imports.run(input)).containsOnlyKeys("unchanged");
		byte[] other = new String(exported, StandardCharsets.UTF_8).replace("เต็ม", "ว่าง")
			.getBytes(StandardCharsets.UTF_8);
		Map<String, Integer> counts = this.imports
			.run(HsdsFixture.input(List.of(HsdsFixture.file("tables.json", other))));
		assertThat(counts).as("both texts of the translation").containsEntry("changed", 2);
		assertThat(this.imports.number("MATCH (t:Translation {alert: 'ว่าง', name: 'บ้านพัก'}) RETURN count(t)"))
			.isOne();
		assertThat(this.imports.number("MATCH (t:Translation) RETURN count(t)")).isOne();
		this.imports.assertConsistent();
	}

}
