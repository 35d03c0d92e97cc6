package org.partnershipportal.importing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports of packages of HSDS, made through the API, and what they leave. */
class HsdsFixture {

	private final ImportFixture runs;

	private final Graph graph;

	HsdsFixture(Api api, Graph graph) {
		this.runs = new ImportFixture(api);
		this.graph = graph;
	}

	ImportFixture runs() {
		return this.runs;
	}

	static Map<String, Object> file(String name, byte[] content) {
		return Map.of("name", name, "content", Base64.getEncoder().encodeToString(content));
	}

	static Map<String, Object> file(String name, String... lines) {
		return file(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	static Map<String, Object> input(List<Map<String, Object>> files) {
		return new HashMap<>(Map.of("name", "test", "register", "elsewhere", "actorKind", "NGO", "files", files));
	}

	/** Imports, and says what became of how many rows. */
	Map<String, Integer> run(Map<String, Object> input) {
		return counts(finished(input));
	}

	String start(Map<String, Object> input) {
		return this.runs.coordinator()
			.mutate("startHsdsImport", input, "importRun { id }")
			.at("/importRun/id")
			.asString();
	}

	String finished(Map<String, Object> input) {
		return finished(start(input));
	}

	String finished(String run) {
		while ("RUNNING".equals(this.runs.figures(run).status())) {
			ImportFixture.pause();
		}
		assertThat(this.runs.figures(run).status()).isEqualTo("FINISHED");
		return run;
	}

	Map<String, Integer> counts(String run) {
		JsonNode found = this.runs.coordinator()
			.data("""
					query Run($id: ID!) { importRun(id: $id) {
					  rowsTotal rowsDone created changed unchanged refused orphan noted } }""", Map.of("id", run))
			.path("importRun");
		assertThat(found.path("rowsDone").asInt()).isEqualTo(found.path("rowsTotal").asInt());
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (String name : List.of("created", "changed", "unchanged", "refused", "orphan", "noted")) {
			if (found.path(name).asInt() > 0) {
				counts.put(name, found.path(name).asInt());
			}
		}
		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(found.path("rowsTotal").asInt());
		return counts;
	}

	/** The report by row, each as {@code RESULT column: reason}. */
	Map<String, String> report(String run) {
		return this.runs.coordinator()
			.data("""
					query Report($id: ID!) { importRun(id: $id) { rows(first: 100) {
					  edges { node { result column reason place table rowId } } } } }""", Map.of("id", run))
			.at("/importRun/rows/edges")
			.valueStream()
			.map((edge) -> edge.path("node"))
			.collect(Collectors.toMap(
					(row) -> row.path("table").asString("-") + " " + row.path("rowId").asString("-") + " "
							+ row.path("place").asString(),
					(row) -> row.path("result").asString() + " " + row.path("column").asString("-") + ": "
							+ row.path("reason").asString("-")));
	}

	long number(String cypher) {
		return this.graph.number(cypher, Map.of());
	}

	/** How many changes were recorded, besides those of runs. */
	long changes() {
		return number("MATCH (c:Change) WHERE c.objectType <> 'ImportRun' RETURN count(c)");
	}

	/** Nothing hangs in the air, and everything was recorded. */
	void assertConsistent() {
		assertThat(number("MATCH (p:Part) WHERE NOT EXISTS { (p)<-[:HAS_PART]-() } RETURN count(p)")).isZero();
		assertThat(number("MATCH (s:Service) WHERE COUNT { (s)<-[:OFFERS]-() } <> 1 RETURN count(s)")).isZero();
		assertThat(number("""
				MATCH (n:ServiceAtPlace)
				WHERE COUNT { (n)<-[:GIVEN_AS]-() } <> 1 OR COUNT { (n)-[:AT]->() } <> 1
				RETURN count(n)""")).isZero();
		assertThat(number("MATCH (e:ExternalId) WHERE NOT EXISTS { (e)<-[:KNOWN_AS]-() } RETURN count(e)")).isZero();
		assertThat(
				number("""
						MATCH (c:Change)
						WITH split(c.objectId, '/')[0] AS id, count(*) AS changes
						CALL (id) {
						  MATCH (n:Actor {id: id}) RETURN n
						  UNION MATCH (n:Service {id: id}) RETURN n
						  UNION MATCH (n:Place {id: id}) RETURN n
						  UNION MATCH (n:ServiceAtPlace {id: id}) RETURN n
						}
						WITH count(CASE WHEN n.version = changes THEN 1 END) AS recorded
						RETURN COUNT { (:Actor) } + COUNT { (:Service) } + COUNT { (:Place) } + COUNT { (:ServiceAtPlace) } - recorded
						"""))
			.as("entries of which a change was not recorded")
			.isZero();
	}

}
