package org.partnershipportal.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.security.PlaceScope;

/**
 * What of a package is in the graph already, found by our own id or by what its register
 * calls it; and what of it has no place in the model, kept as it came.
 */
@Repository
class HsdsKeys {

	private static final String ENTRIES = """
			UNWIND $rows AS row
			CALL (row) {
			  MATCH (n:%1$s {id: row.id})
			  RETURN n, 0 AS rank
			  UNION
			  MATCH (:ExternalId {key: row.key})<-[:KNOWN_AS]-(n:%1$s)
			  RETURN n, 1 AS rank
			}
			WITH row, n, rank
			WHERE %2$s
			WITH row, n ORDER BY rank, n.id
			RETURN row.id AS row, collect(n.id)[0] AS id
			""";

	/** A part that hangs only on what the caller may not see is not there for them. */
	private static final String PARTS = """
			UNWIND $rows AS row
			CALL (row) {
			  MATCH (p:Part {id: row.id})
			  WHERE row.label IN labels(p)
			  RETURN p, 0 AS rank
			  UNION
			  MATCH (:ExternalId {key: row.key})<-[:KNOWN_AS]-(p:Part)
			  RETURN p, 1 AS rank
			}
			WITH row, p, rank
			WHERE EXISTS { MATCH (o)-[:HAS_PART*1..3]->(p) WHERE %s }
			WITH row, p ORDER BY rank
			RETURN row.key AS key, collect(p.id)[0] AS id
			""".formatted(Stream.of(HsdsEntry.values())
		.map((entry) -> "(o:" + entry.label() + " AND " + entry.sees("o") + ")")
		.collect(Collectors.joining(" OR ")));

	private static final String OF_REGISTER = """
			UNWIND $ids AS id
			MATCH (p:Part {id: id})-[:KNOWN_AS]->(e:ExternalId)
			WHERE e.key STARTS WITH $register
			RETURN DISTINCT id
			""";

	private static final String LINK_PARTS = """
			UNWIND $rows AS row
			MATCH (p:Part {id: row.id})
			MERGE (e:ExternalId {key: row.key})
			MERGE (p)-[:KNOWN_AS]->(e)
			""";

	private static final String KEEP = """
			UNWIND $rows AS row
			MERGE (x:ExternalRow {key: row.key})
			SET x += row
			""";

	private final Neo4jClient neo4j;

	private final PlaceScope scope;

	private final JsonMapper json = JsonMapper.shared();

	HsdsKeys(Neo4jClient neo4j, PlaceScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** Our ids of those entries that are there and that the caller may see. */
	Map<String, String> entries(HsdsEntry entry, HsdsSettings settings, Collection<String> ids) {
		List<Map<String, String>> rows = ids.stream().map((id) -> Map.of("id", id, "key", settings.key(id))).toList();
		Map<String, String> found = new HashMap<>();
		this.neo4j.query(ENTRIES.formatted(entry.label(), entry.sees("n")))
			.bindAll(this.scope.with(Map.of("rows", rows)))
			.fetch()
			.all()
			.forEach((row) -> found.put(String.valueOf(row.get("row")), String.valueOf(row.get("id"))));
		return found;
	}

	/** The ids of those parts that are there, by key. */
	Map<String, String> parts(Collection<HsdsItem> items, HsdsSettings settings) {
		List<Map<String, String>> rows = items.stream()
			.map((item) -> Map.of("id", item.ref().id(), "label", item.type().getSimpleName(), "key",
					settings.key(item.ref())))
			.toList();
		Map<String, String> found = new HashMap<>();
		this.neo4j.query(PARTS)
			.bindAll(this.scope.with(Map.of("rows", rows)))
			.fetch()
			.all()
			.forEach((row) -> found.put(String.valueOf(row.get("key")), String.valueOf(row.get("id"))));
		return found;
	}

	/** Which of the parts the register knows. */
	Collection<String> ofRegister(Collection<String> parts, HsdsSettings settings) {
		return this.neo4j.query(OF_REGISTER)
			.bindAll(Map.of("ids", List.copyOf(parts), "register", settings.register() + "|"))
			.fetchAs(String.class)
			.all();
	}

	/** Remembers what the register calls parts. */
	void linkParts(List<HsdsItem> items, HsdsSettings settings) {
		List<Map<String, String>> rows = items.stream()
			.filter((item) -> !item.id().equals(item.ref().id()))
			.map((item) -> Map.of("id", item.id(), "key", settings.key(item.ref())))
			.toList();
		if (!rows.isEmpty()) {
			this.neo4j.query(LINK_PARTS).bindAll(Map.of("rows", rows)).run();
		}
	}

	/** What is kept of rows, by key, as JSON. */
	Map<String, String> kept(Collection<String> keys) {
		Map<String, String> kept = new HashMap<>();
		this.neo4j.query("UNWIND $keys AS key MATCH (x:ExternalRow {key: key}) RETURN x.key AS key, x.says AS says")
			.bindAll(Map.of("keys", List.copyOf(keys)))
			.fetch()
			.all()
			.forEach((row) -> kept.put(String.valueOf(row.get("key")), String.valueOf(row.get("says"))));
		return kept;
	}

	/** What is kept of a row, as JSON. */
	String says(Map<String, ?> values) {
		return this.json.writeValueAsString(values);
	}

	/** Keeps rows as they came. */
	void keep(Collection<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			this.neo4j.query(KEEP).bindAll(Map.of("rows", List.copyOf(rows))).run();
		}
	}

}
