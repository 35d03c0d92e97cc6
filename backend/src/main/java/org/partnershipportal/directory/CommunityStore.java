package org.partnershipportal.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.Versions;

/**
 * Reads and writes communities as aggregates: the node with its place in the tree and
 * what it spans.
 */
@Repository
class CommunityStore {

	private static final String STATE = """
			MATCH (c:Community {id: $id})
			RETURN %s AS community,
			       COLLECT { MATCH (c)-[:SPANS]->(area:Community) RETURN area.id ORDER BY area.id } AS spans
			""".formatted(Community.projection("c"));

	private static final String SAVE = """
			MERGE (c:Community {id: $id})
			SET c += $properties
			WITH c
			OPTIONAL MATCH (c)-[old:PART_OF|SPANS]->(:Community)
			DELETE old
			""";

	private static final String PLACE = """
			MATCH (c:Community {id: $id})
			MATCH (whole:Community {id: $partOf})
			CREATE (c)-[:PART_OF]->(whole)
			""";

	private static final String SPAN = """
			MATCH (c:Community {id: $id})
			MATCH (area:Community)
			WHERE area.id IN $spans
			CREATE (c)-[:SPANS]->(area)
			""";

	private static final String WITHIN = """
			RETURN $part = $whole OR EXISTS {
			  MATCH (:Community {id: $part})-[:PART_OF*1..20]->(:Community {id: $whole})
			} AS within
			""";

	private final Neo4jClient neo4j;

	CommunityStore(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** The community with what it spans. */
	CommunityState state(String id) {
		return this.neo4j.query(STATE)
			.bind(id)
			.to("id")
			.fetchAs(CommunityState.class)
			.mappedBy((types, row) -> new CommunityState(Community.from(row.get("community")),
					row.get("spans").asList((value) -> value.asString())))
			.one()
			.orElseThrow(() -> Versions.missing("id"));
	}

	/** Writes the community as it is wanted; new or not. */
	void save(CommunityState wanted) {
		Community community = wanted.community();
		Map<String, Object> properties = new HashMap<>();
		properties.put("name", community.name());
		properties.put("nameKey", Names.key(community.name()));
		properties.put("kind", community.kind().name());
		properties.put("description", community.description());
		properties.put("version", community.version());
		this.neo4j.query(SAVE).bindAll(Map.of("id", community.id(), "properties", properties)).run();
		if (community.partOfId() != null) {
			this.neo4j.query(PLACE).bindAll(Map.of("id", community.id(), "partOf", community.partOfId())).run();
		}
		if (!wanted.spans().isEmpty()) {
			this.neo4j.query(SPAN).bindAll(Map.of("id", community.id(), "spans", wanted.spans())).run();
		}
	}

	/** Adds a fault for every id that is no community. */
	void checkExist(Checks checks, String path, List<String> ids) {
		Set<String> known = new HashSet<>(this.neo4j.query("MATCH (c:Community) WHERE c.id IN $ids RETURN c.id")
			.bind(ids)
			.to("ids")
			.fetchAs(String.class)
			.all());
		for (int i = 0; i < ids.size(); i++) {
			checkKnown(checks, path + "." + i, known.contains(ids.get(i)));
		}
	}

	/** Adds a fault when an id is no community. */
	void checkExists(Checks checks, String path, String id) {
		checkKnown(checks, path,
				this.neo4j.query("MATCH (c:Community {id: $id}) RETURN c.id")
					.bind(id)
					.to("id")
					.fetchAs(String.class)
					.one()
					.isPresent());
	}

	private static void checkKnown(Checks checks, String path, boolean known) {
		checks.that(known, path, UserErrorCode.NOT_FOUND, "thereIsNoCommunityByThis");
	}

	/** Whether a community is, or is a part at any depth of, another one. */
	boolean within(String part, String whole) {
		return this.neo4j.query(WITHIN)
			.bindAll(Map.of("part", part, "whole", whole))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

}
