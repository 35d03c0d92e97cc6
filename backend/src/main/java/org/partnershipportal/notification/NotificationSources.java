package org.partnershipportal.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where notifications come from: one Cypher that works them all out for an account, as
 * far as it may see what they are about now. Nothing is copied when something happens, so
 * that what is hidden, withdrawn or done is told no more, and nothing is told twice. The
 * parts stand with what they tell of.
 */
final class NotificationSources {

	/** How far back changes of problems are told. */
	static final int DAYS_BACK = 90;

	/** How long before its day something is told to be due, or to end. */
	static final int DAYS_AHEAD = 7;

	/**
	 * One row a notification, with whether it is read; ends with a WHERE clause. A mark
	 * holds for what it was at the time: what has grown since is unread again. To plan
	 * the parts one by one costs the database no less than to plan them as one.
	 */
	static final String MATCHING = """
			OPTIONAL MATCH (me:Account {id: $account})
			CALL (me) {
			%s
			}
			WITH me, kind, problem, subject, track, datetime({epochMillis: at.epochMillis}) AS at, key, operations, by,
			  changes
			OPTIONAL MATCH (mark:ReadMark {key: $account + ' ' + key})
			WITH kind, problem, subject, track, at, key, operations, by, changes,
			  coalesce(at <= me.readUpTo, false) OR coalesce(at <= mark.at, false) AS read
			WHERE ($read IS NULL OR read = $read) AND ($key IS NULL OR key = $key) AND ($from IS NULL OR at >= $from)
			""".formatted(Stream.of(ProblemNotices.ALL, ActionNotices.ALL, DirectoryNotices.ALL, ReferralNotices.ALL)
		.flatMap(List::stream)
		.collect(Collectors.joining("UNION ALL\n")));

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
			  }
			  OR %s)
			""".formatted(ReferralNotices.CONCERNS);

	private NotificationSources() {
	}

	/**
	 * A part that tells of things one by one, and folds no changes.
	 * @param cypher may use {@code me}, the node of the account, which can be null; ends
	 * with a RETURN of {@code kind}, {@code problem}, {@code subject}, {@code at} and
	 * {@code key}
	 */
	static String single(String cypher) {
		return cypher.stripTrailing() + ",\n  null AS track, [] AS operations, [] AS by, 1 AS changes\n";
	}

}
