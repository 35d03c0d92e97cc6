package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.lookup.MergedInto;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds actors. */
@Service
public class Actors {

	private static final String ACTS = "(a.closedOn IS NULL OR a.closedOn > $asOf)";

	private static final String SUPERIORS = """
			UNWIND $units AS unit
			MATCH path = (:PoliceUnit {id: unit})-[reports:REPORTS_TO*1..20]->(a:PoliceUnit)
			WHERE all(r IN reports WHERE %s)
			WITH unit, a, min(length(path)) AS distance
			ORDER BY unit, distance
			RETURN unit, collect(%s) AS superiors
			""".formatted(Periods.holds("r"), Actor.projection("a"));

	private static final String SEEN = ActorScope.sees("a");

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Today today;

	private final ActorScope scope;

	private final MergedInto successors;

	Actors(Neo4jClient neo4j, PagedReads reads, Today today, ActorScope scope, MergedInto successors) {
		this.successors = successors;
		this.neo4j = neo4j;
		this.reads = reads;
		this.today = today;
		this.scope = scope;
	}

	/**
	 * One actor, closed ones included; of one that was merged, what it was merged into.
	 */
	@Guarded(Operation.ACTOR)
	public Optional<Actor> find(String id) {
		return one(id).or(() -> this.successors.of(id).flatMap(this::one));
	}

	private Optional<Actor> one(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The actors by their ids, with one query; those that are unknown, or that the caller
	 * may not see, are left out.
	 */
	public Map<String, Actor> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (a:Actor) WHERE a.id IN $ids AND " + SEEN + " RETURN " + Actor.projection("a") + " AS actor")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Actor.class)
			.mappedBy((types, row) -> Actor.from(row.get("actor")))
			.all()
			.stream()
			.collect(Collectors.toMap(Actor::id, Function.identity()));
	}

	/** Actors that act on a day, by name. */
	@Guarded(Operation.ACTORS)
	public Page<Actor> list(ActorFilter filter, @Nullable LocalDate asOf, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("asOf", this.today.or(asOf)));
		return this.reads.list(listing(matching(filter, parameters)), parameters, page);
	}

	private static PagedReads.Listing<Actor> listing(String matching) {
		return new PagedReads.Listing<>(matching, Keyset.byName("a"), Actor.projection("a"), Actor::from);
	}

	private static String matching(ActorFilter filter, Map<String, @Nullable Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of(ACTS, SEEN));
		StringBuilder cypher = new StringBuilder();
		String words = Names.prefixQuery(filter.name());
		if (words != null) {
			parameters.put("words", words);
			cypher.append("CALL db.index.fulltext.queryNodes('actor_name_fulltext', $words) YIELD node AS a\n");
		}
		if (filter.community() != null) {
			parameters.put("community", filter.community());
			cypher.append(
					"MATCH (a)-[serves:SERVES]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community})\nWHERE ")
				.append(Periods.holds("serves"))
				.append("\nWITH DISTINCT a\n");
		}
		else if (words == null) {
			cypher.append("MATCH (a:Actor)\n");
		}
		else {
			cypher.append("WITH a\n");
		}
		if (filter.kind() != null) {
			parameters.put("kind", filter.kind());
			conditions.add("a.kind = $kind");
		}
		if (filter.family() != null) {
			parameters.put("family", filter.family().name());
			conditions.add("$family IN a.families");
		}
		if (filter.notConfirmedSince() != null) {
			parameters.put("since", filter.notConfirmedSince());
			conditions.add("(a.confirmedOn IS NULL OR a.confirmedOn < $since)");
		}
		return cypher + "WHERE " + String.join("\nAND ", conditions);
	}

	/** For each unit, the units above it on a day, nearest first. */
	public Map<String, List<Actor>> superiors(Collection<String> units, @Nullable LocalDate asOf) {
		Map<String, List<Actor>> superiors = new HashMap<>();
		this.neo4j.query(SUPERIORS)
			.bindAll(Map.of("units", List.copyOf(units), "asOf", this.today.or(asOf)))
			.fetchAs(Superiors.class)
			.mappedBy(
					(types, row) -> new Superiors(row.get("unit").asString(), row.get("superiors").asList(Actor::from)))
			.all()
			.forEach((found) -> superiors.put(found.unit(), found.superiors()));
		return superiors;
	}

	private record Superiors(String unit, List<Actor> superiors) {
	}

	/** For each unit, the units that report to it directly on a day, by name. */
	public Map<String, Page<Actor>> subordinates(Collection<String> units, @Nullable LocalDate asOf, PageRequest page) {
		String matching = "MATCH (:PoliceUnit {id: parent})<-[r:REPORTS_TO]-(a:PoliceUnit)\nWHERE " + Periods.holds("r")
				+ "\nAND " + ACTS;
		return this.reads.children(units, listing(matching), Map.of("asOf", this.today.or(asOf)), page);
	}

	/** For each community, the actors that serve it on a day, by name. */
	public Map<String, Page<Actor>> serving(Collection<String> communities, boolean includeParts,
			@Nullable LocalDate asOf, PageRequest page) {
		String matching = "MATCH (:Community {id: parent})<-[:PART_OF*0.." + (includeParts ? 20 : 0)
				+ "]-(:Community)<-[s:SERVES]-(a:Actor)\nWHERE " + Periods.holds("s") + "\nWITH DISTINCT a WHERE "
				+ ACTS + "\nAND " + SEEN;
		return this.reads.children(communities, listing(matching), this.scope.with(Map.of("asOf", this.today.or(asOf))),
				page);
	}

}
