package org.partnershipportal.notification;

import java.util.List;

import org.partnershipportal.common.Periods;
import org.partnershipportal.indicator.AreaScope;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.response.ResponseActions;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.upkeep.EntriesOf;

/**
 * Where notifications come from: one Cypher that works them all out for an account, as
 * far as it may see what they are about now. Nothing is copied when something happens, so
 * that what is hidden, withdrawn or done is told no more, and nothing is told twice.
 */
final class NotificationSources {

	/** How far back changes of problems are told. */
	static final int DAYS_BACK = 90;

	/** How long before its day something is told to be due, or to end. */
	static final int DAYS_AHEAD = 7;

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
			  operations, by, changes
			"""
		.formatted(ProblemScope.seesByUnits("p"), ActorScope.sees("who"), TOLD, UNSEEN);

	private static final String WRITES = "c.operation IN ['addResponseAction', 'changeResponseAction']";

	private static final String OPEN = ResponseActions.open("x", "p");

	/** Since when the actor is to do the actions {@code x} that are for it to do. */
	private static final String OURS = """
			MATCH (:Actor {id: $assignee})<-[:ASSIGNED_TO]-(x:ResponseAction)<-[:HAS_RESPONSE]-(p:Problem)
			WHERE %s
			MATCH (c:Change {objectId: x.id})
			WHERE %s AND %s
			""".formatted(OPEN, WRITES, came("assigneeIds", "$assignee"));

	private static final String ASSIGNED = OURS + """
			AND c.userId <> $account
			WITH p, x, max(c.at) AS at
			RETURN 'ASSIGNED' AS kind, p.id AS problem, x.id AS subject, at, 'ASSIGNED:' + x.id AS key,
			  [] AS operations, [] AS by, 1 AS changes
			""";

	/** Told from its day on, and not before somebody knew of the action and the day. */
	private static final String DUE = """
			CALL (me) {
			  %s
			  RETURN p, x, max(c.at) AS known
			  UNION
			  MATCH (me)-[f:FOLLOWS]->(p:Problem)-[:HAS_RESPONSE]->(x:ResponseAction)
			  WHERE %s AND %s
			  RETURN p, x, f.since AS known
			}
			WITH p, x, min(known) AS known
			WHERE x.dueOn <= $soon
			CALL (x) {
			  MATCH (c:Change {objectId: x.id})
			  WHERE %s AND %s <> coalesce(%s, '')
			  RETURN max(c.at) AS set
			}
			WITH p, x, known, coalesce(set, known) AS set, x.dueOn < $scopeDay AS late
			WITH p, x, CASE WHEN late THEN 'OVERDUE' ELSE 'DUE' END AS kind, [known, set,
			  datetime({date: x.dueOn + duration({days: CASE WHEN late THEN 1 ELSE -$ahead END}), timezone: $zone})] AS moments
			UNWIND moments AS moment
			WITH p, x, kind, max(moment) AS at
			RETURN kind, p.id AS problem, x.id AS subject, at, kind + ':' + x.id + ':' + toString(x.dueOn) AS key,
			  [] AS operations, [] AS by, 1 AS changes
			"""
		.formatted(OURS, ProblemScope.seesByUnits("p"), OPEN, WRITES, text("c.after", "dueOn"),
				text("c.before", "dueOn"));

	/** Only whoever sees the problem may answer in the portal. */
	private static final String ASKED = """
			MATCH (:Actor {id: $actor})<-[:TO_ASK]-(n:InformationNeed)<-[:NEEDS_TO_KNOW]-(p:Problem)
			WHERE n.withdrawnOn IS NULL AND n.answer IS NULL AND p.closedOn IS NULL AND %s
			MATCH (c:Change {objectId: n.id})
			WHERE %s AND c.userId <> $account
			WITH p, n, max(c.at) AS at
			RETURN 'ASKED' AS kind, p.id AS problem, n.id AS subject, at, 'ASKED:' + n.id AS key,
			  [] AS operations, [] AS by, 1 AS changes
			""".formatted(ProblemScope.seesByUnits("p"), came("askIds", "$actor"));

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
			RETURN 'SHARED' AS kind, p.id AS problem, sh.id AS subject, at, 'SHARED:' + sh.id AS key,
			  [] AS operations, [] AS by, 1 AS changes
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
			  'SHARE_ENDING:' + sh.id + ':' + toString(sh.validTo) AS key, [] AS operations, [] AS by, 1 AS changes
			""".formatted(WITH_US, ProblemScope.seesByUnits("p"), ActorScope.sees("to"), RUNS, SHARE_WRITES);

	/**
	 * Told to whoever decides on the list: a week before its day, and anew on the day.
	 * Whoever set the day knows it, but is told as well that it comes.
	 */
	private static final String REVISION_DUE = """
			MATCH (community:Community)-[:WATCHES]->(l:IndicatorList)
			WHERE l.reviseBy <= $soon AND %s
			MATCH (c:Change {objectId: l.id})
			WHERE c.operation = 'setIndicatorList'
			WITH l, max(c.at) AS set
			UNWIND [set, datetime({date: CASE WHEN l.reviseBy <= $scopeDay THEN l.reviseBy
			  ELSE l.reviseBy - duration({days: $ahead}) END, timezone: $zone})] AS moment
			WITH l, max(moment) AS at
			RETURN 'REVISION_DUE' AS kind, null AS problem, l.id AS subject, at,
			  'REVISION_DUE:' + l.id + ':' + toString(l.reviseBy) AS key, [] AS operations, [] AS by, 1 AS changes
			""".formatted(AreaScope.decidesFor("community"));

