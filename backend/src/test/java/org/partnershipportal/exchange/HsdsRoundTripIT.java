package org.partnershipportal.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
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
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** The official examples through the graph: what comes out is what went in. */
@PortalIT
class HsdsRoundTripIT {

	private static final String REGISTER = "official";

	/** Our own taxonomies, which every package has. */
	private static final Set<String> OURS = Set.of("SERVICE_TYPES", "SERVED_GROUPS", "FOCAL_POINT_FUNCTIONS",
			"TRANSLATIONS");

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@TempDir
	Path folder;

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	private static Path example(String name) {
		Path data = Stream.of(Path.of("..", "..", "shared", "data"), Path.of("..", "shared", "data"))
			.filter(Files::isDirectory)
			.findFirst()
			.orElse(null);
		Assumptions.assumeTrue(data != null || System.getenv("CI") != null,
				"Skipped: there is no shared/data beside the project.");
		assertThat(data).as("shared/data beside the project, which a build server must have").isNotNull();
		return data.resolve("hsds").resolve("examples").resolve(name);
	}

	/**
	 * All rows by table and id, each as what it says by column, several owners included.
	 */
	private static Map<String, Map<String, Object>> rows(List<HsdsInput> files, List<HsdsRow> rows) throws IOException {
		Map<String, Map<String, Object>> said = new TreeMap<>();
		try (HsdsPackage read = HsdsPackage.read(files, HsdsLimits.USUAL, (problem) -> {
		})) {
			for (HsdsTable table : HsdsTable.values()) {
				read.each(table, (row) -> {
					Map<String, Object> values = new TreeMap<>();
					row.values()
						.forEach((column, value) -> values.put(column, row.further().containsKey(column)
								? new TreeSet<>(row.ids(column)).toString() : plain(row, column)));
					said.put(table.table() + " " + row.id(), values);
					rows.add(row);
				});
			}
		}
		return said;
	}

	/** Points in time are given in UTC, texts without space around them. */
	private static String plain(HsdsRow row, String column) {
		String text = Objects.toString(row.text(column)).strip();
		return column.equals("updated") ? Objects.toString(row.moment(column).toInstant()) : text;
	}

	private void load(Path example) throws IOException {
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		String run = coordinator
			.mutate("startHsdsImport",
					Map.of("name", "example", "register", REGISTER, "actorKind", "NGO", "files",
							List.of(Map.of("name", example.getFileName().toString(), "content",
									Base64.getEncoder().encodeToString(Files.readAllBytes(example))))),
					"importRun { id }")
			.at("/importRun/id")
			.asString();
		String status = "RUNNING";
		while ("RUNNING".equals(status)) {
			status = coordinator
				.data("query Run($id: ID!) { importRun(id: $id) { status refused } }", Map.of("id", run))
				.at("/importRun/status")
				.asString();
		}
		assertThat(status).isEqualTo("FINISHED");
	}

	private String exported() {
		return this.api.as(Role.COORDINATOR).get("/hsds/exports/hsds-json?register=" + REGISTER).body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "organization_full.json", "service_full.json", "service_at_location_full.json",
			"location.json" })
	void anExampleIsGivenBackAsItCame(String name) throws IOException {
		Path example = example(name);
		Map<String, Map<String, Object>> before = rows(List.of(new HsdsInput(name, example)), new ArrayList<>());
		load(example);
		Path file = Files.writeString(this.folder.resolve("out"), exported(), StandardCharsets.UTF_8);
		List<HsdsRow> rows = new ArrayList<>();
		Map<String, Map<String, Object>> after = rows(List.of(new HsdsInput("tables.json", file)), rows);
		rows.removeIf((row) -> OURS
			.contains(Objects.toString(row.text((row.table() == HsdsTable.TAXONOMY) ? "name" : "taxonomy"))));
		after.values()
			.removeIf((said) -> OURS.contains(Objects.toString(said.get("name")))
					|| OURS.contains(Objects.toString(said.get("taxonomy"))));
		assertThat(after).isEqualTo(before);
		assertThat(new PublishedSchemas().faults(rows)).isEmpty();
	}

}
