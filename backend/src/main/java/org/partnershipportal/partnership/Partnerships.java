package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.directory.Community;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Scope;

/** Finds partnerships and their parties. */
@Service
public class Partnerships {

	/**
	 * A Cypher condition that the actor {@code a} is a party by {@code r} on the day
	 * {@code $asOf}: a closed actor's links no longer hold.
	 */
	static final String PARTY = Periods.holds("r") + " AND (a.closedOn IS NULL OR a.closedOn > $asOf)";

	private static final String SEEN = PartnershipScope.sees("p");

	private static final String COVERED = """
			UNWIND $ids AS id
			MATCH (:Partnership {id: id})-[:COVERS]->(c:Community)
			WITH id, c
			ORDER BY id, c.nameKey, c.id
			RETURN id, collect(%s) AS communities
			""".formatted(Community.projection("c"));

	private static final String AMONG = """
			MATCH (p:Partnership)
			WHERE p.id IN $ids AND EXISTS {
			  MATCH (p)<-[party:PARTY_TO]-(:PoliceUnit)-[reports:REPORTS_TO*0..20]->(:PoliceUnit {id: $unit})
			  WHERE (party.validTo IS NULL OR party.validTo > $asOf) AND all(r IN reports WHERE %s)
			}
			RETURN p.id
			""".formatted(Periods.holds("r"));

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Today today;

	private final Permissions permissions;

	private final ActorScope scope;

	Partnerships(Neo4jClient neo4j, PagedReads reads, Today today, Permissions permissions, ActorScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.today = today;
		this.permissions = permissions;
		this.scope = scope;
	}

