package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schemas, stricter than published: properties they do not name are
 * refused, and values must have the format they name.
 */
public final class PublishedSchemas {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PLACE = "https://published.example/";

	private final SchemaRegistry registry;

	/** Reads them. */
	public PublishedSchemas() {
		Map<String, String> schemas = new HashMap<>();
		for (HsdsTable table : HsdsTable.values()) {
			schemas.put(PLACE + table.table() + ".json", schema(table).toString());
		}
		this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(schemas));
	}

	private static ObjectNode schema(HsdsTable table) {
		try {
			ObjectNode schema = (ObjectNode) JSON
				.readTree(Files.readString(PublishedHsds.file("hsds/schema").resolve(table.table() + ".json")));
			schema.put("additionalProperties", false);
			ObjectNode properties = (ObjectNode) schema.get("properties");
			if (table == HsdsTable.ORGANIZATION) {
				// The compiled schema of the full shape has them, the single one has not.
				ObjectNode services = properties.putObject("services");
				services.put("type", "array").putObject("items").put("$ref", "service.json");
			}
			if (table == HsdsTable.SERVICE_AT_LOCATION) {
				properties.putObject("service").put("$ref", "service.json");
			}
			return schema;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is wrong with a row, or with a document of it. */
	public List<String> faults(HsdsTable table, JsonNode json) {
		return this.registry.getSchema(SchemaLocation.of(PLACE + table.table() + ".json"))
			.validate(json, (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map(Object::toString)
			.toList();
	}

	/** What is wrong with the rows of tables. */
	public List<String> faults(Iterable<HsdsRow> rows) {
		List<String> faults = new ArrayList<>();
		for (HsdsRow row : rows) {
			ObjectNode json = JSON.createObjectNode();
			row.values().forEach((column, value) -> json.putPOJO(column, value));
			row.table()
				.requiredObjects()
				.forEach((object) -> json.putObject(object)
					.put("id", row.text(row.table().refersBy(object).name()))
					.put("name", "-"));
			faults.addAll(faults(row.table(), JSON.readTree(json.toString())));
		}
		return faults;
	}

}
