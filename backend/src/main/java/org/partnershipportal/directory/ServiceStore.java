package org.partnershipportal.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
			UNWIND $rows AS row
			MATCH (o:Organisation {id: row.organisation})
			CREATE (o)-[:OFFERS]->(s:Service)
			SET s = row.properties, o:ServiceProvider
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

	/** Those of the organisations that the caller may see and that are not closed. */
	Set<String> openOrganisations(Collection<String> ids) {
		return Set.copyOf(this.neo4j
			.query("MATCH (o:Organisation) WHERE o.id IN $ids AND o.closedOn IS NULL AND " + ActorScope.sees("o")
					+ " RETURN DISTINCT o.id")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(String.class)
			.all());
	}

	/** Writes new services. */
	void create(Collection<ProvidedService> services) {
		this.neo4j.query(CREATE)
			.bindAll(Map.of("provider", ActorFamily.SERVICE_PROVIDER.name(), "rows", services.stream()
				.map((service) -> Map.of("organisation", service.organisationId(), "properties", properties(service)))
				.toList()))
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
