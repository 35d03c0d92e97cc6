package org.partnershipportal.merging;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.Permissions;

/** Remembers of which entries somebody said that they only look alike. */
@Repository
class NotSameStore {

	private static final String PAIR = """
			MATCH (d:NotSame%s)
			MATCH (one:%s {id: split(d.key, '|')[0]})
			MATCH (two:%2$s {id: split(d.key, '|')[1]})
			RETURN one {.id, .name} AS first, two {.id, .name} AS second, d {.at, .by, .reason} AS notSame
			ORDER BY d.at DESC, d.key
			LIMIT 1000
			""";

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	NotSameStore(Neo4jClient neo4j, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
	}

	/** The same for two entries, whichever is named first. */
	static String key(String one, String two) {
		return (one.compareTo(two) < 0) ? one + "|" + two : two + "|" + one;
	}

	Set<String> keys(MergeKind kind) {
		return new HashSet<>(this.neo4j.query("MATCH (d:NotSame {kind: $kind}) RETURN d.key")
			.bind(kind.name())
			.to("kind")
			.fetchAs(String.class)
			.all());
	}

	/** All of which both are still there, the latest first. */
	List<Duplicate> list(MergeKind kind) {
		return List.copyOf(this.neo4j.query(PAIR.formatted(" {kind: $kind}", kind.label()))
			.bind(kind.name())
			.to("kind")
			.fetchAs(Duplicate.class)
			.mappedBy((types, row) -> duplicate(row))
			.all());
	}

	Optional<Duplicate> find(MergeKind kind, String key) {
		return this.neo4j.query(PAIR.formatted(" {key: $key}", kind.label()))
			.bind(key)
			.to("key")
			.fetchAs(Duplicate.class)
			.mappedBy((types, row) -> duplicate(row))
			.one();
	}

	private static Duplicate duplicate(org.neo4j.driver.Record row) {
		Value notSame = row.get("notSame");
		return new Duplicate(entry(row.get("first")), entry(row.get("second")), List.of(), false,
				new Duplicate.NotSame(notSame.get("at").asOffsetDateTime(), notSame.get("by").asString(),
						notSame.get("reason").asString(null)));
	}

	private static Duplicate.Entry entry(Value value) {
		return new Duplicate.Entry(value.get("id").asString(), value.get("name").asString(), null);
	}

	void create(MergeKind kind, String key, @Nullable String reason) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("key", key);
		properties.put("kind", kind.name());
		properties.put("at", this.today.instant().atOffset(ZoneOffset.UTC));
		properties.put("by", this.permissions.user().name());
		properties.put("reason", reason);
		this.neo4j.query("MERGE (d:NotSame {key: $key}) SET d = $properties")
			.bindAll(Map.of("key", key, "properties", properties))
			.run();
	}

	boolean delete(String key) {
		return this.neo4j.query("MATCH (d:NotSame {key: $key}) DELETE d RETURN true")
			.bind(key)
			.to("key")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

}
