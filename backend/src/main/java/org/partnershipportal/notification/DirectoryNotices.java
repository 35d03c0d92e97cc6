package org.partnershipportal.notification;

import java.util.List;

import org.partnershipportal.indicator.AreaScope;
import org.partnershipportal.upkeep.EntriesOf;

/** What those who keep entries and lists are to look at, and what was proposed. */
final class DirectoryNotices {

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
			  'REVISION_DUE:' + l.id + ':' + toString(l.reviseBy) AS key
			""".formatted(AreaScope.decidesFor("community"));

	/**
	 * Told to those who keep the entries, until they say of each that it is right. One
	 * that nobody ever did is due since the first change that is known of it, or anew
	 * each month when none is.
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
			  min(CASE WHEN n.confirmedOn IS NULL THEN coalesce(first, $month)
			    ELSE datetime({date: n.confirmedOn + $remindAfter, timezone: $zone}) END) AS at
			RETURN 'CONFIRMATION_DUE' AS kind, null AS problem, a.id AS subject, at,
			  'CONFIRMATION_DUE:' + a.id + ':' + toString(oldest) AS key
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
			  'CHANGE_PROPOSED:' + p.id AS key
			""";

	/** Told to the account that proposed it, as long as changes are. */
	private static final String PROPOSAL_ANSWERED = """
			MATCH (p:Proposal {byId: $account})
			WHERE p.answeredAt >= $since AND p.status <> 'WITHDRAWN'
			RETURN 'PROPOSAL_ANSWERED' AS kind, null AS problem, p.id AS subject, p.answeredAt AS at,
			  'PROPOSAL_ANSWERED:' + p.id AS key
			""";

	/** Parts of {@link NotificationSources#MATCHING}. */
	static final List<String> ALL = List.of(NotificationSources.single(REVISION_DUE),
			NotificationSources.single(CONFIRMATION_DUE), NotificationSources.single(CHANGE_PROPOSED),
			NotificationSources.single(PROPOSAL_ANSWERED));

	private DirectoryNotices() {
	}

}
