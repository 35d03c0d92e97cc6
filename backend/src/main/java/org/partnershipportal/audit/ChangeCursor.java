package org.partnershipportal.audit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.partnershipportal.common.Today;

/**
 * Reads the change record onwards from the moment it was made. A transaction may commit a
 * little after another one with a later entry; the cursor therefore looks back over
 * {@link #OVERLAP}, longer than any transaction may take, and tells each entry once. What
 * is left of it is how far the clocks of replicas may differ.
 */
public final class ChangeCursor {

	/** How far back it looks; transactions are ended by a shorter time limit. */
	public static final Duration OVERLAP = Duration.ofSeconds(90);

	private static final String NEWER = """
			MATCH (c:Change)
			WHERE c.at >= $horizon
			RETURN c.id AS id, c.at AS at, c.by AS by, c.operation AS operation,
			       c.objectType AS objectType, c.objectId AS objectId, c.touches AS touches
			ORDER BY id
			""";

	private final Neo4jClient neo4j;

	private final Map<String, OffsetDateTime> told = new HashMap<>();

	private final Today today;

	private OffsetDateTime latest;

	ChangeCursor(Neo4jClient neo4j, Today today) {
		this.neo4j = neo4j;
		this.today = today;
		this.latest = now();
		next();
	}

	/**
	 * What was committed since the last call, in the order it was written. Costs one
	 * query.
	 */
	public synchronized List<Change> next() {
		OffsetDateTime asked = now();
		OffsetDateTime horizon = this.latest.minus(OVERLAP);
		List<Change> news = new ArrayList<>();
		for (Change change : read(horizon)) {
			if (this.told.putIfAbsent(change.id(), change.at()) == null) {
				news.add(change);
			}
		}
		// By this clock alone: an entry from a clock that is ahead must hide nothing.
		if (asked.isAfter(this.latest)) {
			this.latest = asked;
		}
		this.told.values().removeIf((at) -> at.isBefore(horizon));
		return news;
	}

	/** Ids of the recent entries that were told, or were there before. */
	synchronized Set<String> told() {
		return Set.copyOf(this.told.keySet());
	}

	private OffsetDateTime now() {
		return this.today.instant().atOffset(ZoneOffset.UTC);
	}

	private List<Change> read(OffsetDateTime horizon) {
		return List.copyOf(this.neo4j.query(NEWER)
			.bind(horizon)
			.to("horizon")
			.fetchAs(Change.class)
			.mappedBy((types, row) -> new Change(row.get("id").asString(), row.get("at").asOffsetDateTime(),
					row.get("by").asString(), row.get("operation").asString(), row.get("objectType").asString(),
					row.get("objectId").asString(), row.get("touches").asList((value) -> value.asString())))
			.all());
	}

}
