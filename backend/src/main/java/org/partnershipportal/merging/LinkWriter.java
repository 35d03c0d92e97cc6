package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Takes relations away from entries and gives them to others. */
@Repository
class LinkWriter {

	private static final String DELETE = """
			UNWIND $elements AS element
			MATCH ()-[r]->() WHERE elementId(r) = element
			DELETE r
			""";

	private static final String SET = """
			UNWIND $links AS link
			MATCH ()-[r]->() WHERE elementId(r) = link.element
			SET r = link.properties
			""";

	private static final String CREATE = """
			MATCH (n:%s {id: $id})
			UNWIND $links AS link
			MATCH (o) WHERE elementId(o) = link.other
			CALL (n, o, link) {
			  WITH n, o, link WHERE link.out
			  CREATE (n)-[r:$(link.type)]->(o) SET r = link.properties
			  UNION
			  WITH n, o, link WHERE NOT link.out
			  CREATE (n)<-[r:$(link.type)]-(o) SET r = link.properties
			}
			""";

	private final Neo4jClient neo4j;

	LinkWriter(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * A relation that is to be.
	 *
	 * @param type its type
	 * @param out whether it leads away from the entry
	 * @param other what the database calls the other end, for this transaction only
	 * @param properties its properties
	 */
	record NewLink(String type, boolean out, String other, Map<String, ? extends @Nullable Object> properties) {

		Map<String, Object> parameters() {
			return Map.of("type", this.type, "out", this.out, "other", this.other, "properties", this.properties);
		}

	}

	void delete(List<String> elements) {
		if (!elements.isEmpty()) {
			this.neo4j.query(DELETE).bind(elements).to("elements").run();
		}
	}

	/** Gives relations other properties, by what the database calls them. */
	void set(Map<String, ? extends Map<String, ? extends @Nullable Object>> properties) {
		if (!properties.isEmpty()) {
			List<Map<String, Object>> links = new ArrayList<>();
			properties.forEach((element, values) -> links.add(Map.of("element", element, "properties", values)));
			this.neo4j.query(SET).bind(links).to("links").run();
		}
	}

	void create(String label, String id, List<NewLink> links) {
		if (!links.isEmpty()) {
			Map<String, Object> parameters = new HashMap<>();
			parameters.put("id", id);
			parameters.put("links", links.stream().map(NewLink::parameters).toList());
			this.neo4j.query(CREATE.formatted(label)).bindAll(parameters).run();
		}
	}

}
