package org.partnershipportal.referral;

import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Which referrals {@code r} the caller may see: those its own actor sent, and, while the
 * consent lasts, those that were sent to it, by an actor it may know of. Of the tracks
 * the sender sees those with receivers it may know of, a receiver its own. Units above
 * and those who coordinate see none. See {@code docs/referrals.md}.
 */
@Component
public class ReferralScope {

	/** Whether the caller's actor sent it. */
	static final String SENT = "EXISTS { (r)<-[:SENT]-(:Actor {id: $referralActor}) }";

	/** Whether those that it was sent to may read it, the caller being one of them. */
	public static final String READABLE = """
			(r.consentUntil >= $actorScopeDay
			  AND EXISTS { MATCH (r)<-[:SENT]-(from:Actor) WHERE %s })""".formatted(ActorScope.sees("from"));

	/** Whether it was sent to the caller's actor, which may read it today. */
	static final String RECEIVED = "(EXISTS { (r)-[:HAS_TRACK]->(:ReferralTrack)-[:TO]->(:Actor {id: $referralActor}) }"
			+ " AND " + READABLE + ")";

	/** Whether the caller may see the referral {@code r}. */
	public static final String SEES = "(" + SENT + " OR " + RECEIVED + ")";

	/** Begins a query that gives each referral {@code r} that the caller may see once. */
	static final String MATCHING = """
			MATCH (us:Actor {id: $referralActor})
			CALL (us) {
			  MATCH (us)-[:SENT]->(r:Referral)
			  RETURN r
			  UNION
			  MATCH (us)<-[:TO]-(:ReferralTrack)<-[:HAS_TRACK]-(r:Referral)
			  RETURN r
			}
			WITH r
			WHERE %s
			""".formatted(SEES);

	/** Whether the caller may know of the track {@code t} to {@code to}. */
	static final String SEES_TRACK = "(to.id = $referralActor OR (" + SENT + " AND " + ActorScope.sees("to") + "))";

	private static final String TRACK = """
			t {.id, .status, .statuses, .statusSince, .statusActors, .statusNotes, .declineReason, .feedbackAt,
			   .feedbackTexts, .feedbackGiven, .dueAt, .version, referral: r.id, receiver: to.id,
			   service: head(COLLECT { MATCH (t)-[:ASKS_FOR]->(asked:Service) RETURN asked.id }),
			   crossesBorders: coalesce(NOT %1$s AND r.consentAcrossBorders AND to.confidential IS NULL
			     AND to.nationalMechanismOf IN r.route, false),
			   sent: %1$s}""".formatted(SENT);

	/**
	 * To whom {@code r} was passed on: for the sender by whomever, for a receiver what it
	 * passed on itself.
	 */
	private static final String PASSED_ON = """
			COLLECT {
			  MATCH (r)<-[:PASSED_ON_FROM*1..10]-(passed:Referral)<-[:SENT]-(by:Actor)
			  MATCH (passed)-[:HAS_TRACK]->(there:ReferralTrack)-[:TO]->(next:Actor)
			  WHERE (%s OR by.id = $referralActor) AND %s AND %s
			  WITH passed, by, there, next
			  ORDER BY there.id
			  RETURN {by: by.id, to: next.id, sentAt: passed.sentAt, status: there.status,
			    referral: CASE WHEN by.id = $referralActor THEN passed.id END}
			}""".formatted(SENT, ActorScope.sees("by"), ActorScope.sees("next"));

	/**
	 * Cypher expression of the referral {@code r}, to be read by {@link Referral#from}.
	 */
	static final String PROJECTION = """
			r {.*, sent: %1$s, sender: head(COLLECT { MATCH (r)<-[:SENT]-(from:Actor) RETURN from.id }),
			   area: head(COLLECT { MATCH (r)-[:IN_AREA]->(where:Community) RETURN where.id }),
			   passedOnFrom: CASE WHEN %1$s THEN head(COLLECT {
			     MATCH (r)-[:PASSED_ON_FROM]->(first:Referral) RETURN first.id
			   }) END,
			   passedOnTo: CASE WHEN r.route IS NULL THEN [] ELSE %4$s END,
			   tracks: COLLECT {
			     MATCH (r)-[:HAS_TRACK]->(t:ReferralTrack)-[:TO]->(to:Actor)
			     WHERE %2$s
			     WITH t, to
			     ORDER BY t.id
			     RETURN %3$s
			   }}""".formatted(SENT, SEES_TRACK, TRACK, PASSED_ON);

	private final ActorScope actors;

	private final Permissions permissions;

	private final Today today;

	ReferralScope(ActorScope actors, Permissions permissions, Today today) {
		this.actors = actors;
		this.permissions = permissions;
		this.today = today;
	}

	/** Cypher expression of a track, to be read by {@link ReferralTrack#from}. */
	static String track() {
		return TRACK;
	}

	/** Id of the actor in whose name the caller acts; null when in none. */
	@Nullable String actor(Operation operation) {
		return this.permissions.referring(operation);
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		return ours(this.actors.with(others));
	}

	/**
	 * Adds what the conditions refer to beside what those on actors refer to.
	 * @return the same parameters
	 */
	public Map<String, @Nullable Object> ours(Map<String, @Nullable Object> parameters) {
		parameters.put("referralActor", actor(Operation.REFERRAL));
		parameters.put("referralNow", this.today.instant().atOffset(ZoneOffset.UTC));
		return parameters;
	}

}
