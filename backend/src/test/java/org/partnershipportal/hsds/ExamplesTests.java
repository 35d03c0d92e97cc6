package org.partnershipportal.hsds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The official examples: read, written again, and the same as before, and valid. */
class ExamplesTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static Path example(String name) {
		return PublishedHsds.file("hsds/examples").resolve(name);
	}

	private static ReadPackage read(String name) {
		return ReadPackage.of(List.of(new HsdsInput(name, example(name))));
	}

	/** The same for the same content in whatever order. */
	private static Object inOrder(JsonNode json) {
		if (json.isObject()) {
			Map<String, Object> properties = new TreeMap<>();
			json.properties().forEach((property) -> properties.put(property.getKey(), inOrder(property.getValue())));
			return properties;
		}
		if (json.isArray()) {
			return StreamSupport.stream(json.spliterator(), false)
				.map(ExamplesTests::inOrder)
				.sorted(Comparator.comparing(Object::toString))
				.toList();
		}
		return json.toString();
	}

	@ParameterizedTest
	@CsvSource({ "organization_full.json,ORGANIZATION", "service_full.json,SERVICE",
			"service_at_location_full.json,SERVICE_AT_LOCATION", "location.json,LOCATION" })
	void aDocumentIsGivenBackAsItCame(String file, HsdsTable table) throws IOException {
		JsonNode before = JSON.readTree(Files.readString(example(file)));
		ReadPackage read = read(file);
		String id = before.get("id").asString();
		JsonNode after = JSON.readTree(read.asDocument(table, id));

		assertThat(inOrder(after)).isEqualTo(inOrder(before));
		assertThat(new PublishedSchemas().faults(table, after)).isEmpty();
		assertThat(read.faults().keySet()).isSubsetOf(HsdsFault.ORPHAN);
		assertThat(ReadPackage.of("again.json", after.toString()).said()).isEqualTo(read.said());
		assertThat(new PublishedSchemas().faults(ReadPackage.of("t.zip", read.asTables()).rows())).isEmpty();
	}

	@Test
	void theSchemasAreStrict() throws IOException {
		String location = Files.readString(example("location.json"));
		PublishedSchemas schemas = new PublishedSchemas();
		assertThat(schemas.faults(HsdsTable.LOCATION, JSON.readTree(location))).isEmpty();
		for (List<String> change : List.of(List.of("\"code\"", "\"kode\""), List.of("3a19ff88-4620", "not a uuid"),
				List.of("\"physical\"", "\"elsewhere\""), List.of("http://example.com", "not a web address"),
				List.of("\"location_type\"", "\"type\""))) {
			assertThat(
					schemas.faults(HsdsTable.LOCATION, JSON.readTree(location.replace(change.get(0), change.get(1)))))
				.as(change.toString())
				.isNotEmpty();
		}
	}

	@Test
	void aPageIsGivenBackAsItCame() throws IOException {
		ReadPackage read = read("service_list.json");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HsdsDocuments(read.source(), read.problems()::add).writePage(HsdsTable.SERVICE,
				List.of(read.only(HsdsTable.SERVICE).id()), new HsdsDocuments.Page(10, 1, 1),
				HsdsDocuments.Nesting.OBJECTS, out);
		JsonNode before = JSON.readTree(Files.readString(example("service_list.json")));
		assertThat(inOrder(JSON.readTree(out.toByteArray()))).isEqualTo(inOrder(before));
	}

	@Test
	void tablesInJsonAreGivenBackAsTheyCameButForTextsThatWereNumbers() throws IOException {
		ReadPackage read = read("tabular.json");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HsdsDocuments(read.source(), read.problems()::add).writeTables(out);
		String before = Files.readString(example("tabular.json"))
			.replace("\"external_identifier\": 10092008082", "\"external_identifier\": \"10092008082\"")
			.replace("\"identifier\": 1234567", "\"identifier\": \"1234567\"");
		assertThat(inOrder(JSON.readTree(out.toByteArray()))).isEqualTo(inOrder(JSON.readTree(before)));
		assertThat(new PublishedSchemas().faults(read.rows())).isEmpty();
		assertThat(read.problems()).filteredOn((problem) -> problem.fault() == HsdsFault.OTHER_TYPE)
			.extracting(HsdsProblem::column)
			.containsExactlyInAnyOrder("external_identifier", "identifier");
	}

	@Test
	void whatTheApiSaysOfItselfHoldsNoRows() {
		ReadPackage read = read("base.json");
		assertThat(read.rows()).isEmpty();
		assertThat(read.problems()).isEmpty();
	}

	@Test
	void tablesAreGivenBackAsTheyCame() throws IOException {
		List<HsdsInput> inputs;
		try (Stream<Path> files = Files.list(example("csv"))) {
			inputs = files.map((file) -> new HsdsInput(file.getFileName().toString(), file))
				.sorted(Comparator.comparing(HsdsInput::name))
				.toList();
		}
		assertThat(inputs).hasSize(24);
		ReadPackage read = ReadPackage.of(inputs);
		assertThat(read.rows()).hasSize(24);
		assertThat(read.faults().keySet()).containsExactlyInAnyOrder(HsdsFault.ORPHAN, HsdsFault.UNATTACHED);
		assertThat(new PublishedSchemas().faults(read.rows())).isEmpty();

		byte[] written = read.asTables();
		Map<String, List<Map<String, String>>> cells = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				cells.put(entry.getName(), cells(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
			}
		}
		cells.remove("datapackage.json");
		for (HsdsInput input : inputs) {
			assertThat(cells.remove(input.name())).as(input.name()).isEqualTo(cells(Files.readString(input.file())));
		}
		assertThat(cells).isEmpty();
		assertThat(ReadPackage.of("written.zip", written).said()).isEqualTo(read.said());
	}

	@Test
	void thePackageDescribesItself() throws IOException {
		JsonNode description = null;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(read("service_full.json").asTables()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if ("datapackage.json".equals(entry.getName())) {
					description = JSON.readTree(zip.readAllBytes());
				}
			}
		}
		assertThat(description).isNotNull();
		for (JsonNode resource : description.get("resources")) {
			HsdsTable table = HsdsTable.named(resource.get("name").asString()).orElseThrow();
			assertThat(resource.get("path").asString()).isEqualTo(table.file());
			assertThat(resource.at("/schema/fields").valueStream().map((field) -> field.get("name").asString()))
				.containsExactlyElementsOf(table.columns().stream().map(HsdsColumn::name).toList());
		}
		assertThat(description.get("resources")).hasSize(23);
		assertThat(description.toString())
			.contains("{\"fields\":\"service_id\",\"reference\":" + "{\"resource\":\"service\",\"fields\":\"id\"}}");
	}

	/** What is said, by column. */
	private static List<Map<String, String>> cells(String csv) throws IOException {
		List<Map<String, String>> rows = new ArrayList<>();
		try (CSVParser lines = CSVParser.parse(csv,
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			lines.forEach((line) -> {
				Map<String, String> row = new LinkedHashMap<>(line.toMap());
				row.values().removeIf(String::isEmpty);
				rows.add(new TreeMap<>(row));
			});
		}
		return rows;
	}

}
