package org.partnershipportal.merging;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Two entries that were made one.
 *
 * @param id its id
 * @param kind what they are
 * @param staysId id of the entry that stayed
 * @param staysName what it was called before
 * @param goesId id of the entry that went
 * @param goesName what it was called
 * @param moved how many relations moved
 * @param at when
 * @param by name of the account
 * @param undoneAt when it was undone; null while it was not
 * @param undoneBy name of the account that did; null while it was not
 * @param blockedBy names of what went in later merges of the same entries, which have to
 * be undone first, the latest first
 */
public record Merge(String id, MergeKind kind, String staysId, String staysName, String goesId, String goesName,
		int moved, OffsetDateTime at, String by, @Nullable OffsetDateTime undoneAt, @Nullable String undoneBy,
		List<String> blockedBy) {

	public Merge {
		blockedBy = List.copyOf(blockedBy);
	}

	/** Later merges, not undone, of one of the entries that a merge brought together. */
	static final String LATER = """
			COLLECT {
			  MATCH (later:Merge)
			  WHERE later.id > m.id AND later.undoneAt IS NULL
			    AND any(entry IN [later.staysId, later.goesId, later.organisationId]
			            WHERE entry IN [m.staysId, m.goesId, m.organisationId])
			  RETURN later.goesName ORDER BY later.id DESC
			}""";

	static final String PROJECTION = """
			m {.id, .kind, .staysId, .staysName, .goesId, .goesName, .moved, .at, .by, .undoneAt, .undoneBy,
			   later: %s}""".formatted(LATER);

	static Merge from(Value value) {
		return new Merge(value.get("id").asString(), MergeKind.valueOf(value.get("kind").asString()),
				value.get("staysId").asString(), value.get("staysName").asString(), value.get("goesId").asString(),
				value.get("goesName").asString(), value.get("moved").asInt(), value.get("at").asOffsetDateTime(),
				value.get("by").asString(),
				value.get("undoneAt").isNull() ? null : value.get("undoneAt").asOffsetDateTime(),
				value.get("undoneBy").asString(null), value.get("later").asList(Value::asString));
	}

}
