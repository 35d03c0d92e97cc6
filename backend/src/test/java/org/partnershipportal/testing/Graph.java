package org.partnershipportal.testing;

import java.util.Collection;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Looks into the database behind the service's back. */
public class Graph {

	private final Neo4jClient neo4j;

	Graph(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** Removes everything but the reference data and the record of migrations. */
	public void clear() {
		this.neo4j.query("MATCH (n) WHERE NOT n:Term AND NOT n:__Neo4jMigration DETACH DELETE n").run();
	}

	/** Rows of a query. */
	public Collection<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
		return this.neo4j.query(cypher).bindAll(parameters).fetch().all();
	}

	/** The single number a query returns. */
	public long number(String cypher, Map<String, Object> parameters) {
		return this.neo4j.query(cypher).bindAll(parameters).fetchAs(Long.class).one().orElseThrow();
	}

}
