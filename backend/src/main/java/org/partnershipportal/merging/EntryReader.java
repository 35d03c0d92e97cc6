package org.partnershipportal.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Reads an entry with every relation it has. */
@Repository
class EntryReader {

	private static final String ENTRY = """
			MATCH (n:%s {id: $id})
			RETURN labels(n) AS labels, properties(n) AS properties,
			  head(COLLECT { MATCH (o:Organisation)-[:OFFERS]->(n) RETURN o.id }) AS provider,
			  COLLECT {
			    MATCH (n)-[r]-(o)
			    WHERE NOT type(r) = 'MERGED_INTO'
			    RETURN {element: elementId(r), otherElement: elementId(o), type: type(r), out: startNode(r) = n,
			            label: head([label IN labels(o) WHERE label IN ['Organisation', 'Part', 'Side']] + labels(o)),
			            other: coalesce(o.id, o.key), properties: properties(r), others: properties(o),
			            plain: NOT EXISTS { (o)-[:HAS_PART]->() }}
			    ORDER BY type(r), coalesce(o.id, o.key), elementId(r)
			  } AS links
			""";

	private final Neo4jClient neo4j;

	EntryReader(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** What kind of entry an id names; empty when it names none that can be merged. */
	Optional<MergeKind> kind(String id) {
		return this.neo4j.query("""
				MATCH (:Organisation {id: $id}) RETURN 'ORGANISATION' AS kind
				UNION
				MATCH (:Service {id: $id}) RETURN 'SERVICE' AS kind
				""").bind(id).to("id").fetchAs(String.class).one().map(MergeKind::valueOf);
	}

	/** The entry; empty when there is none of the kind. */
	Optional<MergeEntry> find(MergeKind kind, String id) {
		return this.neo4j.query(ENTRY.formatted(kind.label()))
			.bind(id)
			.to("id")
			.fetchAs(MergeEntry.class)
			.mappedBy((types, row) -> new MergeEntry(kind, id, row.get("labels").asList(Value::asString),
					Map.copyOf(row.get("properties").asMap()),
					(kind == MergeKind.SERVICE) ? row.get("provider").asString(null) : null,
					row.get("links").asList((link) -> link(kind, link))))
			.one();
	}

	private static Link link(MergeKind kind, Value link) {
		String type = link.get("type").asString();
		MergeRelation relation = MergeRelation.of(kind, type)
			.orElseThrow(() -> new IllegalStateException("Nobody said what a merge does with " + type));
		return new Link(link.get("element").asString(), link.get("otherElement").asString(), relation,
				link.get("out").asBoolean(), link.get("label").asString(), link.get("other").asString(),
				new HashMap<>(link.get("properties").asMap()), new HashMap<>(link.get("others").asMap()),
				link.get("plain").asBoolean());
	}

}
