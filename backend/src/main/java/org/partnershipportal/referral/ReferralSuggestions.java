package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.profile.CapacityRule;
import org.partnershipportal.profile.ServiceStatus;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Suggests services on offer to whoever is about to send a referral, with what speaks for
 * each and against it: first those of providers that work where they are needed, then
 * those from anywhere.
 */
@Service
public class ReferralSuggestions {

	/** Most that are suggested. */
	public static final int MOST = 20;

	/** Most that are weighed, of those that are near and of each type elsewhere. */
	private static final int WEIGHED = 200;

	private static final String OFFERED = """
			(s.closedOn IS NULL OR s.closedOn > $actorScopeDay) AND (o.closedOn IS NULL OR o.closedOn > $actorScopeDay)
			  AND o.id <> $referralActor AND %s AND %s""".formatted(ServiceStatus.offered("s"), ActorScope.sees("o"));

	private static final String SERVES = Periods.holds("serves", "$actorScopeDay");

	/** The area with what it spans and is a part of, then its parts. */
	private static final String NEAR = """
			MATCH (where:Community {id: $area})
			CALL (where) {
			  MATCH (where)-[:SPANS*0..1]->(:Community)-[:PART_OF*0..20]->(c:Community)
			  RETURN c, 0 AS reach
			  UNION
			  MATCH (where)<-[:PART_OF*1..20]-(c:Community)
			  RETURN c, 1 AS reach
			}
			MATCH (c)<-[serves:SERVES]-(o:Organisation)-[:OFFERS]->(s:Service)
			WHERE %s AND any(type IN s.types WHERE type IN $types) AND %s
			WITH s, o, min(reach) AS reach
			ORDER BY reach, s.nameKey, s.id
			LIMIT %d
			""".formatted(SERVES, OFFERED, WEIGHED);

	private static final String ANYWHERE = """
			UNWIND $types AS type
			CALL (type) {
			  CALL db.index.fulltext.queryNodes('service_types_fulltext', type) YIELD node AS s
			  MATCH (o:Organisation)-[:OFFERS]->(s)
			  WHERE %s
			  RETURN s, o LIMIT %d
			}
			WITH DISTINCT s, o,
			     CASE WHEN EXISTS { MATCH (o)-[serves:SERVES]->(:Community) WHERE %s } THEN 3 ELSE 2 END AS reach
			""".formatted(OFFERED, WEIGHED, SERVES);

	private static final String KNOWN = """
			RETURN %s AS service, reach, o.confirmedOn AS confirmedOn,
			       COLLECT {
			         MATCH (s)-[:HAS_PART {list: 'capacities'}]->(c:ServiceCapacity)
			         RETURN CASE WHEN c.updated > $saidSince THEN c.available ELSE -1 END
			       } AS free,
			       EXISTS {
			         MATCH (:Actor {id: $referralActor})-[ours:PARTY_TO]->(with:Partnership)<-[theirs:PARTY_TO]-(o)
			         WHERE %s AND %s AND with.formality <> 'INFORMAL' AND %s = 'ACTIVE'
			       } AS partner,
			       COUNT {
			         MATCH (:Actor {id: $referralActor})-[:SENT]->(:Referral)-[:HAS_TRACK]->(t:ReferralTrack)-[:TO]->(o)
			         WHERE t.status IN ['SENT', 'ACKNOWLEDGED']
			       } AS unanswered
			""".formatted(ProvidedService.projection("s"), Periods.holds("ours", "$actorScopeDay"),
			Periods.holds("theirs", "$actorScopeDay"), Periods.status("with", "$actorScopeDay"));

	private static final Comparator<ReferralSuggestion> ORDER = Comparator.comparingInt(ReferralSuggestion::weight)
		.reversed()
		.thenComparing((suggestion) -> Names.key(suggestion.service().name()))
		.thenComparing((suggestion) -> suggestion.service().id());

	private final Neo4jClient neo4j;

	private final ReferralScope scope;

	private final Vocabularies vocabularies;

	private final FreshnessRule freshness;

	private final CapacityRule capacity;

	private final Today today;

	ReferralSuggestions(Neo4jClient neo4j, ReferralScope scope, Vocabularies vocabularies, FreshnessRule freshness,
			CapacityRule capacity, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.vocabularies = vocabularies;
		this.freshness = freshness;
		this.capacity = capacity;
		this.today = today;
	}

	/**
	 * What is suggested for a need.
	 *
	 * @param suggestions the services that fit best, the best first
	 * @param nobodyFor codes of the types that nobody offers whom the caller may know of
	 */
	public record Suggested(List<ReferralSuggestion> suggestions, List<String> nobodyFor) {
	}

	/**
	 * Suggests services for a need.
	 * @throws BadRequestException when a type of service is not known
	 */
	@Guarded(Operation.REFERRAL_SUGGESTIONS)
	public Suggested suggest(ReferralNeed need) {
		if (this.vocabularies.terms(Vocabulary.SERVICE_TYPES, need.services()).size() < need.services().size()) {
			throw new BadRequestException("input", "Use codes of the vocabulary SERVICE_TYPES.");
		}
		Map<String, ReferralReasons.Known> known = new LinkedHashMap<>();
		if (need.area() != null) {
			read(NEAR, need).forEach((found) -> known.put(found.service().id(), found));
		}
		if (known.size() < MOST || !missing(need, known.values()).isEmpty()) {
			read(ANYWHERE, need).forEach((found) -> known.putIfAbsent(found.service().id(), found));
		}
		List<ReferralSuggestion> suggestions = known.values()
			.stream()
			.map((found) -> new ReferralSuggestion(found.service(), ReferralReasons.of(found, need, this.today.date())))
			.sorted(ORDER)
			.limit(MOST)
			.toList();
		return new Suggested(suggestions, missing(need, known.values()));
	}

	private static List<String> missing(ReferralNeed need, Collection<ReferralReasons.Known> known) {
		return need.services()
			.stream()
			.filter((type) -> known.stream().noneMatch((found) -> found.service().typeCodes().contains(type)))
			.toList();
	}

	private Collection<ReferralReasons.Known> read(String candidates, ReferralNeed need) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("types", need.services()));
		parameters.put("area", need.area());
		parameters.put("saidSince",
				OffsetDateTime.ofInstant(this.today.instant(), ZoneOffset.UTC).minus(this.capacity.validFor()));
		return this.neo4j.query(candidates + KNOWN)
			.bindAll(this.scope.with(parameters))
			.fetchAs(ReferralReasons.Known.class)
			.mappedBy((types, row) -> new ReferralReasons.Known(ProvidedService.from(row.get("service")),
					ReferralReasons.Reach.values()[row.get("reach").asInt()],
					free(row.get("free").asList(Value::asInt)), row.get("confirmedOn").asLocalDate(null),
					stale(row.get("confirmedOn").asLocalDate(null)), row.get("partner").asBoolean(),
					row.get("unanswered").asInt()))
			.all();
	}

	/**
	 * Whether there is room: one number that still holds is enough; that there is none
	 * must be said by all of them.
	 * @param available what was said, below 0 what no longer holds
	 */
	private static @Nullable Boolean free(List<Integer> available) {
		if (available.stream().anyMatch((number) -> number > 0)) {
			return true;
		}
		return (available.isEmpty() || available.contains(-1)) ? null : false;
	}

	private boolean stale(@Nullable LocalDate confirmedOn) {
		return this.freshness.of(confirmedOn, this.today.date()) == EntryFreshness.OVERDUE;
	}

}
