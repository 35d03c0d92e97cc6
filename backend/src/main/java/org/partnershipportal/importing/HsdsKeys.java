package org.partnershipportal.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

	/** By lists, which the database looks up faster than row by row. */
	private static final String ENTRIES = """
			MATCH (n:%1$s)
			WHERE n.id IN $ids AND %2$s
			RETURN 0 AS rank, n.id AS name, n.id AS id
			UNION
			MATCH (e:ExternalId)
			WHERE e.key IN $keys
			MATCH (e)<-[:KNOWN_AS]-(n:%1$s)
			WHERE %2$s
			RETURN 1 AS rank, e.key AS name, n.id AS id
			""";

	/** A part that hangs only on what the caller may not see is not there for them. */
	private static final String PARTS = """
			MATCH (p:Part)
			WHERE p.id IN $ids AND %1$s
			RETURN 0 AS rank, p.id AS name, p.id AS id, labels(p) AS labels
			UNION
			MATCH (e:ExternalId)
			WHERE e.key IN $keys
			MATCH (e)<-[:KNOWN_AS]-(p:Part)
			WHERE %1$s
			RETURN 1 AS rank, e.key AS name, p.id AS id, labels(p) AS labels
			""".formatted("EXISTS { MATCH (o)-[:HAS_PART*1..3]->(p) WHERE " + Stream.of(HsdsEntry.values())
		.map((entry) -> "(o:" + entry.label() + " AND " + entry.sees("o") + ")")
		.collect(Collectors.joining(" OR ")) + " }");

	private static final String OF_REGISTER = """
			MATCH (p:Part)
			WHERE p.id IN $ids AND EXISTS { MATCH (p)-[:KNOWN_AS]->(e:ExternalId) WHERE e.key STARTS WITH $register }
			RETURN p.id
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
		List<Named> named = named(ENTRIES.formatted(entry.label(), entry.sees("n")), ids,
				ids.stream().map(settings::key).toList());
		Map<String, String> own = ids(named, 0, (one) -> true);
		Map<String, String> others = ids(named, 1, (one) -> true);
		Map<String, String> found = new HashMap<>();
		ids.forEach((id) -> put(found, id, own.get(id), others.get(settings.key(id))));
		return found;
	}

	/** The ids of those parts that are there, by key. */
	Map<String, String> parts(Collection<HsdsItem> items, HsdsSettings settings) {
		List<Named> named = named(PARTS, items.stream().map((item) -> item.ref().id()).distinct().toList(),
				items.stream().map((item) -> settings.key(item.ref())).distinct().toList());
		Map<String, String> others = ids(named, 1, (one) -> true);
		Map<String, Map<String, String>> own = new HashMap<>();
		Map<String, String> found = new HashMap<>();
		for (HsdsItem item : items) {
			String label = item.type().getSimpleName();
			String key = settings.key(item.ref());
			put(found, key, own.computeIfAbsent(label, (kind) -> ids(named, 0, (one) -> one.labels().contains(kind)))
				.get(item.ref().id()), others.get(key));
		}
		return found;
	}

	/** What was found by our own id, or by that of a register. */
	private record Named(int rank, String name, String id, List<String> labels) {
	}

	private List<Named> named(String cypher, Collection<String> ids, Collection<String> keys) {
		return List.copyOf(this.neo4j.query(cypher)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids), "keys", List.copyOf(keys))))
			.fetchAs(Named.class)
			.mappedBy((types, row) -> new Named(row.get("rank").asInt(), row.get("name").asString(),
					row.get("id").asString(), row.get("labels").asList((label) -> label.asString(), List.of())))
			.all());
	}

	/** Of several of one name, the first that was made. */
	private static Map<String, String> ids(List<Named> named, int rank, Predicate<Named> which) {
		Map<String, String> ids = new HashMap<>();
		named.stream()
			.filter((one) -> one.rank() == rank)
			.filter(which)
			.forEach((one) -> ids.merge(one.name(), one.id(), (id, other) -> (id.compareTo(other) <= 0) ? id : other));
		return ids;
	}

	/** Our own id counts more than that of a register. */
	private static void put(Map<String, String> found, String name, @Nullable String own, @Nullable String other) {
		String id = (own != null) ? own : other;
		if (id != null) {
			found.put(name, id);
		}
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
		this.neo4j.query("MATCH (x:ExternalRow) WHERE x.key IN $keys RETURN x.key AS key, x.says AS says")
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