	/** One partnership, ended ones included. */
	@Guarded(Operation.PARTNERSHIP)
	public Optional<Partnership> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The partnerships by their ids, with one query; those that are unknown, or that the
	 * caller may not see, are left out.
	 */
	public Map<String, Partnership> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (p:Partnership) WHERE p.id IN $ids AND " + SEEN + " RETURN " + Partnership.projection("p")
					+ " AS partnership")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Partnership.class)
			.mappedBy((types, row) -> Partnership.from(row.get("partnership")))
			.all()
			.stream()
			.collect(Collectors.toMap(Partnership::id, Function.identity()));
	}

	/**
	 * The parties by their ids, with one query; those that are unknown, or that the
	 * caller may not see, are left out.
	 */
	public Map<String, Party> partiesByIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (a:Actor)-[r:PARTY_TO]->(p:Partnership) WHERE r.id IN $ids AND " + ActorScope.sees("a")
					+ " AND " + SEEN + " RETURN " + Party.projection("r") + " AS party")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Party.class)
			.mappedBy((types, row) -> Party.from(row.get("party")))
			.all()
			.stream()
			.collect(Collectors.toMap(Party::id, Function.identity()));
	}

	/** Partnerships of every status, by name. */
	@Guarded(Operation.PARTNERSHIPS)
	public Page<Partnership> list(PartnershipFilter filter, @Nullable LocalDate asOf, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("asOf", this.today.or(asOf)));
		return this.reads.list(listing(matching(filter, parameters)), parameters, page);
	}

	private static PagedReads.Listing<Partnership> listing(String matching) {
		return new PagedReads.Listing<>(matching, Keyset.byName("p"), Partnership.projection("p"), Partnership::from);
	}

	private static String matching(PartnershipFilter filter, Map<String, @Nullable Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of(SEEN));
		String words = Names.prefixQuery(filter.name());
		if (words != null) {
			parameters.put("words", words);
		}
		if (filter.kind() != null) {
			parameters.put("kind", filter.kind());
			conditions.add("p.kind = $kind");
		}
		if (filter.level() != null) {
			parameters.put("level", filter.level().name());
			conditions.add("p.level = $level");
		}
		if (filter.endsBefore() != null) {
			parameters.put("endsBefore", filter.endsBefore());
			conditions.add("p.validTo < $endsBefore AND p.validTo >= $asOf");
		}
		if (filter.community() != null) {
			parameters.put("community", filter.community());
			conditions.add("EXISTS { (p)-[:COVERS]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community}) }");
		}
		if (filter.actor() != null) {
			parameters.put("actor", filter.actor());
			conditions.add("EXISTS { MATCH (a:Actor {id: $actor})-[r:PARTY_TO]->(p) WHERE " + PARTY + " AND "
					+ ActorScope.sees("a") + " }");
		}
		status(filter.status(), conditions, parameters);
		String start = (words != null)
				? "CALL db.index.fulltext.queryNodes('partnership_name_fulltext', $words) YIELD node AS p\nWITH p\n"
				: "MATCH (p:Partnership)\n";
		return start + "WHERE " + String.join("\nAND ", conditions);
	}

	private static void status(@Nullable PartnershipStatus status, List<String> conditions,
			Map<String, @Nullable Object> parameters) {
		if (status != null) {
			parameters.put("status", status.name());
			conditions.add(PartnershipStatus.on("p") + " = $status");
		}
	}

	/** For each actor, the partnerships it is a party of on a day, by name. */
	public Map<String, Page<Partnership>> ofActors(Collection<String> actors, @Nullable PartnershipStatus status,
			@Nullable LocalDate asOf, PageRequest page) {
		return children("MATCH (a:Actor {id: parent})-[r:PARTY_TO]->(p:Partnership)\nWHERE " + PARTY, actors, status,
				asOf, page);
	}

	/** For each community, the partnerships that cover it, by name. */
	public Map<String, Page<Partnership>> ofCommunities(Collection<String> communities,
			@Nullable PartnershipStatus status, @Nullable LocalDate asOf, PageRequest page) {
		return children("MATCH (:Community {id: parent})<-[:COVERS]-(p:Partnership)", communities, status, asOf, page);
	}

	private Map<String, Page<Partnership>> children(String matching, Collection<String> parents,
			@Nullable PartnershipStatus status, @Nullable LocalDate asOf, PageRequest page) {
		List<String> conditions = new ArrayList<>(List.of(SEEN));
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("asOf", this.today.or(asOf)));
		status(status, conditions, parameters);
		return this.reads.children(parents,
				listing(matching + "\nWITH DISTINCT p\nWHERE " + String.join("\nAND ", conditions)), parameters, page);
	}

	/**
	 * For each partnership, its parties by name of the actor.
	 * @param includeOthers also those that were or will be parties on another day
	 */
	public Map<String, Page<Party>> parties(Collection<String> partnerships, boolean includeOthers,
			@Nullable LocalDate asOf, PageRequest page) {
		String matching = "MATCH (:Partnership {id: parent})<-[r:PARTY_TO]-(a:Actor)\nWHERE "
				+ (includeOthers ? "" : PARTY + " AND ") + ActorScope.sees("a");
		return this.reads.children(partnerships,
				new PagedReads.Listing<>(matching, Keyset.by().ascending("a.nameKey", true).ascending("r.id", true),
						Party.projection("r"), Party::from),
				this.scope.with(Map.of("asOf", this.today.or(asOf))), page);
	}

	/** For each partnership, the communities it covers, by name. */
	public Map<String, List<Community>> communities(Collection<String> partnerships) {
		return this.neo4j.query(COVERED)
			.bind(List.copyOf(partnerships))
			.to("ids")
			.fetchAs(Covered.class)
			.mappedBy((types, row) -> new Covered(row.get("id").asString(),
					row.get("communities").asList(Community::from)))
			.all()
			.stream()
			.collect(Collectors.toMap(Covered::id, Covered::communities));
	}

	/**
	 * Those of some partnerships with which the caller may carry out an operation, with
	 * one query at most.
	 */
	public Set<String> among(Operation operation, Collection<String> partnerships) {
		Scope scope = this.permissions.partyScope(operation);
		String unit = scope.unit();
		if (scope.all() || unit == null) {
			return scope.all() ? Set.copyOf(partnerships) : Set.of();
		}
		return Set.copyOf(this.neo4j.query(AMONG)
			.bindAll(Map.of("ids", List.copyOf(partnerships), "unit", unit, "asOf", this.today.date()))
			.fetchAs(String.class)
			.all());
	}

	private record Covered(String id, List<Community> communities) {
	}

}
