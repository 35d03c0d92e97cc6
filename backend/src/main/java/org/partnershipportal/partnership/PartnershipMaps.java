package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Draws who works with whom around a community or a unit, with three queries. */
@Service
public class PartnershipMaps {

	/** Most actors on a map. */
	public static final int MAXIMUM = 500;

	private static final String ACTIVE = PartnershipStatus.on("p") + " = 'ACTIVE'";

	private static final String OF_COMMUNITY = """
			MATCH (root:Community {id: $root})
			WITH root, COLLECT {
			  MATCH (root)<-[:PART_OF*0..20]-(:Community)<-[r:SERVES]-(a:Actor)
			  WHERE %s AND %s
			  RETURN DISTINCT a
			} AS base
			""".formatted(Partnerships.PARTY, ActorScope.sees("a"));

	private static final String OF_UNIT = """
			MATCH (root:PoliceUnit {id: $root})
			WITH root, COLLECT {
			  MATCH (root)-[lines:REPORTS_TO*0..20]->(a:PoliceUnit)
			  WHERE all(r IN lines WHERE %1$s) AND %2$s
			  RETURN DISTINCT a
			  UNION
			  MATCH (root)<-[lines:REPORTS_TO*0..20]-(a:PoliceUnit)
			  WHERE all(r IN lines WHERE %1$s) AND %2$s
			  RETURN DISTINCT a
			} AS base
			""".formatted(Periods.holds("r"), "(a.closedOn IS NULL OR a.closedOn > $asOf)");

	private static final String ACTORS = """
			CALL () {
			  MATCH (h:Actor {confidential: true})-[:PARTY_TO]->(p:Partnership)
			  WITH DISTINCT p
			  WHERE NOT %s
			  RETURN collect(p) AS unseen
			}
			CALL (base, unseen) {
			  CALL (base) {
			    UNWIND base AS a
			    RETURN a
			    UNION
			    UNWIND base AS one
			    MATCH (one)-[own:PARTY_TO]->(p:Partnership)
			    WHERE %s AND %s
			    WITH DISTINCT p
			    MATCH (a:Actor)-[r:PARTY_TO]->(p)
			    WHERE %s AND %s
			    RETURN DISTINCT a
			  }
			  WITH a, COUNT {
			    MATCH (a)-[r:PARTY_TO]->(p:Partnership)
			    WHERE %s AND %s AND NOT p IN unseen
			  } AS partnerships
			  ORDER BY partnerships DESC, a.nameKey, a.id
			  RETURN collect(a) AS found
			}
			RETURN size(found) AS total, [a IN found[..$first] | %s] AS actors
			""".formatted(PartnershipScope.sees("p"), Periods.holds("own"), ACTIVE, Partnerships.PARTY,
			ActorScope.sees("a"), Partnerships.PARTY, ACTIVE, Actor.projection("a"));

	private static final String PARTNERSHIPS = """
			MATCH (a:Actor)-[r:PARTY_TO]->(p:Partnership)
			WHERE a.id IN $actors AND %s AND %s
			WITH p, r, a
			ORDER BY a.nameKey, r.id
			WITH p, collect({actor: a.id, role: r.role, validTo: r.validTo, closedOn: a.closedOn}) AS parties
			WHERE size(parties) > 1
			RETURN %s AS partnership, parties
			ORDER BY p.nameKey, p.id
			""".formatted(Partnerships.PARTY, ACTIVE, Partnership.projection("p"));

	private static final String LINES = """
			MATCH (unit:PoliceUnit)-[r:REPORTS_TO]->(superior:PoliceUnit)
			WHERE unit.id IN $actors AND superior.id IN $actors AND %s
			RETURN unit.id AS unit, superior.id AS superior,
			       [end IN [r.validTo, unit.closedOn, superior.closedOn] WHERE end IS NOT NULL] AS ends
			ORDER BY unit, superior
			""".formatted(Periods.holds("r"));

	private final Neo4jClient neo4j;

	private final Today today;

	private final ActorScope scope;

	PartnershipMaps(Neo4jClient neo4j, Today today, ActorScope scope) {
		this.neo4j = neo4j;
		this.today = today;
		this.scope = scope;
	}

	/**
	 * The map around a community with its parts, or around a unit with those above and
	 * below it; exactly one of the two is given.
	 * @param first how many actors at most, 1 to {@link #MAXIMUM}
	 * @throws BadRequestException when the arguments cannot be
	 * @throws NotFoundException when there is no such community or unit
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.PARTNERSHIP_MAP)
	public PartnershipMap draw(@Nullable String community, @Nullable String unit, @Nullable LocalDate asOf, int first) {
		if ((community == null) == (unit == null)) {
			throw new BadRequestException("community", "Give exactly one of community and unit.");
		}
		if (first < 1 || first > MAXIMUM) {
			throw new BadRequestException("first", "Ask for 1 to " + MAXIMUM + " actors, not " + first + ".");
		}
		LocalDate day = this.today.or(asOf);
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("root",
				Objects.requireNonNull((community != null) ? community : unit), "asOf", day, "first", first));
		Shown shown = this.neo4j.query(((community != null) ? OF_COMMUNITY : OF_UNIT) + ACTORS)
			.bindAll(parameters)
			.fetchAs(Shown.class)
			.mappedBy((types, row) -> new Shown(row.get("total").asInt(), row.get("actors").asList(Actor::from)))
			.one()
			.orElseThrow(() -> new NotFoundException((community != null) ? "community" : "unit"));
		List<String> actors = shown.actors().stream().map(Actor::id).toList();
		List<PartnershipMap.Edge> edges = new ArrayList<>();
		List<Partnership> partnerships = partnerships(actors, day, edges);
		edges.addAll(lines(actors, day));
		return new PartnershipMap(day, shown.actors(), partnerships, edges, shown.total());
	}

	private record Shown(int total, List<Actor> actors) {
	}

	private List<Partnership> partnerships(List<String> actors, LocalDate day, List<PartnershipMap.Edge> edges) {
		return this.neo4j.query(PARTNERSHIPS)
			.bindAll(Map.of("actors", actors, "asOf", day))
			.fetchAs(Partnership.class)
			.mappedBy((types, row) -> {
				Partnership partnership = Partnership.from(row.get("partnership"));
				LocalDate ends = partnership.standing().activeUntil(day);
				row.get("parties").values().forEach((party) -> edges.add(edge(partnership, party, ends)));
				return partnership;
			})
			.all()
			.stream()
			.toList();
	}

	private static PartnershipMap.Edge edge(Partnership partnership, Value party, @Nullable LocalDate ends) {
		return new PartnershipMap.Edge(party.get("actor").asString(), partnership.id(),
				PartnershipMap.EdgeKind.PARTY_TO, PartyRole.valueOf(party.get("role").asString()),
				earliest(party.get("validTo").asLocalDate(null), party.get("closedOn").asLocalDate(null), ends));
	}

	private List<PartnershipMap.Edge> lines(List<String> actors, LocalDate day) {
		return this.neo4j.query(LINES)
			.bindAll(Map.of("actors", actors, "asOf", day))
			.fetchAs(PartnershipMap.Edge.class)
			.mappedBy((types, row) -> new PartnershipMap.Edge(row.get("unit").asString(),
					row.get("superior").asString(), PartnershipMap.EdgeKind.REPORTS_TO, null,
					earliest(row.get("ends").asList(Value::asLocalDate).toArray(LocalDate[]::new))))
			.all()
			.stream()
			.toList();
	}

	private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
		return Stream.of(days).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
	}

}
