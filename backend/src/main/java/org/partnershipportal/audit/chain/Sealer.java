package org.partnershipportal.audit.chain;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.partnershipportal.common.Today;

/**
 * Gives committed entries their place in the chain. The order of the chain is the order
 * of sealing: within a batch by id, which follows the time of writing; a transaction that
 * commits late is sealed late. Whoever seals holds the write lock of the head until the
 * batch is committed, so that no two replicas seal at once; writers never touch the head.
 */
@Component
public class Sealer {

	/** Entries sealed in one transaction. */
	static final int BATCH = 1000;

	/** The database ends a batch after this time, also if whoever seals has died. */
	static final Duration LONGEST = Duration.ofSeconds(10);

	/**
	 * Entries from before there was a chain: says whose history they belong to, and that
	 * they wait. Once a chain has begun, an entry that does not wait is none of ours.
	 */
	private static final String ADOPT = """
			MATCH (c:Change)
			WHERE c.number IS NULL AND NOT c:Unsealed AND NOT EXISTS { (:ChangeHead) }
			WITH c
			LIMIT $batch
			SET c:Unsealed,
			    c.subjectId = CASE c.objectType
			      WHEN 'SideAnalysis' THEN coalesce(c.touches[1], c.objectId)
			      ELSE c.objectId
			    END
			RETURN count(c) AS adopted
			""";

	private static final String WAITING = """
			MATCH (c:Change:Unsealed)
			WHERE c.number IS NULL AND c.id IS :: STRING NOT NULL
			RETURN c.id AS id
			LIMIT 1
			""";

	private static final String LOCK = """
			MERGE (h:ChangeHead {name: 'changes'})
			ON CREATE SET h.number = 0, h.hash = $genesis, h.at = $now
			SET h.lock = true
			WITH h
			REMOVE h.lock
			RETURN h.number AS number, h.hash AS hash,
			       h.number = 0 AND EXISTS { MATCH (c:Change) WHERE c.number >= 1 } AS lost
			""";

	/**
	 * Writes before it reads: the lock waits for the writer to be done with the entry.
	 */
	private static final String TAKE = """
			MATCH (c:Change:Unsealed)
			WHERE c.number IS NULL AND c.id IS :: STRING NOT NULL
			WITH c
			ORDER BY c.id
			LIMIT $batch
			SET c.sealedAt = $now, c.format = $format
			WITH c
			RETURN properties(c) AS properties
			""";

	private static final String SEAL = """
			UNWIND $sealed AS sealed
			MATCH (c:Change {id: sealed.id})
			SET c.number = sealed.number, c.previous = sealed.previous, c.hash = sealed.hash
			REMOVE c:Unsealed
			""";

	private static final String MOVE_HEAD = """
			MATCH (h:ChangeHead {name: 'changes'})
			SET h.number = $number, h.hash = $hash, h.at = $now
			""";

	private final Neo4jClient neo4j;

	private final TransactionTemplate transaction;

	private final Today today;

	private volatile boolean adopted;

	Sealer(Neo4jClient neo4j, PlatformTransactionManager transactions, Today today) {
		this.neo4j = neo4j;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout((int) LONGEST.toSeconds());
		this.today = today;
	}

	/**
	 * Seals whatever waits, batch by batch. Costs one short read when nothing does.
	 * @return how many entries were sealed
	 * @throws IllegalStateException when entries are sealed but the head is gone: then
	 * somebody has to look
	 */
	public int seal() {
		int all = 0;
		while (!this.adopted) {
			this.adopted = adopt() == 0;
		}
		while (waiting()) {
			all += Objects.requireNonNullElse(this.transaction.execute((status) -> batch()), 0);
		}
		return all;
	}

	private long adopt() {
		return this.neo4j.query(ADOPT).bind(BATCH).to("batch").fetchAs(Long.class).one().orElse(0L);
	}

	private boolean waiting() {
		return this.neo4j.query(WAITING).fetchAs(String.class).one().isPresent();
	}

	private record Locked(long number, String hash, boolean lost) {
	}

	private int batch() {
		Map<String, Object> now = Map.of("now", this.today.instant().atOffset(ZoneOffset.UTC));
		Locked head = lock(now);
		if (head.lost()) {
			throw new IllegalStateException("The head of the change record is gone, but entries are sealed. "
					+ "Nothing is sealed until the record has been checked.");
		}
		List<Map<String, Value>> taken = take(now);
		if (taken.isEmpty()) {
			return 0;
		}
		List<Map<String, Object>> sealed = new ArrayList<>();
		long number = head.number();
		String previous = head.hash();
		for (Map<String, Value> entry : taken) {
			number++;
			entry.put("number", Values.value(number));
			entry.put("previous", Values.value(previous));
			String hash = CanonicalEntry.hash(entry);
			sealed.add(Map.of("id", entry.get("id"), "number", number, "previous", previous, "hash", hash));
			previous = hash;
		}
		this.neo4j.query(SEAL).bind(sealed).to("sealed").run();
		this.neo4j.query(MOVE_HEAD).bindAll(now).bindAll(Map.of("number", number, "hash", previous)).run();
		return taken.size();
	}

	private Locked lock(Map<String, Object> now) {
		return this.neo4j.query(LOCK)
			.bindAll(now)
			.bind(CanonicalEntry.GENESIS)
			.to("genesis")
			.fetchAs(Locked.class)
			.mappedBy((types, row) -> new Locked(row.get("number").asLong(), row.get("hash").asString(),
					row.get("lost").asBoolean()))
			.one()
			.orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Value>> take(Map<String, Object> now) {
		List<Map<String, Value>> taken = new ArrayList<>();
		this.neo4j.query(TAKE)
			.bindAll(now)
			.bindAll(Map.of("batch", BATCH, "format", CanonicalEntry.FORMAT))
			.fetchAs(Map.class)
			.mappedBy((types, row) -> new HashMap<>(row.get("properties").asMap((value) -> value)))
			.all()
			.forEach((properties) -> taken.add((Map<String, Value>) properties));
		taken.sort(Comparator.comparing((entry) -> Objects.requireNonNull(entry.get("id")).asString()));
		return taken;
	}

}
