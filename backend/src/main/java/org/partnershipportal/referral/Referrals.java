package org.partnershipportal.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds referrals. */
@Service
public class Referrals {

	private static final String BY_IDS = "MATCH (r:Referral)\nWHERE r.id IN $ids AND " + ReferralScope.SEES
			+ "\nRETURN " + ReferralScope.PROJECTION + " AS referral";

	/** When it was sent: for a receiver, to it. */
	private static final String SENT_AT = """
			CASE WHEN %s THEN r.sentAt
			  ELSE head(COLLECT {
			    MATCH (r)-[:HAS_TRACK]->(came:ReferralTrack)-[:TO]->(:Actor {id: $referralActor})
			    RETURN came.statusSince[0] ORDER BY came.statusSince[0] DESC LIMIT 1
			  })
			END""".formatted(ReferralScope.SENT);

	private static final Keyset NEWEST = Keyset.by()
		.descending("(" + SENT_AT + ").epochMillis", false)
		.descending("r.id", true);

	/**
	 * Something is left to do: for the sender it is not closed, a receiver has a track.
	 */
	private static final String OPEN = """
			CASE WHEN %s THEN r.closedOn IS NULL
			  ELSE EXISTS {
			    MATCH (r)-[:HAS_TRACK]->(ours:ReferralTrack)-[:TO]->(:Actor {id: $referralActor})
			    WHERE NOT ours.status IN $referralEnded
			  }
			END""".formatted(ReferralScope.SENT);

	private static final String OVERDUE = """
			((%s AND coalesce(r.dueAt < $referralNow, false)) OR EXISTS {
			  MATCH (r)-[:HAS_TRACK]->(late:ReferralTrack)-[:TO]->(to:Actor)
			  WHERE late.dueAt < $referralNow AND %s
			})""".formatted(ReferralScope.SENT, ReferralScope.SEES_TRACK);

	private static final List<String> ENDED = Arrays.stream(ReferralTrackStatus.values())
		.filter((status) -> !status.open())
		.map(Enum::name)
		.toList();

	/** What receivers and senders owe; the moment is the one it was owed at. */
	private static final String LATE = """
			CALL () {
			  MATCH (x:ReferralTrack)<-[:HAS_TRACK]-(r:Referral)
			  WHERE x.dueAt < $referralNow
			  RETURN x, r
			  UNION ALL
			  MATCH (r:Referral)
			  WHERE r.dueAt < $referralNow
			  RETURN r AS x, r
			}
			MATCH (r)<-[:SENT]-(from:Actor)
			OPTIONAL MATCH (x)-[:TO]->(to:Actor)
			WITH x, r, from, to
			WHERE %s AND (to IS NULL OR %s)
			""".formatted(ActorScope.sees("from"), ActorScope.sees("to"));

	private static final String LATE_ITEM = "{id: x.id, sender: from.id, receiver: to.id, services: r.services,"
			+ " urgency: r.urgency, status: x.status, dueAt: x.dueAt}";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ReferralScope scope;

	Referrals(Neo4jClient neo4j, PagedReads reads, ReferralScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
	}

	/** One referral. */
	@Guarded(Operation.REFERRAL)
	public Optional<Referral> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The referrals by their ids, with one query; what is not known, or not to the
	 * caller, is left out.
	 */
	public Map<String, Referral> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Referral.class)
			.mappedBy((types, row) -> Referral.from(row.get("referral")))
			.all()
			.stream()
			.collect(Collectors.toMap(Referral::id, Function.identity()));
	}

	/** The referrals the caller may see, the one sent last first. */
	@Guarded(Operation.REFERRALS)
	public Page<Referral> list(ReferralFilter filter, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("referralEnded", ENDED));
		List<String> conditions = new ArrayList<>();
		if (filter.box() != null) {
			conditions.add((filter.box() == ReferralBox.SENT) ? ReferralScope.SENT : "NOT " + ReferralScope.SENT);
		}
		if (filter.closed() != null) {
			conditions.add((filter.closed() ? "NOT " : "") + OPEN);
		}
		if (filter.overdue() != null) {
			conditions.add((filter.overdue() ? "" : "NOT ") + OVERDUE);
		}
		if (filter.urgency() != null) {
			parameters.put("urgency", filter.urgency().name());
			conditions.add("r.urgency = $urgency");
		}
		if (filter.crossBorder() != null) {
			conditions.add("r.route IS " + (filter.crossBorder() ? "NOT " : "") + "NULL");
		}
		String matching = ReferralScope.MATCHING
				+ conditions.stream().map((condition) -> "AND " + condition + "\n").collect(Collectors.joining());
		return this.reads.list(new PagedReads.Listing<>(matching, NEWEST, ReferralScope.PROJECTION, Referral::from),
				parameters, page);
	}

	/** What is late on the referrals of everybody, what is late longest first. */
	@Guarded(Operation.OVERDUE_REFERRALS)
	public Page<OverdueReferral> overdue(PageRequest page) {
		return this.reads.list(new PagedReads.Listing<>(LATE,
				Keyset.by().ascending("x.dueAt.epochMillis", false).ascending("x.id", true), LATE_ITEM,
				OverdueReferral::from), this.scope.with(Map.of()), page);
	}

}
