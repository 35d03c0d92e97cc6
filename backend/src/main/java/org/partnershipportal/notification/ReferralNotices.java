package org.partnershipportal.notification;

import java.util.List;

import org.partnershipportal.referral.ReferralScope;
import org.partnershipportal.security.ActorScope;

/**
 * How referrals go on, told to the accounts of those who sent them and of those they were
 * sent to, as long as these may read them. What a referral asks for is not told here.
 */
final class ReferralNotices {

	/**
	 * Whether the change {@code c} is one of a referral that the reader may see, or of
	 * what it was passed on as.
	 */
	static final String CONCERNS = """
			(c.objectType = 'Referral' AND EXISTS {
			    MATCH (:Referral {id: c.objectId})-[:PASSED_ON_FROM*0..1]->(r:Referral) WHERE %1$s
			  })
			  OR (c.objectType = 'ReferralTrack' AND EXISTS {
			    MATCH (r:Referral)-[:HAS_TRACK]->(:ReferralTrack {id: c.objectId}) WHERE %1$s
			  })""".formatted(ReferralScope.SEES);

	/** The end of a part that gives the referral, the track and what may be told. */
	private static final String TOLD = """
			UNWIND told AS one
			WITH r, t, one
			WHERE one.holds
			RETURN one.kind AS kind, null AS problem, r.id AS subject, t.id AS track, one.at AS at,
			  one.kind + ':' + coalesce(t.id, r.id) + CASE one.kind WHEN 'REFERRAL_OVERDUE'
			    THEN ':' + toString(one.at.epochMillis) ELSE '' END AS key,
			  [] AS operations, [] AS by, 1 AS changes
			""";

	/** A track that is late is told as late, and not as waiting beside it. */
	private static final String TO_US = """
			MATCH (:Actor {id: $referralActor})<-[:TO]-(t:ReferralTrack)<-[:HAS_TRACK]-(r:Referral)
			WHERE %s
			WITH r, t, coalesce(t.dueAt < $referralNow, false) AS late, head(COLLECT {
			  MATCH (c:Change {objectId: r.id})
			  WHERE c.operation = 'recordReferralFollowUp'
			  RETURN max(c.at)
			}) AS followedUp
			WITH r, t, [
			  {kind: 'REFERRAL_RECEIVED', at: t.statusSince[-1], holds: t.status = 'SENT' AND NOT late},
			  {kind: 'REFERRAL_WITHDRAWN', at: t.statusSince[-1],
			    holds: t.status = 'WITHDRAWN' AND t.statusSince[-1] >= $since},
			  {kind: 'REFERRAL_FOLLOWED_UP', at: followedUp, holds: followedUp >= $since
			    AND t.status IN ['ACCEPTED', 'IN_PROGRESS', 'DELIVERED', 'CLOSED']},
			  {kind: 'REFERRAL_OVERDUE', at: t.dueAt, holds: late}] AS told
			""".formatted(ReferralScope.READABLE) + TOLD;

	/**
	 * The last word of a receiver is a step, what it told of the service, or that it
	 * passed the referral on.
	 */
	private static final String FROM_US = """
			MATCH (:Actor {id: $referralActor})-[:SENT]->(r:Referral)-[:HAS_TRACK]->(t:ReferralTrack)-[:TO]->(to:Actor)
			WHERE %s
			WITH r, t, COLLECT {
			  MATCH (r)<-[:PASSED_ON_FROM]-(passed:Referral)<-[:SENT]-(to)
			  RETURN passed.sentAt
			} + t.feedbackAt AS others
			WITH r, t, reduce(word = t.statusSince[-1], other IN others | CASE WHEN other > word THEN other ELSE word END)
			  AS word
			WITH r, t, [
			  {kind: CASE t.status WHEN 'DECLINED' THEN 'REFERRAL_DECLINED' ELSE 'REFERRAL_ANSWERED' END, at: word,
			    holds: word >= $since AND NOT t.status IN ['SENT', 'WITHDRAWN']},
			  {kind: 'REFERRAL_OVERDUE', at: t.dueAt, holds: coalesce(t.dueAt < $referralNow, false)}] AS told
			"""
		.formatted(ActorScope.sees("to")) + TOLD;

	/** Told from when the last receiver has done, until it was asked. */
	private static final String TO_ASK = """
			MATCH (:Actor {id: $referralActor})-[:SENT]->(r:Referral)
			WHERE r.dueAt IS NOT NULL
			MATCH (r)-[:HAS_TRACK]->(ended:ReferralTrack)
			WITH r, null AS t, max(ended.statusSince[-1]) AS ended
			WITH r, t, [CASE WHEN r.dueAt < $referralNow THEN {kind: 'REFERRAL_OVERDUE', at: r.dueAt, holds: true}
			  ELSE {kind: 'REFERRAL_TO_FOLLOW_UP', at: ended, holds: true} END] AS told
			""" + TOLD;

	/** Parts of {@link NotificationSources#MATCHING}. */
	static final List<String> ALL = List.of(TO_US, FROM_US, TO_ASK);

	private ReferralNotices() {
	}

}
