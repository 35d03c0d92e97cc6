package org.partnershipportal.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.profile.ServiceStatus;
import org.partnershipportal.security.ActorScope;

/** Reads who belongs on a contact sheet, and where their services are given. */
@Repository
class ContactStore {

	/** The distance of an area that a community spans; below it are those it lies in. */
	static final int SPANNED = 30;

	/** More of a section than are chosen from: the nearest and freshest. */
	private static final int CANDIDATES = 40;

	private static final String OPEN = "(%1$s.closedOn IS NULL OR %1$s.closedOn > $asOf)";

	/** A minute before midnight stands for midnight, which the forms cannot say. */
	private static final String AROUND_THE_CLOCK = """
			EXISTS {
			  MATCH (s)-[:HAS_PART {list: 'schedules'}]->(open:Schedule)
			  WHERE left(open.opensAt, 5) = '00:00' AND left(open.closesAt, 5) IN ['23:59', '00:00']
			    AND (open.byday IS NULL OR size(split(open.byday, ',')) = 7)
			    AND open.bymonthday IS NULL AND open.byyearday IS NULL AND open.byweekno IS NULL
			    AND coalesce(open.interval, 1) = 1 AND coalesce(open.freq, 'WEEKLY') = 'WEEKLY'
			    AND coalesce(open.validFrom, $asOf) <= $asOf AND coalesce(open.validTo, $asOf) >= $asOf
			    AND coalesce(open.until, $asOf) >= $asOf
			}""";

	/**
	 * Confidential actors that the caller sees are read too, only to be counted. One
	 * organisation after the other has its first service named before any has its second
	 * of equal rank.
	 */
	private static final String FOUND = """
			CALL () {
			  MATCH path = (:Community {id: $community})-[:PART_OF*0..20]->(place:Community)
			  RETURN place, length(path) AS distance
			  UNION
			  MATCH (:Community {id: $community})-[:SPANS]->(place:Community)
			  RETURN place, %1$d AS distance
			  UNION
			  MATCH path = (:Community {id: $community})<-[:PART_OF*1..20]-(place:Community)
			  RETURN place, %1$d + length(path) AS distance
			}
			MATCH (a:Actor)-[serves:SERVES]->(place)
			WHERE %2$s AND %3$s AND %4$s
			WITH a, place, distance
			ORDER BY distance, place.nameKey
			WITH a, head(collect({community: place.id, distance: distance})) AS near
			WITH collect({actor: a, near: near}) AS all
			UNWIND $sections AS section
			CALL (all, section) {
			  UNWIND all AS one
			  WITH one.actor AS a, one.near AS near, section
			  OPTIONAL MATCH (a)-[:OFFERS]->(s:Service)
			  WHERE %5$s AND %7$s
			    AND any(type IN s.types WHERE type IN section.types)
			  WITH a, near, section, s
			  WHERE s IS NOT NULL OR a.kind IN section.kinds
			  WITH a, near, s, section, s IS NOT NULL AND %6$s AS clock,
			       CASE WHEN s IS NULL THEN a.confirmedOn ELSE s.confirmedOn END AS confirmedOn
			  WITH a, near, s, clock, confirmedOn, CASE WHEN section.clockFirst AND clock
			            OR section.kindFirst AND a.kind IN section.kinds THEN 0 ELSE 1 END AS first,
			       coalesce(head([i IN range(0, size(section.kinds) - 1) WHERE section.kinds[i] = a.kind]), 99) AS kind,
			       CASE WHEN confirmedOn >= $due THEN 0 WHEN confirmedOn >= $overdue THEN 1
			            WHEN confirmedOn IS NOT NULL THEN 2 ELSE 3 END AS stale
			  ORDER BY s.nameKey, s.id
			  WITH a, near, first, stale, kind, collect({service: s, clock: clock, confirmedOn: confirmedOn}) AS of
			  UNWIND range(0, size(of) - 1) AS nth
			  WITH a, near, first, stale, kind, nth, of[nth] AS it
			  ORDER BY first, near.distance, stale, nth, kind, a.nameKey, a.id
			  WITH collect({actor: a.id, hidden: coalesce(a.confidential, false), service: it.service.id,
			                distance: near.distance, community: near.community, clock: it.clock,
			                confirmedOn: it.confirmedOn, phone: coalesce(it.service.phone, a.phone),
			                email: coalesce(it.service.email, a.email),
			                languages: coalesce(it.service.languages, [])}) AS found
			  RETURN [each IN found WHERE NOT each.hidden] AS shown, [each IN found WHERE each.hidden | each.actor] AS hidden
			}
			RETURN section.name AS section, shown[0..$candidates] AS shown, size(shown) AS total, hidden
			"""
		.formatted(SPANNED, Periods.holds("serves"), OPEN.formatted("a"), ActorScope.sees("a"), OPEN.formatted("s"),
				AROUND_THE_CLOCK, ServiceStatus.offered("s"));

