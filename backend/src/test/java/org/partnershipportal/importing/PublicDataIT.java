package org.partnershipportal.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.importing.ImportFixture.Figures;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public data beside the project. It is not ours to ship: where the folder is absent
 * the tests are skipped and say so, except on a build server, where it must be there.
 */
@PortalIT
class PublicDataIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private ImportFixture imports;

	private Path data;

	@BeforeEach
	void data() {
		this.data = Stream.of(Path.of("..", "..", "shared", "data"), Path.of("..", "shared", "data"))
			.filter(Files::isDirectory)
			.findFirst()
			.orElse(null);
		boolean required = System.getenv("CI") != null;
		Assumptions.assumeTrue(this.data != null || required, "Skipped: there is no shared/data beside the project.");
		assertThat(this.data).as("shared/data beside the project, which a build server must have").isNotNull();
		this.graph.clear();
		this.imports = new ImportFixture(this.api);
	}

	private Figures load(String kind, String mapping, String file) {
		try {
			return this.imports.run(Map.of("kind", kind, "name", file, "mapping", mapping, "content",
					Files.readString(this.data.resolve(file))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void theFloridaDirectoryLoadsWholeAndOnlyOnce() {
		Figures organisations = load("ACTORS", "florida-organizations", "florida-legal-aid/organizations.csv");
		assertThat(organisations.results()).containsExactly(20, 0, 0, 0);
		Figures services = load("SERVICES", "florida-services", "florida-legal-aid/services.csv");
		assertThat(services.results()).containsExactly(135, 0, 0, 0);
		assertThat(this.graph.number("MATCH (o:Organisation)-[:OFFERS]->(s:Service) RETURN count(s)", Map.of()))
			.isEqualTo(135);
		assertThat(this.graph.number("""
				MATCH (s:Service)
				WHERE any(text IN [s.name, s.description, s.eligibility] WHERE toLower(text) CONTAINS 'traffick')
				RETURN count(s)""", Map.of())).isPositive();
		assertThat(this.graph.number("MATCH (a:Actor) WHERE a.website STARTS WITH 'https://www.' RETURN count(a)",
				Map.of()))
			.isPositive();
		assertThat(load("ACTORS", "florida-organizations", "florida-legal-aid/organizations.csv").results())
			.containsExactly(0, 0, 20, 0);
		assertThat(load("SERVICES", "florida-services", "florida-legal-aid/services.csv").results()).containsExactly(0,
				0, 135, 0);
	}

	@Test
	void aValueThatCannotBeIsLeftOutAndSaid() {
		load("ACTORS", "florida-organizations", "florida-legal-aid/organizations.csv");
		Figures services = load("SERVICES", "florida-services", "florida-legal-aid/services.csv");
		List<Object> reasons = this.graph.rows(
				"MATCH (w:ImportRow {run: $run}) WHERE w.reason IS NOT NULL RETURN w.reason AS reason ORDER BY w.line",
				Map.of("run", services.run()))
			.stream()
			.map((row) -> row.get("reason"))
			.toList();
		assertThat(reasons).hasSizeBetween(1, 40)
			.anySatisfy((reason) -> assertThat((String) reason).contains("service_email")
				.contains("is no e-mail address")
				.contains("service_url")
				.contains("service_min_age"))
			.anySatisfy((reason) -> assertThat((String) reason).contains("\"200\" is no age"));
	}

	@Test
	void theBritishListsLoadAndKnowEachOther() {
		assertThat(load("ACTORS", "uk-police-forces", "uk-first-responders/police-forces.csv").results())
			.containsExactly(47, 0, 0, 0);
		assertThat(load("ACTORS", "uk-local-authorities", "uk-first-responders/local-authorities.csv").results())
			.containsExactly(451, 0, 0, 0);
		assertThat(load("ACTORS", "uk-first-responders", "uk-first-responders/first-responder-organisations.csv")
			.results()).containsExactly(82, 0, 444, 0);
		assertThat(this.graph.number("MATCH (u:PoliceUnit {kind: 'REGIONAL_POLICE'}) RETURN count(u)", Map.of()))
			.isEqualTo(58);
		assertThat(load("ACTORS", "uk-police-forces", "uk-first-responders/police-forces.csv").results())
			.containsExactly(0, 0, 47, 0);
	}

}
