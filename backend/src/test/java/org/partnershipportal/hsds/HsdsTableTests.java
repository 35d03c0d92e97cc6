package org.partnershipportal.hsds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the tables is that of the published schemas, both ways. */
class HsdsTableTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Only in the compiled schemas of the HTTP API. */
	private static final Map<HsdsTable, String> OF_FULL_SHAPES = Map.of(HsdsTable.ORGANIZATION, "services",
			HsdsTable.SERVICE_AT_LOCATION, "service");

	private static JsonNode schema(HsdsTable table) throws IOException {
		return JSON.readTree(Files.readString(PublishedHsds.file("hsds/schema").resolve(table.table() + ".json")));
	}

	@Test
	void thereIsATableForEachPublishedSchema() throws IOException {
		Set<String> published = new TreeSet<>();
		try (Stream<Path> files = Files.list(PublishedHsds.file("hsds/schema"))) {
			files.map((file) -> file.getFileName().toString())
				.filter((name) -> !"openapi.json".equals(name))
				.forEach((name) -> published.add(name.replace(".json", "")));
		}
		assertThat(Stream.of(HsdsTable.values()).map(HsdsTable::table)).containsExactlyInAnyOrderElementsOf(published)
			.hasSize(24);
	}

	@ParameterizedTest
	@EnumSource
	void theTableIsAsPublished(HsdsTable table) throws IOException {
		JsonNode schema = schema(table);
		assertThat(table.table()).isEqualTo(schema.get("name").asString());
		assertThat(table.file()).isEqualTo(schema.get("path").asString());
		assertThat(HsdsTable.named(table.table())).contains(table);
		assertThat(HsdsTable.inFile(table.file())).contains(table);

		List<String> columns = new ArrayList<>();
		Map<String, String> lists = new LinkedHashMap<>();
		Map<String, String> objects = new LinkedHashMap<>();
		Set<String> required = texts(schema.get("required"));
		Set<String> inTables = new TreeSet<>(required);
		inTables.addAll(texts(schema.get("tabular_required")));
		schema.get("properties").properties().forEach((property) -> {
			String name = property.getKey();
			JsonNode value = property.getValue();
			if (value.has("$ref")) {
				objects.put(name, referred(value));
			}
			else if ("array".equals(value.get("type").asString())) {
				lists.put(name, referred(value.get("items")));
			}
			else {
				columns.add(described(name, type(value), required.contains(name), inTables.contains(name),
						texts(value.get("enum"))));
			}
		});

		assertThat(table.columns()
			.stream()
			.map((column) -> described(column.name(), column.type(), column.required(), column.requiredInTables(),
					column.allowed())))
			.containsExactlyElementsOf(columns);
		assertThat(names(table.lists(), table)).isEqualTo(lists);
		assertThat(names(table.objects(), table)).isEqualTo(objects);
		assertThat(table.requiredObjects()).isEqualTo(intersection(required, objects.keySet()));
		table.columns().forEach((column) -> assertThat(table.column(column.name())).contains(column));
		assertThat(table.column("no_column")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void everythingNestedHasAColumnThatSaysInWhat(HsdsTable table) {
		table.lists()
			.forEach((name, listed) -> assertThat(listed.ownedBy(table).references()).as(name).isIn(table, null));
		table.objects()
			.forEach((name, nested) -> assertThat(table.refersBy(name).references()).as(name).isEqualTo(nested));
		table.columns()
			.stream()
			.filter((column) -> column.references() != null && column.references() != table)
			.forEach((column) -> assertThat(column.references()).as(column.name()).isLessThan(table));
	}

	private static String described(String name, HsdsType type, boolean required, boolean inTables,
			Iterable<String> allowed) {
		return name + " " + type + (required ? " required" : "") + (inTables ? " requiredInTables" : "") + " "
				+ String.join("|", allowed);
	}

	private static HsdsType type(JsonNode value) {
		String format = value.path("format").asString("");
		String tabular = value.path("datapackage_type").asString("");
		return switch (format.isEmpty() ? tabular : format) {
			case "uuid" -> HsdsType.ID;
			case "date" -> HsdsType.DATE;
			case "time" -> HsdsType.TIME;
			case "date-time", "datetime" -> HsdsType.DATE_TIME;
			case "uri" -> HsdsType.URI;
			case "email" -> HsdsType.EMAIL;
			default -> {
				assertThat(format + tabular).isEmpty();
				yield "number".equals(value.get("type").asString()) ? HsdsType.NUMBER : HsdsType.TEXT;
			}
		};
	}

	private static Map<String, String> names(Map<String, HsdsTable> nested, HsdsTable table) {
		Map<String, String> names = new LinkedHashMap<>();
		nested.forEach((name, other) -> {
			if (!name.equals(OF_FULL_SHAPES.get(table))) {
				names.put(name, other.table());
			}
		});
		return names;
	}

	private static String referred(JsonNode reference) {
		return reference.get("$ref").asString().replace(".json", "");
	}

	private static Set<String> texts(JsonNode list) {
		Set<String> texts = new LinkedHashSet<>();
		if (list != null) {
			list.forEach((text) -> texts.add(text.asString()));
		}
		return texts;
	}

	private static Set<String> intersection(Set<String> one, Set<String> other) {
		Set<String> both = new TreeSet<>(one);
		both.retainAll(other);
		return both;
	}

}
