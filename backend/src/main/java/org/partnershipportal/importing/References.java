package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.partnership.PartnershipScope;

/**
 * What rows refer to: by our id, by the id others use, or by name, in this order.
 */
@Repository
class References {

	private static final String FIND = """
			UNWIND range(0, size($references) - 1) AS position
			WITH position, $references[position] AS reference
			CALL (reference) {
			  MATCH (n:%1$s {id: reference.text})
			  RETURN n, 0 AS rank
			  UNION
			  MATCH (:ExternalId {key: reference.key})<-[:KNOWN_AS]-(n:%1$s)
			  RETURN n, 1 AS rank
			  UNION
			  MATCH (n:%1$s {nameKey: reference.nameKey})
			  WHERE n.id IS NOT NULL AND n.closedOn IS NULL
			  RETURN n, 2 AS rank
			}
			WITH position, n, rank
			WHERE %2$s
			WITH position, rank, collect(DISTINCT n.id) AS ids
			ORDER BY position, rank
			RETURN position, head(collect(ids)) AS ids
			""";

	private static final String LINK = """
			UNWIND $rows AS row
			MATCH (n:%s {id: row.id})
			MERGE (e:ExternalId {key: row.key})
			MERGE (n)-[:KNOWN_AS]->(e)
			""";

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	References(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * The id of an actor.
	 * @param label the label it must have
	 * @throws UserErrorException at the column, when there is none, or more than one of
	 * that name
	 */
	String actor(Row row, String column, String label) {
		return find("Actor", "n:" + label + " AND " + ActorScope.sees("n"), row, column, List.of(row.required(column)))
			.get(0);
	}

	/** The ids of the communities a column names; null when it says nothing. */
	@Nullable List<String> communities(Row row, String column) {
		List<String> names = row.list(column);
		return (names != null) ? find("Community", "true", row, column, names) : null;
	}

	private record Found(int position, List<String> ids) {
	}

	private List<String> find(String label, String condition, Row row, String column, List<String> texts) {
		List<Map<String, String>> references = texts.stream()
			.map((text) -> Map.of("text", text, "key", row.source() + "|" + text, "nameKey", Names.key(text)))
			.toList();
		List<Found> all = List.copyOf(this.neo4j.query(FIND.formatted(label, condition))
			.bindAll(this.scope.with(Map.of("references", references)))
			.fetchAs(Found.class)
			.mappedBy((types, found) -> new Found(found.get("position").asInt(),
					found.get("ids").asList((id) -> id.asString())))
			.all());
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			int position = i;
			List<String> found = all.stream()
				.filter((one) -> one.position() == position)
				.findFirst()
				.map(Found::ids)
				.orElse(List.of());
			ids.add(only(found, column, texts.get(i)));
		}
		return ids;
	}

	private static String only(List<String> ids, String column, String text) {
		if (ids.isEmpty()) {
			throw UserErrorException.at(column, UserErrorCode.NOT_FOUND, "isNotKnownNeitherAsAn", text);
		}
		if (ids.size() > 1) {
			throw UserErrorException.at(column, UserErrorCode.INVALID, "thereAreCalledGiveTheId", ids.size(), text);
		}
		return ids.get(0);
	}

	/** The id of the service that others know by a key, if the caller may see it. */
	Optional<String> service(String key) {
		return known("Service", ActorScope.seesService("n"), key);
	}

	/** The id of the partnership that others know by a key, if the caller may see it. */
	Optional<String> partnership(String key) {
		return known("Partnership", PartnershipScope.sees("n"), key);
	}

	private Optional<String> known(String label, String seen, String key) {
		return this.neo4j
			.query("MATCH (:ExternalId {key: $key})<-[:KNOWN_AS]-(n:" + label + ") WHERE " + seen
					+ " RETURN n.id ORDER BY n.id LIMIT 1")
			.bindAll(this.scope.with(Map.of("key", key)))
			.fetchAs(String.class)
			.one();
	}

	/** Remembers by which key others know a thing. */
	void link(String label, String id, String key) {
		link(label, List.of(new Known(id, key)));
	}

	/**
	 * What others call a thing.
	 *
	 * @param id our id
	 * @param key the key others know it by
	 */
	record Known(String id, String key) {
	}

	/** Remembers by which keys others know things. */
	void link(String label, List<Known> known) {
		if (!known.isEmpty()) {
			this.neo4j.query(LINK.formatted(label))
				.bindAll(Map.of("rows", known.stream().map((one) -> Map.of("id", one.id(), "key", one.key())).toList()))
				.run();
		}
	}

}
