package org.partnershipportal.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.security.PlaceScope;

/**
 * Reads and writes profiles. A part hangs on each of its owners by {@code HAS_PART}, with
 * the name of the list and its place in it, so that one telephone of a service and of its
 * focal point is one node; it goes when nobody has it any more.
 */
@Repository
class ProfileStore {

	/** A service has focal points, these have telephones, these have languages. */
	private static final int DEPTH = 3;

	private static final String WRITE_PARTS = """
			UNWIND $rows AS row
			MERGE (p:Part {id: row.id})
			ON CREATE SET p:$(row.label)
			SET p += row.values
			""";

	private static final String LINK_OWN = """
			MATCH (o:%s {id: $id})
			UNWIND $rows AS row
			MATCH (p:Part {id: row.id})
			CREATE (o)-[:HAS_PART {list: row.list, position: row.position}]->(p)
			""";

	private static final String LINK_NESTED = """
			UNWIND $rows AS row
			MATCH (o:Part {id: row.owner})
			MATCH (p:Part {id: row.id})
			CREATE (o)-[:HAS_PART {list: row.list, position: row.position}]->(p)
			""";

	private static final String UNLINK_OWN = """
			MATCH (:%s {id: $id})-[has:HAS_PART]->(:Part)
			WHERE has.list IN $lists
			DELETE has
			""";

	private static final String UNLINK_NESTED = """
			UNWIND $ids AS id
			MATCH (:Part {id: id})-[has:HAS_PART]->(:Part)
			DELETE has
			""";

	private static final String DELETE_UNOWNED = """
			UNWIND $ids AS id
			MATCH (p:Part {id: id})
			WHERE NOT EXISTS { (p)<-[:HAS_PART]-() }
			DETACH DELETE p
			RETURN count(p)
			""";

	private final Neo4jClient neo4j;

	private final PlaceScope scope;

	ProfileStore(Neo4jClient neo4j, PlaceScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** The profiles, as trees, of those of the owners that the caller may see. */
	Map<String, Map<String, @Nullable Object>> read(Owner owner, Collection<String> ids) {
		Map<String, Map<String, @Nullable Object>> found = new HashMap<>();
		this.neo4j
			.query("MATCH (o:" + owner.label() + ") WHERE o.id IN $ids AND " + owner.sees("o")
					+ " RETURN o {.*, parts: " + parts("o", 1) + "} AS profile")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Map.class)
			.mappedBy((types, row) -> row.get("profile").asMap())
			.all()
			.forEach((node) -> found.put(String.valueOf(node.get("id")), tree(owner.makeup(), node)));
		return found;
	}

	private static String parts(String owner, int depth) {
		String part = "part" + depth;
		String has = "has" + depth;
		return "COLLECT { MATCH (" + owner + ")-[" + has + ":HAS_PART]->(" + part + ":Part) WITH " + has + ", " + part
				+ " ORDER BY " + has + ".position RETURN " + part + " {.*, list: " + has + ".list, parts: "
				+ ((depth < DEPTH) ? parts(part, depth + 1) : "[]") + "} }";
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> tree(Trees.Makeup makeup, Map<?, ?> node) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("id", node.get("id"));
		makeup.values().forEach((name) -> tree.put(name, node.get(name)));
		makeup.parts().forEach((name, kind) -> {
			List<Map<String, @Nullable Object>> items = ((List<Map<String, Object>>) Objects
				.requireNonNull(node.get("parts"))).stream()
				.filter((part) -> name.equals(part.get("list")))
				.map((part) -> tree(Trees.Makeup.of(kind), part))
				.toList();
			tree.put(name, makeup.single().contains(name) ? items.stream().findFirst().orElse(null) : items);
		});
		return tree;
	}

