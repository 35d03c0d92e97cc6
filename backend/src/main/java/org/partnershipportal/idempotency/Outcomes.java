package org.partnershipportal.idempotency;

import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Today;

/** What became of each key, in the graph. */
@Component
class Outcomes {

	private final Neo4jClient neo4j;

	private final Today today;

	private final IdempotencyProperties properties;

	Outcomes(Neo4jClient neo4j, Today today, IdempotencyProperties properties) {
		this.neo4j = neo4j;
		this.today = today;
		this.properties = properties;
	}

	/**
	 * What became of a key.
	 *
	 * @param digest digest of the attempt
	 * @param payload the answer as JSON; null when it was refused for a reason that is
	 * not to be kept
	 */
	record Outcome(String digest, @Nullable String payload) {
	}

	/**
	 * Locks a key until the end of the transaction, in whichever process it was begun; if
	 * that is rolled back, nothing is left of it.
	 * @return what became of the key; empty when it is new, or older than keys are kept
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Outcome> lock(String id) {
		return this.neo4j.query("""
				MERGE (o:MutationOutcome {id: $id})
				SET o.lock = true
				REMOVE o.lock
				WITH o
				RETURN coalesce(o.at > $oldest, false) AS kept, o.digest AS digest, o.payload AS payload""")
			.bind(id)
			.to("id")
			.bind(this.today.instant().minus(this.properties.kept()).atOffset(ZoneOffset.UTC))
			.to("oldest")
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("kept").asBoolean(), row.get("digest").asString(""),
					row.get("payload").asString(null)))
			.one()
			.filter(Row::kept)
			.map((row) -> new Outcome(row.digest(), row.payload()));
	}

	private record Row(boolean kept, String digest, @Nullable String payload) {
	}

	/** Keeps what became of a key that is locked. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(String id, Outcome outcome) {
		this.neo4j.query("""
				MATCH (o:MutationOutcome {id: $id})
				SET o.at = $now, o.digest = $digest, o.payload = $payload""")
			.bind(id)
			.to("id")
			.bind(this.today.instant().atOffset(ZoneOffset.UTC))
			.to("now")
			.bind(outcome.digest())
			.to("digest")
			.bind(outcome.payload())
			.to("payload")
			.run();
	}

	/**
	 * Removes what is older than keys are kept, oldest first.
	 * @param most how many at most
	 * @return how many there were
	 */
	@Transactional
	public int removeOld(int most) {
		return this.neo4j.query("""
				MATCH (o:MutationOutcome)
				WHERE o.at <= $oldest
				WITH o ORDER BY o.at LIMIT $most
				DELETE o
				RETURN count(*) AS removed""")
			.bind(this.today.instant().minus(this.properties.kept()).atOffset(ZoneOffset.UTC))
			.to("oldest")
			.bind(most)
			.to("most")
			.fetchAs(Integer.class)
			.one()
			.orElse(0);
	}

}
