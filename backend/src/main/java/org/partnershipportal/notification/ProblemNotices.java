package org.partnershipportal.notification;

import java.util.List;

import org.partnershipportal.common.Periods;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.ActorScope;

/** Problems that are followed, asked about or shared. */
final class ProblemNotices {

	private static final String UNSEEN = "EXISTS { MATCH (hidden:Actor) WHERE hidden.id IN c.touches AND NOT "
			+ ActorScope.sees("hidden") + " }";

	/**
	 * Somebody confidential comes to an action and goes without a new version of it: told
	 * to others, the change would tell of them.
	 */
	private static final String SAME_VERSION = "coalesce(split(c.before, '\"version\":')[-1]"
			+ " = split(c.after, '\"version\":')[-1], false)";

	private static final String TOLD = """
			CASE c.objectType
			  WHEN 'Share' THEN NOT %1$s
			  WHEN 'InfluenceTie' THEN EXISTS {
			    MATCH (who:Actor)-[:CAN_INFLUENCE {id: c.objectId}]->() WHERE %2$s
			  }
			  ELSE NOT (%3$s AND %1$s)
			END""".formatted(UNSEEN, ActorScope.sees("who"), SAME_VERSION);

	/**
	 * The changes of a followed problem by others, folded to one notification a day.
	 */
	private static final String CHANGED = """
			MATCH (me)-[f:FOLLOWS]->(p:Problem)
			WHERE %s
			CALL (p) {
			  RETURN p.id AS touched
			  UNION
			  MATCH (p)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
			  RETURN s.id AS touched
			  UNION
			  MATCH (p)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(:Side)<-[can:CAN_INFLUENCE]-(who:Actor)
			  WHERE %s
			  RETURN can.id AS touched
			}
			MATCH (c:Change {subjectId: touched})
			WHERE c.at > f.since AND c.at >= $since AND c.userId <> $account AND %s
			WITH p, c, date(datetime({datetime: c.at, timezone: $zone})) AS day, %s AS hidden
			ORDER BY c.id DESC
			WITH p, day, max(c.at) AS at, count(c) AS changes, collect(c.operation) AS operations,
			  collect(CASE WHEN hidden THEN null ELSE c.by END) AS by
			RETURN 'CHANGED' AS kind, p.id AS problem, p.id AS subject, at, 'CHANGED:' + p.id + ':' + toString(day) AS key,
			  null AS track, operations, by, changes
			"""
		.formatted(ProblemScope.seesByUnits("p"), ActorScope.sees("who"), TOLD, UNSEEN);

	/** Only whoever sees the problem may answer in the portal. */
	private static final String ASKED = """
			MATCH (:Actor {id: $actor})<-[:TO_ASK]-(n:InformationNeed)<-[:NEEDS_TO_KNOW]-(p:Problem)
			WHERE n.withdrawnOn IS NULL AND n.answer IS NULL AND p.closedOn IS NULL AND %s
			MATCH (c:Change {objectId: n.id})
			WHERE %s AND c.userId <> $account
			WITH p, n, max(c.at) AS at
			RETURN 'ASKED' AS kind, p.id AS problem, n.id AS subject, at, 'ASKED:' + n.id AS key
			""".formatted(ProblemScope.seesByUnits("p"), ChangeJson.came("askIds", "$actor"));

	private static final String RUNS = Periods.holds("sh", "$scopeDay")
			+ " AND (to.closedOn IS NULL OR to.closedOn > $scopeDay)";

	private static final String WITH_US = "(to.id = $recipient AND " + RUNS + ")";

	private static final String SHARE_WRITES = "c.operation IN ['shareProblem', 'changeShare']";

	private static final String SHARED = """
			MATCH (p:Problem)<-[:OF_PROBLEM]-(sh:Share)-[:SHARED_WITH]->(to:Actor)
			WHERE %s
			MATCH (c:Change {objectId: sh.id})
			WHERE %s AND c.userId <> $account
			WITH p, sh, max(c.at) AS at
			RETURN 'SHARED' AS kind, p.id AS problem, sh.id AS subject, at, 'SHARED:' + sh.id AS key
			""".formatted(WITH_US, SHARE_WRITES);

	/** Told to the recipient, and to those who follow the problem. */
	private static final String SHARE_ENDING = """
			CALL (me) {
			  MATCH (p:Problem)<-[:OF_PROBLEM]-(sh:Share)-[:SHARED_WITH]->(to:Actor)
			  WHERE %s
			  RETURN p, sh, datetime({date: sh.validFrom, timezone: $zone}) AS known
			  UNION
			  MATCH (me)-[f:FOLLOWS]->(p:Problem)<-[:OF_PROBLEM]-(sh:Share)-[:SHARED_WITH]->(to:Actor)
			  WHERE %s AND %s AND %s
			  RETURN p, sh, f.since AS known
			}
			WITH p, sh, min(known) AS known
			WHERE sh.validTo <= $soon
			MATCH (c:Change {objectId: sh.id})
			WHERE %s
			WITH p, sh, known, max(c.at) AS set
			UNWIND [known, set, datetime({date: sh.validTo - duration({days: $ahead}), timezone: $zone})] AS moment
			WITH p, sh, max(moment) AS at
			RETURN 'SHARE_ENDING' AS kind, p.id AS problem, sh.id AS subject, at,
			  'SHARE_ENDING:' + sh.id + ':' + toString(sh.validTo) AS key
			""".formatted(WITH_US, ProblemScope.seesByUnits("p"), ActorScope.sees("to"), RUNS, SHARE_WRITES);

	/** Parts of {@link NotificationSources#MATCHING}. */
	static final List<String> ALL = List.of(CHANGED, NotificationSources.single(ASKED),
			NotificationSources.single(SHARED), NotificationSources.single(SHARE_ENDING));

	private ProblemNotices() {
	}

}
