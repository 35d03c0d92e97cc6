package org.partnershipportal.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.vocabulary.ActorFamily;

/** Reads and writes services. */
@Repository
class ServiceStore {

	private static final String CREATE = """
			MATCH (o:Organisation {id: $organisation})
			CREATE (o)-[:OFFERS]->(s:Service)
			SET s = $properties, o:ServiceProvider
			SET o.families = CASE WHEN $provider IN o.families THEN o.families ELSE o.families + $provider END
			""";

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	ServiceStore(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** A service whose provider the caller may see. */
	Optional<ProvidedService> find(String id) {
		return this.neo4j
			.query("MATCH (s:Service {id: $id}) WHERE " + ActorScope.seesService("s") + " RETURN "
					+ ProvidedService.projection("s") + " AS service")
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(ProvidedService.class)
			.mappedBy((types, row) -> ProvidedService.from(row.get("service")))
			.one();
	}

	ProvidedService get(String id) {
		return find(id).orElseThrow(() -> Versions.missing("id"));
	}

	boolean isOpenOrganisation(String id) {
		return this.neo4j
			.query("MATCH (o:Organisation {id: $id}) WHERE " + ActorScope.sees("o") + " RETURN o.closedOn IS NULL")
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	void create(ProvidedService service) {
		this.neo4j.query(CREATE)
			.bindAll(Map.of("organisation", service.organisationId(), "properties", properties(service), "provider",
					ActorFamily.SERVICE_PROVIDER.name()))
			.run();
	}

	void change(ProvidedService service) {
		this.neo4j.query("MATCH (s:Service {id: $id}) SET s += $properties")
			.bindAll(Map.of("id", service.id(), "properties", properties(service)))
			.run();
	}

	private static Map<String, Object> properties(ProvidedService service) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", service.id());
		properties.put("name", service.name());
		properties.put("nameKey", Names.key(service.name()));
		properties.put("alternateName", service.alternateName());
		properties.put("description", service.description());
		properties.put("types", service.typeCodes());
		properties.put("eligibility", service.eligibility());
		properties.put("minimumAge", service.minimumAge());
		properties.put("maximumAge", service.maximumAge());
		properties.put("languages", service.languages());
		properties.put("coverage", service.coverage());
		properties.put("email", service.email());
		properties.put("phone", service.phone());
		properties.put("website", service.website());
		properties.put("closedOn", service.closedOn());
		properties.put("version", service.version());
		return properties;
	}

}
