package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Records needs for which nothing could be sent, and tells which needs found nobody. */
@Service
public class ServiceGaps {

	private static final Period LONGEST = Period.ofYears(10);

	private static final int MOST_ROWS = 200;

	private static final String RECORD = """
			MATCH (us:Actor {id: $sender})
			MATCH (where:Community {id: $area})
			CREATE (us)-[:NOTED]->(u:UnmetNeed)-[:NEEDED_IN]->(where)
			SET u = $properties
			""";

	/**
	 * One row a need for one type of service: declined by all that were not taken back,
	 * not met, recorded, or left of an old referral. What a confidential actor sent that
	 * the caller may not know of does not count, nor what was passed on: that need is
	 * counted with the referral it came from.
	 */
	private static final String NEEDS = """
			CALL () {
			  MATCH (r:Referral)
			  WHERE r.sentAt >= $from AND r.sentAt < $until AND r.passedOn IS NULL
			  MATCH (sender:Actor)-[:SENT]->(r)-[:IN_AREA]->(c:Community)
			  UNWIND r.services AS type
			  WITH r, sender, c, type, coalesce(head([i IN range(0, coalesce(size(r.metServices), 0) - 1)
			    WHERE r.metServices[i] = type | r.metAnswers[i]]), r.met) AS met,
			    COLLECT { MATCH (r)-[:HAS_TRACK]->(t:ReferralTrack) WHERE t.status <> 'WITHDRAWN' RETURN t.status } AS states
			  WHERE met = 'NOT_MET' OR (states <> [] AND all(status IN states WHERE status = 'DECLINED'))
			  RETURN sender, c, type, r.languages AS languages, r.group AS group, left(toString(date(r.sentAt)), 7) AS month, 1 AS n
			  UNION ALL
			  MATCH (u:UnmetNeed)
			  WHERE u.recordedOn >= $firstDay AND u.recordedOn < $lastDay
			  MATCH (sender:Actor)-[:NOTED]->(u)-[:NEEDED_IN]->(c:Community)
			  UNWIND u.services AS type
			  RETURN sender, c, type, u.languages AS languages, u.group AS group, left(toString(u.recordedOn), 7) AS month, 1 AS n
			  UNION ALL
			  MATCH (old:ReferralCount)-[:COUNTED_IN]->(c:Community)
			  WHERE old.month >= $firstMonth AND old.month <= $lastMonth AND old.outcome IN ['NO_PROVIDER', 'NOT_MET']
			  RETURN null AS sender, c, old.type AS type, [] AS languages, null AS group, old.month AS month, old.count AS n
			}
			WITH c, type, languages, group, month, n, sender, coalesce(sender.id = $us, false) AS own
			WHERE (sender IS NULL OR %s)
			  AND ($community IS NULL OR EXISTS { (c)-[:PART_OF*0..20]->(:Community {id: $community}) })
			"""
		.formatted(ActorScope.sees("sender"));

	private final Neo4jClient neo4j;

	private final ReferralScope scope;

	private final ReferralStore store;

	private final ReferralChecks checks;

	private final ActorScope actors;

	private final ChangeRecord changes;

	private final Today today;

	ServiceGaps(Neo4jClient neo4j, ReferralScope scope, ReferralStore store, ReferralChecks checks, ActorScope actors,
			ChangeRecord changes, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.store = store;
		this.checks = checks;
		this.actors = actors;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Records a need for which nothing could be sent.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RECORD_UNMET_NEED)
	public UnmetNeed record(NewUnmetNeed input) {
		List<String> services = input.services().stream().distinct().toList();
		List<String> languages = new ArrayList<>();
		input.languages().forEach((tag) -> languages.add(Objects.requireNonNullElse(LanguageTags.canonical(tag), "")));
		Checks faults = this.checks.need(new Checks(), services, languages, input.area());
		faults.that(this.store.openSender(), "", UserErrorCode.INVALID, "yourAccountCannotReferAnybody").done();
		UnmetNeed recorded = new UnmetNeed(Ids.next(), services, this.today.date());
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", recorded.id());
		properties.put("services", services);
		properties.put("languages", languages.stream().distinct().toList());
		properties.put("ageBand", input.ageBand().name());
		ReferralGroup group = input.group();
		properties.put("group", (group != null) ? group.name() : null);
		properties.put("recordedOn", recorded.recordedOn());
		this.neo4j.query(RECORD)
			.bindAll(Map.of("sender", Objects.requireNonNull(this.scope.actor(Operation.RECORD_UNMET_NEED)), "area",
					input.area(), "properties", properties))
			.run();
		this.changes.write(Operation.RECORD_UNMET_NEED, "UnmetNeed", recorded.id(), null,
				new ReferralRecord(recorded.id(), "RECORDED", 1));
		return recorded;
	}

	/**
	 * Which needs found nobody.
	 * @param from any day of the first month
	 * @param to any day of the last month
	 * @param community id of a community, its parts included; null for everywhere
	 */
	@Guarded(Operation.SERVICE_GAPS)
	public List<ServiceGap> find(LocalDate from, LocalDate to, @Nullable String community,
			ServiceGapGrouping grouping) {
		YearMonth first = YearMonth.from(from);
		YearMonth last = YearMonth.from(to);
		if (last.isBefore(first) || last.isAfter(first.plus(LONGEST))) {
			throw new BadRequestException("to", "Use a month from the first one on, at most ten years after it.");
		}
		LocalDate firstDay = first.atDay(1);
		LocalDate lastDay = last.plusMonths(1).atDay(1);
		Map<String, @Nullable Object> parameters = this.actors.with(Map.of("firstDay", firstDay, "lastDay", lastDay,
				"from", firstDay.atStartOfDay().atOffset(ZoneOffset.UTC), "until",
				lastDay.atStartOfDay().atOffset(ZoneOffset.UTC), "firstMonth", first.toString(), "lastMonth",
				last.toString(), "rows", MOST_ROWS));
		parameters.put("community", community);
		parameters.put("us", this.actors.viewpoint().actor());
		String cypher = NEEDS + grouping.unwinding() + """

				WITH key, sum(CASE WHEN own THEN n ELSE 0 END) AS own, sum(CASE WHEN own THEN 0 ELSE n END) AS others
				ORDER BY\s""" + grouping.order() + """

				LIMIT $rows
				RETURN key, own, others
				""";
		return List.copyOf(this.neo4j.query(cypher)
			.bindAll(parameters)
			.fetchAs(ServiceGap.class)
			.mappedBy((types, row) -> ServiceGap.of(grouping, row.get("key").asString(), row.get("own").asInt(),
					row.get("others").asInt()))
			.all());
	}

}
