package org.partnershipportal.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
			UNWIND $rows AS row
			MATCH (o:%s {id: row.owner})
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
			UNWIND $rows AS row
			MATCH (:%s {id: row.id})-[has:HAS_PART]->(:Part)
			WHERE has.list IN row.lists
			DELETE has
			""";

	private static final String UNLINK_NESTED = """
			UNWIND $rows AS id
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
	 * What is written of a profile.
	 *
	 * @param id id of its owner
	 * @param before it as it was
	 * @param after it as it is to be, all parts with ids
	 * @param given names of what is written
	 * @param besides other properties of the owner
	 */
	record Writing(String id, Map<String, ?> before, Map<String, ?> after, Set<String> given,
			Map<String, @Nullable Object> besides) {
	}

	/** Writes what is given of profiles, and counts their versions up. */
	void write(Owner owner, List<Writing> all) {
		Trees.Makeup makeup = owner.makeup();
		List<Map<String, Object>> owners = new ArrayList<>();
		Set<String> old = new LinkedHashSet<>();
		Map<String, Row> rows = new LinkedHashMap<>();
		// A part that several of them have is met several times.
		Set<Link> own = new LinkedHashSet<>();
		Set<Link> nested = new LinkedHashSet<>();
		for (Writing one : all) {
			List<String> lists = makeup.parts().keySet().stream().filter(one.given()::contains).toList();
			Map<String, @Nullable Object> values = new HashMap<>(one.besides());
			makeup.values()
				.stream()
				.filter(one.given()::contains)
				.forEach((name) -> values.put(name, one.after().get(name)));
			owners.add(Map.of("id", one.id(), "values", values, "lists", lists));
			old.addAll(rows(makeup, one.before(), lists).keySet());
			rows.putAll(rows(makeup, one.after(), lists));
			List<Link> links = new ArrayList<>();
			links(makeup, one.id(), one.after(), lists, links, new HashSet<>());
			links.forEach((link) -> (link.owner().equals(one.id()) ? own : nested).add(link));
		}
		run("UNWIND $rows AS row MATCH (o:" + owner.label()
				+ " {id: row.id}) SET o += row.values SET o.version = o.version + 1", owners);
		run(UNLINK_OWN.formatted(owner.label()), owners);
		run(UNLINK_NESTED, rows.keySet());
		run(WRITE_PARTS, rows.values().stream().map(Row::node).toList());
		run(LINK_OWN.formatted(owner.label()), own.stream().map(Link::map).toList());
		run(LINK_NESTED, nested.stream().map(Link::map).toList());
		deleteUnowned(old);
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

	private void run(String cypher, Collection<?> rows) {
		if (!rows.isEmpty()) {
			this.neo4j.query(cypher).bind(List.copyOf(rows)).to("rows").run();
		}
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

	private static void links(Trees.Makeup makeup, String owner, Map<String, ?> tree, Collection<String> lists,
			List<Link> links, Set<String> met) {
		for (String list : lists) {
			Trees.Makeup inner = Trees.Makeup.of(Objects.requireNonNull(makeup.parts().get(list)));
			int position = 0;
			for (Map<String, @Nullable Object> part : Trees.below(tree, list)) {
				String id = String.valueOf(part.get("id"));
				links.add(new Link(owner, list, position++, id));
				// A part that is met under two owners has its own parts once.
				if (met.add(id)) {
					links(inner, id, part, inner.parts().keySet(), links, met);
				}
			}
		}
	}

	private record Row(String id, String label, Map<String, @Nullable Object> values) {

		Map<String, Object> node() {
			return Map.of("id", this.id, "label", this.label, "values", this.values);
		}

	}

	private record Link(String owner, String list, int position, String id) {

		Map<String, Object> map() {
			return Map.of("owner", this.owner, "list", this.list, "position", this.position, "id", this.id);
		}

	}

}
