package org.partnershipportal.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Writes observations. */
@Repository
class ObservationStore {

	private static final String CREATE = """
			UNWIND $observations AS properties
			MATCH (p:Problem {id: $problem})
			CREATE (p)-[:HAS_OBSERVATION]->(o:IndicatorObservation)
			SET o = properties
			""";

	private static final String CHANGE = """
			MATCH (o:IndicatorObservation {id: $id})
			SET o = $properties
			""";

	private static final String REMOVE = """
			MATCH (o:IndicatorObservation {id: $id})
			DETACH DELETE o
			""";

	private final Neo4jClient neo4j;

	ObservationStore(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	void create(String problem, List<IndicatorObservation> observations) {
		this.neo4j.query(CREATE)
			.bindAll(Map.of("problem", problem, "observations",
					observations.stream().map(ObservationStore::properties).toList()))
			.run();
	}

	void change(IndicatorObservation observation) {
		this.neo4j.query(CHANGE).bindAll(Map.of("id", observation.id(), "properties", properties(observation))).run();
	}

	void remove(String id) {
		this.neo4j.query(REMOVE).bind(id).to("id").run();
	}

	private static Map<String, Object> properties(IndicatorObservation observation) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", observation.id());
		properties.put("indicator", observation.indicator());
		properties.put("count", observation.count());
		properties.put("from", observation.from());
		properties.put("to", observation.to());
		properties.put("note", observation.note());
		properties.put("source", observation.source());
		properties.put("version", observation.version());
		return properties;
	}

}