	/**
	 * Told to those who keep the entries, until they say of each that it is right. One
	 * that nobody ever did is due since the first change that is known of it.
	 */
	private static final String CONFIRMATION_DUE = """
			MATCH (a:Actor {id: $keeper})
			WHERE a.closedOn IS NULL
			%s
			WITH a, n
			WHERE n.confirmedOn IS NULL OR n.confirmedOn < $remindBefore
			CALL (n) {
			  MATCH (c:Change {objectId: n.id})
			  WHERE n.confirmedOn IS NULL
			  RETURN min(c.at) AS first
			}
			WITH a, min(%s) AS oldest,
			  min(CASE WHEN n.confirmedOn IS NULL THEN coalesce(first, datetime({epochMillis: 0}))
			    ELSE datetime({date: n.confirmedOn + $remindAfter, timezone: $zone}) END) AS at
			RETURN 'CONFIRMATION_DUE' AS kind, null AS problem, a.id AS subject, at,
			  'CONFIRMATION_DUE:' + a.id + ':' + toString(oldest) AS key, [] AS operations, [] AS by, 1 AS changes
			""".formatted(EntriesOf.of("a"), EntriesOf.confirmedOn("n"));

	/** Told to those who keep the entry, until it is answered. */
	private static final String CHANGE_PROPOSED = """
			MATCH (a:Actor {id: $keeper})
			CALL (a) {
			  MATCH (a)-[:HAS_PROPOSAL]->(p:Proposal)
			  RETURN p
			  UNION
			  MATCH (a)-[:OFFERS]->(:Service)-[:HAS_PROPOSAL]->(p:Proposal)
			  RETURN p
			}
			WITH p
			WHERE p.status = 'OPEN' AND p.byId <> $account
			RETURN 'CHANGE_PROPOSED' AS kind, null AS problem, p.id AS subject, p.proposedAt AS at,
			  'CHANGE_PROPOSED:' + p.id AS key, [] AS operations, [] AS by, 1 AS changes
			""";

	/** Told to the account that proposed it, as long as changes are. */
	private static final String PROPOSAL_ANSWERED = """
			MATCH (p:Proposal {byId: $account})
			WHERE p.answeredAt >= $since AND p.status <> 'WITHDRAWN'
			RETURN 'PROPOSAL_ANSWERED' AS kind, null AS problem, p.id AS subject, p.answeredAt AS at,
			  'PROPOSAL_ANSWERED:' + p.id AS key, [] AS operations, [] AS by, 1 AS changes
			""";

	/**
	 * One row a notification, with whether it is read; ends with a WHERE clause. A mark
	 * holds for what it was at the time: what has grown since is unread again.
	 */
	static final String MATCHING = """
			OPTIONAL MATCH (me:Account {id: $account})
			CALL (me) {
			%s
			}
			WITH me, kind, problem, subject, datetime({epochMillis: at.epochMillis}) AS at, key, operations, by, changes
			OPTIONAL MATCH (mark:ReadMark {key: $account + ' ' + key})
			WITH kind, problem, subject, at, key, operations, by, changes,
			  coalesce(at <= me.readUpTo, false) OR coalesce(at <= mark.at, false) AS read
			WHERE ($read IS NULL OR read = $read) AND ($key IS NULL OR key = $key) AND ($from IS NULL OR at >= $from)
			""".formatted(String.join("UNION ALL\n", List.of(CHANGED, ASSIGNED, DUE, ASKED, SHARED, SHARE_ENDING,
			REVISION_DUE, CONFIRMATION_DUE, CHANGE_PROPOSED, PROPOSAL_ANSWERED)));

	/**
	 * Whether a change by somebody else may make something to tell.
	 */
	static final String CONCERNS = """
			MATCH (c:Change {id: $change})
			RETURN c.userId <> $account AND (
			  coalesce($assignee IN c.touches, false) OR coalesce($actor IN c.touches, false)
			  OR coalesce($recipient IN c.touches, false)
			  OR EXISTS { MATCH (p:Proposal {byId: $account}) WHERE p.id = c.objectId }
			  OR EXISTS { MATCH (:Account {id: $account})-[:FOLLOWS]->(p:Problem) WHERE p.id IN c.touches }
			  OR EXISTS {
			    MATCH (:Account {id: $account})-[:FOLLOWS]->(:Problem)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
			    WHERE s.id IN c.touches
			  })
			""";

	private NotificationSources() {
	}

	/**
	 * A Cypher condition that the change {@code c} put an id into a list of the object it
	 * is about. The list is read from the record's JSON, in which no text can look like
	 * it: quotation marks within texts are escaped there.
	 */
	private static String came(String list, String id) {
		return "(" + listed("c.after", list, id) + " AND NOT " + listed("c.before", list, id) + ")";
	}

	private static String listed(String json, String list, String id) {
		return "coalesce(split(split(" + json + ", '\"" + list + "\":[')[1], ']')[0] CONTAINS '\"' + " + id
				+ " + '\"', false)";
	}

	/** A Cypher expression of a day in the record's JSON. */
	private static String text(String json, String field) {
		return "split(split(" + json + ", '\"" + field + "\":')[1], ',')[0]";
	}

}
