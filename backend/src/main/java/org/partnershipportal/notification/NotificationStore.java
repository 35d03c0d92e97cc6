package org.partnershipportal.notification;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.indicator.AreaScope;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.referral.ReferralScope;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.PlaceScope;

/** Reads what an account is told, and writes what it has read. */
@Repository
class NotificationStore {

	private static final Keyset NEWEST_FIRST = Keyset.by().descending("at.epochMillis", false).ascending("key", true);

	private static final PagedReads.Listing<Notification> LISTING = new PagedReads.Listing<>(
			NotificationSources.MATCHING, NEWEST_FIRST, Notification.PROJECTION, Notification::from);

	private static final String COUNT = NotificationSources.MATCHING + "RETURN count(*)";

	/** What one has read stays read, whoever asks first on whichever replica. */
	private static final String MARK = """
			MERGE (mark:ReadMark {key: $account + ' ' + $key})
			SET mark.at = CASE WHEN mark.at > $at THEN mark.at ELSE $at END
			WITH mark
			MERGE (me:Account {id: $account})
			MERGE (me)-[:HAS_READ]->(mark)
			WITH me
			MATCH (me)-[:HAS_READ]->(old:ReadMark)
			WHERE old.at < $old
			DETACH DELETE old
			""";

	/** Single marks stay as long as they would count again once this is undone. */
	private static final String MARK_UP_TO = """
			MERGE (me:Account {id: $account})
			SET me.readBefore = coalesce(me.readUpTo, datetime({epochMillis: 0}))
			SET me.readUpTo = CASE WHEN me.readUpTo > $at THEN me.readUpTo ELSE $at END
			WITH me
			MATCH (me)-[:HAS_READ]->(old:ReadMark)
			WHERE old.at <= me.readBefore OR old.at < $old
			DETACH DELETE old
			""";

	private static final String UNDO = """
			MATCH (me:Account {id: $account})
			WHERE me.readBefore IS NOT NULL
			SET me.readUpTo = me.readBefore
			REMOVE me.readBefore
			""";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ProblemScope problems;

	private final AreaScope areas;

	private final PlaceScope places;

	private final ReferralScope referrals;

	private final FreshnessRule rule;

	private final Permissions permissions;

	private final Today today;

	NotificationStore(Neo4jClient neo4j, PagedReads reads, ProblemScope problems, PlaceScope places, AreaScope areas,
			ReferralScope referrals, FreshnessRule rule, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.problems = problems;
		this.areas = areas;
		this.places = places;
		this.referrals = referrals;
		this.rule = rule;
		this.permissions = permissions;
		this.today = today;
	}

	/** For whom notifications are worked out: whoever calls now. */
	Map<String, @Nullable Object> reader() {
		Map<String, @Nullable Object> parameters = this.referrals
			.ours(this.areas.with(this.places.with(this.problems.withUnits(Map.of()))));
		parameters.put("account", this.permissions.user().id());
		parameters.put("actor", this.permissions.user().actorId());
		parameters.put("assignee", this.permissions.assignee(Operation.COMMITMENTS));
		parameters.put("recipient", this.permissions.scope(Operation.SHARE).recipient());
		parameters.put("zone", this.today.zone().getId());
		parameters.put("since", longAgo());
		parameters.put("soon", this.today.date().plusDays(NotificationSources.DAYS_AHEAD));
		parameters.put("asOf", this.today.date());
		parameters.put("month", this.today.date().withDayOfMonth(1).atStartOfDay(this.today.zone()).toOffsetDateTime());
		parameters.put("keeper", keeper());
		parameters.put("remindAfter", this.rule.remindAfter());
		parameters.put("remindBefore", this.rule.before(EntryFreshness.DUE, this.today.date()));
		parameters.put("ahead", NotificationSources.DAYS_AHEAD);
		parameters.put("read", null);
		parameters.put("key", null);
		parameters.put("from", null);
		return parameters;
	}

	/** Who keeps entries that the reader may confirm; null for nobody. */
	private @Nullable String keeper() {
		String own = this.permissions.user().actorId();
		return this.permissions.permits(Operation.CONFIRM_ENTRIES, own) ? own : null;
	}

	private OffsetDateTime longAgo() {
		return this.today.instant().atOffset(ZoneOffset.UTC).minusDays(NotificationSources.DAYS_BACK);
	}

	/** A page of what the reader is told, the newest first. */
	Page<Notification> list(Map<String, @Nullable Object> reader, PageRequest page) {
		return this.reads.list(LISTING, reader, page);
	}

	int count(Map<String, @Nullable Object> reader) {
		return this.neo4j.query(COUNT).bindAll(reader).fetchAs(Integer.class).one().orElse(0);
	}

	/** Whether a change may make something to tell the reader. */
	boolean concerns(Map<String, @Nullable Object> reader, String change) {
		Map<String, @Nullable Object> parameters = new HashMap<>(reader);
		parameters.put("change", change);
		return this.neo4j.query(NotificationSources.CONCERNS)
			.bindAll(parameters)
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	/** Marks one as read, as it was at a moment. */
	void mark(String account, String key, OffsetDateTime at) {
		this.neo4j.query(MARK).bindAll(Map.of("account", account, "key", key, "at", at, "old", longAgo())).run();
	}

	/** Marks everything up to a moment as read. */
	void markUpTo(String account, OffsetDateTime at) {
		this.neo4j.query(MARK_UP_TO).bindAll(Map.of("account", account, "at", at, "old", longAgo())).run();
	}

	/** Takes the last mark on everything back. */
	void undo(String account) {
		this.neo4j.query(UNDO).bind(account).to("account").run();
	}

}
