package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.partnershipportal.common.Today;

/**
 * Reduces referrals whose time is over to counts, and deletes them: how many there were
 * in a month and a community, of which type of service, urgency and age band, and what
 * came of them. What was passed on is the same need and was counted with the referral it
 * came from. Every replica does; one at a time.
 */
@Component
class ReferralRetention {

	private static final Logger logger = LoggerFactory.getLogger(ReferralRetention.class);

	private static final int BATCH = 100;

	private static final int BATCHES = 100;

	/**
	 * Of several replicas one counts while the others wait here, and then find no more.
	 */
	private static final String LOCK = "MATCH (gate:ServiceType {code: 'SHELTER'}) SET gate.lock = true REMOVE gate.lock";

	/**
	 * What came of the need for one type of service: nobody was there for it, or what
	 * whoever it is about said.
	 */
	private static final String OUTCOME = """
			CASE
			  WHEN NOT EXISTS {
			    MATCH (r)-[:HAS_TRACK]->(there:ReferralTrack) WHERE NOT there.status IN ['DECLINED', 'WITHDRAWN']
			  } THEN 'NO_PROVIDER'
			  ELSE coalesce(head([i IN range(0, coalesce(size(r.metServices), 0) - 1)
			    WHERE r.metServices[i] = type | r.metAnswers[i]]), r.met, 'UNKNOWN')
			END""";

	private static final String REDUCE = """
			MATCH (r:Referral)-[:IN_AREA]->(where:Community)
			WHERE r.closedOn < $before
			WITH r, where
			LIMIT $batch
			CALL (r, where) {
			  UNWIND CASE WHEN r.passedOn THEN [] ELSE r.services END AS type
			  WITH r, where, type, %s AS outcome, left(toString(date(r.sentAt)), 7) AS month
			  MERGE (n:ReferralCount {
			    key: month + '|' + where.id + '|' + type + '|' + r.urgency + '|' + r.ageBand + '|' + outcome
			  })
			  ON CREATE SET n.month = month, n.type = type, n.urgency = r.urgency, n.ageBand = r.ageBand,
			    n.outcome = outcome, n.count = 1
			  ON MATCH SET n.count = n.count + 1
			  MERGE (n)-[:COUNTED_IN]->(where)
			}
			CALL (r) {
			  MATCH (r)-[:HAS_TRACK]->(t:ReferralTrack)
			  DETACH DELETE t
			}
			DETACH DELETE r
			RETURN count(*) AS reduced
			""".formatted(OUTCOME);

	private final Neo4jClient neo4j;

	private final TransactionTemplate transaction;

	private final ReferralProperties properties;

	private final Today today;

	ReferralRetention(Neo4jClient neo4j, PlatformTransactionManager transactions, ReferralProperties properties,
			Today today) {
		this.neo4j = neo4j;
		this.transaction = new TransactionTemplate(transactions);
		this.properties = properties;
		this.today = today;
	}

	/** Looks a few times a day. */
	@Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		try {
			int reduced = reduce();
			if (reduced > 0) {
				logger.info("{} referrals were reduced to counts", reduced);
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Old referrals are left for the next time", ex);
		}
	}

	/**
	 * Reduces those that are due, at most 10,000.
	 * @return how many were
	 */
	int reduce() {
		LocalDate before = this.today.date().minusMonths(this.properties.retentionMonths());
		int all = 0;
		for (int batch = 0; batch < BATCHES; batch++) {
			int reduced = Objects.requireNonNullElse(this.transaction.execute((status) -> batch(before)), 0);
			all += reduced;
			if (reduced < BATCH) {
				break;
			}
		}
		return all;
	}

	private int batch(LocalDate before) {
		this.neo4j.query(LOCK).run();
		return this.neo4j.query(REDUCE)
			.bindAll(Map.of("before", before, "batch", BATCH))
			.fetchAs(Integer.class)
			.one()
			.orElse(0);
	}

}
