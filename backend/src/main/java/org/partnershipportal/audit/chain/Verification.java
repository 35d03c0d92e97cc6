package org.partnershipportal.audit.chain;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Checks the chain in a database, also while the portal writes to it. Reads stretch by
 * stretch, so that it takes as much memory for a million entries as for a thousand.
 */
public final class Verification {

	private static final int STRETCH = 1000;

	/** Who reads while a batch is committed may see a part of it, for a moment. */
	private static final Duration MOMENT = Duration.ofMillis(250);

	private static final int LOOKS = 3;

	private static final String ENTRIES = """
			MATCH (c:Change)
			WHERE c.number >= $from AND c.number <= $to
			RETURN properties(c) AS properties
			ORDER BY c.number
			""";

	private static final String BELOW = """
			MATCH (c:Change)
			WHERE c.number < 1
			RETURN properties(c) AS properties
			LIMIT 1
			""";

	private static final String BEYOND = """
			MATCH (c:Change)
			WHERE c.number > $last
			RETURN c.number AS number
			ORDER BY c.number
			LIMIT 1
			""";

	private static final String WAITING = """
			MATCH (c:Change:Unsealed)
			WHERE c.number IS NULL
			RETURN count(c) AS waiting, min(c.at) AS since
			""";

	private static final String OUTSIDE = """
			MATCH (c:Change)
			WHERE c.number IS NULL AND NOT c:Unsealed
			   OR c.number IS NOT NULL AND NOT c.number IS :: INTEGER
			RETURN count(c) AS outside
			""";

	private final Driver driver;

	private final Map<Long, String> published;

	/**
	 * @param published hashes that were published earlier, by number
	 */
	public Verification(Driver driver, Map<Long, String> published) {
		this.driver = driver;
		this.published = Map.copyOf(published);
	}

	/**
	 * What was found.
	 *
	 * @param broken the first place that does not hold; null when the chain holds
	 * @param entries how many entries hold, up to there
	 * @param head the end of the chain; null when nothing was sealed yet
	 * @param outside entries that bear no number of the chain and do not wait for one
	 * @param waiting entries that wait to be sealed
	 * @param waitingSince when the first of these was written; null when none waits
	 */
	public record Findings(@Nullable Break broken, long entries, @Nullable Head head, long outside, long waiting,
			@Nullable OffsetDateTime waitingSince) {

		/** Whether nothing is wrong. */
		public boolean whole() {
			return this.broken == null && this.outside == 0;
		}

	}

	/** Checks all of it. */
	public Findings run() {
		ChainWalk walk = new ChainWalk(this.published);
		try (Session session = this.driver.session()) {
			Optional<Break> broken = walk(session, walk);
			Record outside = one(session, OUTSIDE, Map.of()).orElseThrow();
			Record waiting = one(session, WAITING, Map.of()).orElseThrow();
			return new Findings(broken.orElse(null), walk.last(), head(session), outside.get("outside").asLong(),
					waiting.get("waiting").asLong(), waiting.get("since").asOffsetDateTime(null));
		}
	}

	private static Optional<Break> walk(Session session, ChainWalk walk) {
		Optional<Record> below = one(session, BELOW, Map.of());
		if (below.isPresent()) {
			return walk.next(below.get().get("properties").asMap((value) -> value));
		}
		int looks = 0;
		while (true) {
			ChainWalk attempt = new ChainWalk(walk);
			Optional<Break> broken = further(session, attempt);
			if (broken.isPresent() && ++looks < LOOKS) {
				pause();
				continue;
			}
			boolean done = broken.isPresent() || attempt.seen() == walk.seen();
			walk.resume(attempt);
			if (done) {
				return broken;
			}
			looks = 0;
		}
	}

	/** One stretch, or the end of the chain when there is none left. */
	private static Optional<Break> further(Session session, ChainWalk walk) {
		// What lies beyond is read before the head is: the head never moves back.
		Optional<Long> beyond = one(session, BEYOND, Map.of("last", walk.seen()))
			.map((row) -> row.get("number").asLong());
		Head head = head(session);
		if (head != null && head.number() > walk.seen()) {
			return stretch(session, walk, Math.min(walk.seen() + STRETCH, head.number()));
		}
		if (beyond.isPresent()) {
			return Optional.of(new Break(beyond.get(), Break.Kind.FOREIGN, (head != null)
					? "It lies beyond the head, which ends at " + head.number() + "." : "There is no head after it."));
		}
		return walk.end(head);
	}

	private static Optional<Break> stretch(Session session, ChainWalk walk, long to) {
		return session.executeRead((transaction) -> {
			ChainWalk attempt = new ChainWalk(walk);
			Result rows = transaction.run(ENTRIES, Map.of("from", walk.seen() + 1, "to", to));
			Optional<Break> broken = Optional.empty();
			while (broken.isEmpty() && rows.hasNext()) {
				broken = attempt.next(rows.next().get("properties").asMap((value) -> value));
			}
			walk.resume(attempt);
			return broken.isPresent() ? broken : attempt.reached(to);
		});
	}

	private static void pause() {
		try {
			Thread.sleep(MOMENT.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the change record was checked", ex);
		}
	}

	private static @Nullable Head head(Session session) {
		return one(session, Head.QUERY, Map.of()).map(Head::from).orElse(null);
	}

	private static Optional<Record> one(Session session, String query, Map<String, Object> parameters) {
		return session.executeRead((transaction) -> transaction.run(query, parameters).stream().findFirst());
	}

}
