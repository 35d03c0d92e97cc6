package org.partnershipportal.lookup;

import java.util.Optional;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Leads from the id of something that was merged to what it was merged into. */
@Component
public class MergedInto {

	private static final String SUCCESSOR = """
			MATCH (:Merged {id: $id})-[:MERGED_INTO*1..20]->(n)
			WHERE NOT n:Merged
			RETURN n.id
			""";

	private final Neo4jClient neo4j;

	MergedInto(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * What stands for an id that is no longer in use; empty when it is in use, or was
	 * never. Whether the caller may see it is asked by whoever reads it.
	 */
	public Optional<String> of(String id) {
		return this.neo4j.query(SUCCESSOR).bind(id).to("id").fetchAs(String.class).one();
	}

}
