package org.partnershipportal.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.PlaceScope;

/** Reads the directory as nodes and relations, today, as far as the caller may see it. */
@Repository
class GraphReader {

	/** How many nodes are in memory at once. */
	private static final int CHUNK = 1000;

	private static final String NODES = """
			MATCH (n)
			WHERE %s AND n.id > $after
			RETURN n.id AS id, n {%s} AS properties
			ORDER BY n.id
			LIMIT $most
			""";

	private static final String LINKS = """
			UNWIND $ids AS id
			MATCH (n {id: id})
			WHERE %s
			MATCH %s
			WHERE %s AND (r.validTo IS NULL OR r.validTo > $asOf) AND r.closedOn IS NULL
			RETURN n.id AS from, m.id AS to, r {%s} AS properties
			ORDER BY from, to
			""";

	private final Neo4jClient neo4j;

	private final PlaceScope scope;

	private final Today today;

	GraphReader(Neo4jClient neo4j, PlaceScope scope, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.today = today;
	}

	/**
	 * A node.
	 *
	 * @param id its id
	 * @param properties what is told of it; what says nothing is missing
	 */
	record Node(String id, Map<String, ?> properties) {
	}

	/**
	 * A relation.
	 *
	 * @param from id of the node where it begins
	 * @param to id of the node it leads to
	 * @param properties what is told of it
	 */
	record Relation(String from, String to, Map<String, ?> properties) {
	}

	/** Gives all nodes of a kind, by id. */
	void nodes(GraphKind kind, Consumer<Node> use) {
		pages(kind, kind.properties(), (nodes) -> nodes.forEach(use));
	}

	/** Gives all relations of a kind. */
	void relations(GraphKind kind, GraphKind.Link link, Consumer<Relation> use) {
		String cypher = LINKS.formatted(kind.condition("n"), link.pattern(), link.to().condition("m"),
				told(link.properties()));
		pages(kind, List.of(),
				(nodes) -> this.neo4j.query(cypher)
					.bindAll(with(Map.of("ids", nodes.stream().map(Node::id).toList())))
					.fetchAs(Relation.class)
					.mappedBy((types, row) -> new Relation(row.get("from").asString(), row.get("to").asString(),
							row.get("properties").asMap()))
					.all()
					.forEach(use));
	}

	private void pages(GraphKind kind, List<String> properties, Consumer<List<Node>> use) {
		String cypher = NODES.formatted(kind.condition("n"), told(properties));
		String after = "";
		List<Node> nodes = page(cypher, after);
		while (!nodes.isEmpty()) {
			use.accept(nodes);
			after = nodes.get(nodes.size() - 1).id();
			nodes = page(cypher, after);
		}
	}

	private List<Node> page(String cypher, String after) {
		return List.copyOf(this.neo4j.query(cypher)
			.bindAll(with(Map.of("after", after, "most", CHUNK)))
			.fetchAs(Node.class)
			.mappedBy((types, row) -> new Node(row.get("id").asString(), row.get("properties").asMap()))
			.all());
	}

	private Map<String, @Nullable Object> with(Map<String, ?> parameters) {
		Map<String, @Nullable Object> all = this.scope.with(parameters);
		all.put("asOf", this.today.date());
		return all;
	}

	private static String told(List<String> properties) {
		return String.join(", ", properties.stream().map((name) -> "." + name).toList());
	}

}
