package org.partnershipportal.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.problem.ProblemScope;

/** Finds what was observed in problems the caller may see. */
@Service
public class Observations {

	private static final String BY_IDS = "MATCH " + IndicatorObservation.PATTERN + " WHERE o.id IN $ids AND "
			+ ProblemScope.sees("p") + " RETURN " + IndicatorObservation.PROJECTION + " AS observation";

	/** No more rows a problem than the catalogue has indicators. */
	private static final String TOGETHER = """
			UNWIND $problems AS problem
			MATCH %s
			WHERE p.id = problem AND %s
			WITH problem, o.indicator AS indicator, sum(o.count) AS count, count(o) AS observations,
			     min(o.from) AS from, max(o.to) AS to
			ORDER BY count DESC, indicator
			RETURN problem, collect({indicator: indicator, count: count, observations: observations, from: from, to: to})
			  AS observed
			"""
		.formatted(IndicatorObservation.PATTERN, ProblemScope.sees("p"));

	private static final PagedReads.Listing<IndicatorObservation> OF_PROBLEM = new PagedReads.Listing<>(
			"MATCH " + IndicatorObservation.PATTERN + "\nWHERE p.id = parent AND " + ProblemScope.sees("p"),
			Keyset.by().descending("toString(o.to)", true).descending("o.id", true), IndicatorObservation.PROJECTION,
			IndicatorObservation::from);

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ProblemScope scope;

	Observations(Neo4jClient neo4j, PagedReads reads, ProblemScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
	}

	/**
	 * The observations by their ids, with one query; what is not known, or not to the
	 * caller, is left out.
	 */
	public Map<String, IndicatorObservation> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(IndicatorObservation.class)
			.mappedBy((types, row) -> IndicatorObservation.from(row.get("observation")))
			.all()
			.stream()
			.collect(Collectors.toMap(IndicatorObservation::id, Function.identity()));
	}

	/** For each problem a page of its observations, the latest first. */
	public Map<String, Page<IndicatorObservation>> ofProblems(Collection<String> problems, PageRequest page) {
		return this.reads.children(problems, OF_PROBLEM, this.scope.parameters(), page);
	}

	/** For each problem its observations added up by sign, the most seen first. */
	public Map<String, List<ObservedIndicator>> together(Collection<String> problems) {
		Map<String, List<ObservedIndicator>> together = new HashMap<>();
		this.neo4j.query(TOGETHER)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(Together.class)
			.mappedBy((types, row) -> new Together(row.get("problem").asString(),
					row.get("observed").asList(ObservedIndicator::from)))
			.all()
			.forEach((found) -> together.put(found.problem(), found.observed()));
		return together;
	}

	private record Together(String problem, List<ObservedIndicator> observed) {
	}

}
