package org.partnershipportal.notification;

import java.util.List;

import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.response.ResponseActions;

/** Actions of responses that are assigned, due or late. */
final class ActionNotices {

	private static final String WRITES = "c.operation IN ['addResponseAction', 'changeResponseAction']";

	private static final String OPEN = ResponseActions.open("x", "p");

	/** Since when the actor is to do the actions {@code x} that are for it to do. */
	private static final String OURS = """
			MATCH (:Actor {id: $assignee})<-[:ASSIGNED_TO]-(x:ResponseAction)<-[:HAS_RESPONSE]-(p:Problem)
			WHERE %s
			MATCH (c:Change {objectId: x.id})
			WHERE %s AND %s
			""".formatted(OPEN, WRITES, ChangeJson.came("assigneeIds", "$assignee"));

	private static final String ASSIGNED = OURS + """
			AND c.userId <> $account
			WITH p, x, max(c.at) AS at
			RETURN 'ASSIGNED' AS kind, p.id AS problem, x.id AS subject, at, 'ASSIGNED:' + x.id AS key
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
			RETURN kind, p.id AS problem, x.id AS subject, at, kind + ':' + x.id + ':' + toString(x.dueOn) AS key
			"""
		.formatted(OURS, ProblemScope.seesByUnits("p"), OPEN, WRITES, ChangeJson.text("c.after", "dueOn"),
				ChangeJson.text("c.before", "dueOn"));

	/** Parts of {@link NotificationSources#MATCHING}. */
	static final List<String> ALL = List.of(NotificationSources.single(ASSIGNED), NotificationSources.single(DUE));

	private ActionNotices() {
	}

}