	/** What is confidential, or kept by whoever is, is told apart only by its service. */
	private static final String PLACES = """
			CALL () {
			  UNWIND $services AS owner
			  MATCH (:Service {id: owner})-[:GIVEN_AS]->(given:ServiceAtPlace)-[:AT]->(place:Place)
			  WHERE %s AND %s
			  RETURN owner, given.id AS given, place
			  UNION
			  UNWIND $actors AS owner
			  MATCH (:Organisation {id: owner})-[:HAS_PLACE]->(place:Place)
			  WHERE %s
			  RETURN owner, null AS given, place
			}
			RETURN owner, given, place.id AS at,
			       place.confidential IS NULL AND NOT EXISTS {
			         (place)<-[:HAS_PLACE]-(:Organisation {confidential: true}) } AS open
			ORDER BY owner, place.nameKey, place.id
			""".formatted(OPEN.formatted("given"), OPEN.formatted("place"), OPEN.formatted("place"));

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	private final FreshnessRule freshness;

	private final Today today;

	ContactStore(Neo4jClient neo4j, ActorScope scope, FreshnessRule freshness, Today today) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.freshness = freshness;
		this.today = today;
	}

	/** Who belongs into each section, the first to call first. */
	List<Found> find(String community) {
		LocalDate day = this.today.date();
		return List
			.copyOf(this.neo4j.query(FOUND)
				.bindAll(this.scope.with(Map.of("community", community, "asOf", day, "due",
						this.freshness.before(EntryFreshness.DUE, day), "overdue",
						this.freshness.before(EntryFreshness.OVERDUE, day), "candidates", CANDIDATES, "sections",
						Stream.of(ContactSectionKind.values()).map(ContactStore::asked).toList())))
				.fetchAs(Found.class)
				.mappedBy((types, row) -> new Found(ContactSectionKind.valueOf(row.get("section").asString()),
						row.get("shown").asList(Candidate::from), row.get("total").asInt(),
						row.get("hidden").asList(Value::asString)))
				.all());
	}

	private static Map<String, Object> asked(ContactSectionKind kind) {
		return Map.of("name", kind.name(), "kinds", kind.kinds(), "types", kind.types(), "clockFirst",
				kind.clockFirst(), "kindFirst", kind.kindFirst());
	}

	/** Where these services are given, and where these organisations are, today. */
	List<Spot> places(Collection<String> services, Collection<String> actors) {
		return List.copyOf(this.neo4j.query(PLACES)
			.bindAll(
					Map.of("services", List.copyOf(services), "actors", List.copyOf(actors), "asOf", this.today.date()))
			.fetchAs(Spot.class)
			.mappedBy((types, row) -> new Spot(row.get("owner").asString(), row.get("given").asString(null),
					row.get("at").asString(), row.get("open").asBoolean()))
			.all());
	}

	/**
	 * A section as it was found.
	 *
	 * @param kind which
	 * @param candidates who may stand there, the first to call first
	 * @param total how many there are, these included
	 * @param hidden ids of the confidential actors that the caller sees there
	 */
	record Found(ContactSectionKind kind, List<Candidate> candidates, int total, List<String> hidden) {

		List<Candidate> chosen() {
			return this.candidates.subList(0, Math.min(this.kind.most(), this.candidates.size()));
		}

	}

	/**
	 * A service, or an actor itself, as it was found.
	 *
	 * @param actor id of the actor
	 * @param service id of the service; null when the actor itself is meant
	 * @param distance how far what it serves is from the community
	 * @param community id of what it serves
	 * @param clock whether it is open at all hours
	 * @param confirmedOn when it was last said to be right; null for never
	 * @param phone the telephone of the entry; null when not given
	 * @param email the address of the entry; null when not given
	 * @param languages BCP 47 tags
	 */
	record Candidate(String actor, @Nullable String service, int distance, String community, boolean clock,
			@Nullable LocalDate confirmedOn, @Nullable String phone, @Nullable String email, List<String> languages) {

		static Candidate from(Value value) {
			return new Candidate(value.get("actor").asString(), value.get("service").asString(null),
					value.get("distance").asInt(), value.get("community").asString(), value.get("clock").asBoolean(),
					value.get("confirmedOn").asLocalDate(null), value.get("phone").asString(null),
					value.get("email").asString(null), value.get("languages").asList(Value::asString));
		}

	}

	/**
	 * A place of a service or an organisation.
	 *
	 * @param owner id of the service or organisation
	 * @param given id of the service at the place; null for an organisation
	 * @param place id of the place
	 * @param open whether everybody may know of it
	 */
	record Spot(String owner, @Nullable String given, String place, boolean open) {
	}

}
