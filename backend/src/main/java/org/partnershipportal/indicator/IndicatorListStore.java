package org.partnershipportal.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Writes the short lists of communities. */
@Repository
class IndicatorListStore {

	private static final String ONE = "MATCH " + IndicatorList.PATTERN
			+ " WHERE c.id = $community AND l.kind = $kind RETURN " + IndicatorList.PROJECTION + " AS list";

	private static final String DECIDES = "MATCH (c:Community {id: $community}) RETURN " + AreaScope.decidesFor("c")
			+ " AS decides";

	private static final String SAVE = """
			MATCH (c:Community {id: $community})
			MERGE (c)-[:WATCHES]->(l:IndicatorList {id: $id})
			SET l = $properties
			""";

	private static final String DELETE = """
			MATCH (:Community)-[:WATCHES]->(l:IndicatorList {id: $id})
			DETACH DELETE l
			""";

	private final Neo4jClient neo4j;

	private final AreaScope scope;

	IndicatorListStore(Neo4jClient neo4j, AreaScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** The community's own list of a kind. */
	Optional<IndicatorList> find(String community, IndicatorListKind kind) {
		return this.neo4j.query(ONE)
			.bindAll(Map.of("community", community, "kind", kind.name()))
			.fetchAs(IndicatorList.class)
			.mappedBy((types, row) -> IndicatorList.from(row.get("list")))
			.one();
	}

	/** Whether the caller may decide for a community. */
	boolean decidesFor(String community) {
		return this.neo4j.query(DECIDES)
			.bindAll(this.scope.with(Map.of("community", community)))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	/** Removes a list. */
	void delete(String id) {
		this.neo4j.query(DELETE).bind(id).to("id").run();
	}

	/** Writes a list, new or not. */
	void save(IndicatorList list) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", list.id());
		properties.put("kind", list.kind().name());
		properties.put("indicators", list.indicators());
		properties.put("note", list.note());
		properties.put("revisedOn", list.revisedOn());
		properties.put("reviseBy", list.reviseBy());
		properties.put("version", list.version());
		this.neo4j.query(SAVE)
			.bindAll(Map.of("community", list.communityId(), "id", list.id(), "properties", properties))
			.run();
	}

}