	/**
	 * Writes what is given of a profile, and counts its version up.
	 * @param before its profile as it was
	 * @param after its profile as it is to be, all parts with ids
	 * @param given names of what is written
	 * @param besides other properties of the owner
	 */
	void write(Owner owner, String id, Map<String, ?> before, Map<String, ?> after, Set<String> given,
			Map<String, @Nullable Object> besides) {
		Trees.Makeup makeup = owner.makeup();
		Map<String, @Nullable Object> values = new HashMap<>(besides);
		makeup.values().stream().filter(given::contains).forEach((name) -> values.put(name, after.get(name)));
		this.neo4j.query("MATCH (o:" + owner.label() + " {id: $id}) SET o += $values SET o.version = o.version + 1")
			.bindAll(Map.of("id", id, "values", values))
			.run();
		List<String> lists = makeup.parts().keySet().stream().filter(given::contains).toList();
		Map<String, Row> old = rows(makeup, before, lists);
		Map<String, Row> rows = rows(makeup, after, lists);
		run(UNLINK_OWN.formatted(owner.label()), Map.of("id", id, "lists", lists));
		run(UNLINK_NESTED, Map.of("ids", List.copyOf(rows.keySet())));
		run(WRITE_PARTS, Map.of("rows", rows.values().stream().map(Row::node).toList()));
		List<Link> links = new ArrayList<>();
		links(makeup, null, after, lists, links);
		run(LINK_OWN.formatted(owner.label()), Map.of("id", id, "rows", maps(links, true)));
		run(LINK_NESTED, Map.of("rows", maps(links, false)));
		deleteUnowned(old.keySet());
	}

	/** Parts of parts have an owner until these are gone. */
	private void deleteUnowned(Set<String> ids) {
		boolean more = !ids.isEmpty();
		while (more) {
			more = this.neo4j.query(DELETE_UNOWNED)
				.bindAll(Map.of("ids", List.copyOf(ids)))
				.fetchAs(Long.class)
				.one()
				.orElse(0L) > 0;
		}
	}

	private void run(String cypher, Map<String, Object> parameters) {
		this.neo4j.query(cypher).bindAll(parameters).run();
	}

	private static Map<String, Row> rows(Trees.Makeup makeup, Map<String, ?> tree, Collection<String> lists) {
		Map<String, Row> rows = new LinkedHashMap<>();
		for (String list : lists) {
			Class<? extends Part> kind = Objects.requireNonNull(makeup.parts().get(list));
			Trees.Makeup inner = Trees.Makeup.of(kind);
			for (Map<String, @Nullable Object> part : Trees.below(tree, list)) {
				Map<String, @Nullable Object> values = new HashMap<>();
				inner.values().forEach((name) -> values.put(name, part.get(name)));
				String id = String.valueOf(part.get("id"));
				rows.put(id, new Row(id, kind.getSimpleName(), values));
				rows.putAll(rows(inner, part, inner.parts().keySet()));
			}
		}
		return rows;
	}

	private static void links(Trees.Makeup makeup, @Nullable String owner, Map<String, ?> tree,
			Collection<String> lists, List<Link> links) {
		for (String list : lists) {
			Trees.Makeup inner = Trees.Makeup.of(Objects.requireNonNull(makeup.parts().get(list)));
			int position = 0;
			for (Map<String, @Nullable Object> part : Trees.below(tree, list)) {
				String id = String.valueOf(part.get("id"));
				Link link = new Link(owner, list, position++, id);
				// A part that is met under two owners has its own parts once.
				boolean met = links.stream().anyMatch((other) -> other.id().equals(id));
				links.add(link);
				if (!met) {
					links(inner, id, part, inner.parts().keySet(), links);
				}
			}
		}
	}

	private static List<Map<String, Object>> maps(List<Link> links, boolean own) {
		return links.stream()
			.filter((link) -> (link.owner() == null) == own)
			.map((link) -> Map.<String, Object>of("owner", (link.owner() != null) ? link.owner() : "", "list",
					link.list(), "position", link.position(), "id", link.id()))
			.collect(Collectors.toList());
	}

	private record Row(String id, String label, Map<String, @Nullable Object> values) {

		Map<String, Object> node() {
			return Map.of("id", this.id, "label", this.label, "values", this.values);
		}

	}

	private record Link(@Nullable String owner, String list, int position, String id) {
	}

}
