package org.partnershipportal.influence;

import java.time.LocalDate;
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
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.influence.chain.PerMille;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Finds influences. One holds on a day when its period does and its actor acts.
 */
@Service
public class Influences {

	static final String HOLDS = Periods.holds("i") + " AND (a.closedOn IS NULL OR a.closedOn > $asOf)";

	private static final String OF_SIDE = "MATCH (a:Actor)-[i:CAN_INFLUENCE]->(s:Side {id: parent})\nWHERE " + HOLDS
			+ " AND " + ActorScope.sees("a");

	private static final String OF_ACTOR = "MATCH (a:Actor {id: parent})-[i:CAN_INFLUENCE]->(s:Side)\nWHERE " + HOLDS
			+ " AND " + ProblemScope.seesSide("s");

	private static final String BY_IDS = """
			MATCH (a:Actor)-[i:CAN_INFLUENCE]->(s:Side)
			WHERE i.id IN $ids AND %s AND %s
			RETURN %s AS influence
			""".formatted(ProblemScope.seesSide("s"), ActorScope.sees("a"), Influence.projection("i", "a", "s"));

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Today today;

	private final ProblemScope scope;

	private final ActorScope actors;

	private final Keyset order;

	Influences(Neo4jClient neo4j, PagedReads reads, Today today, ProblemScope scope, ActorScope actors,
			PerMille perMille) {
		this.actors = actors;
		this.neo4j = neo4j;
		this.reads = reads;
		this.today = today;
		this.scope = scope;
		String weight = "i.strength * CASE i.confidence WHEN 'HIGH' THEN " + perMille.confidence(Confidence.HIGH)
				+ " WHEN 'MEDIUM' THEN " + perMille.confidence(Confidence.MEDIUM) + " ELSE "
				+ perMille.confidence(Confidence.LOW) + " END";
		this.order = Keyset.by().descending(weight, false).ascending("i.id", true);
	}

	/** One influence, ended ones included. */
	@Guarded(Operation.INFLUENCE)
	public Optional<Influence> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The influences by their ids, with one query; what is not known, or is on a side the
	 * caller may not see, is left out.
	 */
	public Map<String, Influence> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.actors.with(this.scope.with(Map.of("ids", List.copyOf(ids)))))
			.fetchAs(Influence.class)
			.mappedBy((types, row) -> Influence.from(row.get("influence")))
			.all()
			.stream()
			.collect(Collectors.toMap(Influence::id, Function.identity()));
	}

	/**
	 * For each side, who can influence it on a day: strongest first (strength times
	 * confidence), then by id.
	 * @param sides ids of sides that the caller may see
	 */
	public Map<String, Page<Influence>> ofSides(Collection<String> sides, @Nullable LocalDate asOf, PageRequest page) {
		return children(OF_SIDE, sides, asOf, page);
	}

	/**
	 * For each actor, what it can influence on a day of what the caller may see, in the
	 * same order.
	 */
	public Map<String, Page<Influence>> ofActors(Collection<String> actors, @Nullable LocalDate asOf,
			PageRequest page) {
		return children(OF_ACTOR, actors, asOf, page);
	}

	private Map<String, Page<Influence>> children(String matching, Collection<String> parents, @Nullable LocalDate asOf,
			PageRequest page) {
		return this.reads.children(parents,
				new PagedReads.Listing<>(matching, this.order, Influence.projection("i", "a", "s"), Influence::from),
				this.actors.with(this.scope.with(Map.of("asOf", this.today.or(asOf)))), page);
	}

}
