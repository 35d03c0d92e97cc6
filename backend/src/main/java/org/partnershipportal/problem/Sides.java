package org.partnershipportal.problem;

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
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.SideKind;

/** Finds sides, and what the worksheet says of them. */
@Service
public class Sides {

	private static final String ANALYSES = """
			UNWIND $problems AS problem
			MATCH (p:Problem {id: problem})-[:HAS_ANALYSIS]->(a:SideAnalysis)-[:OF]->(s:Side)
			WHERE $kind IS NULL OR s.kind = $kind
			WITH p, a, s
			ORDER BY p.id, %s
			RETURN p.id AS problem, collect(%s) AS analyses
			""".formatted(Side.order("s"), SideAnalysis.PROJECTION);

	private static final String BY_IDS = """
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(a:SideAnalysis)-[:OF]->(s:Side)
			WHERE a.id IN $ids AND %s
			RETURN %s AS analysis
			""".formatted(ProblemScope.sees("p"), SideAnalysis.PROJECTION);

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ProblemScope scope;

	Sides(Neo4jClient neo4j, PagedReads reads, ProblemScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
	}

	/** One side. */
	@Guarded(Operation.SIDE)
	public Optional<Side> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The sides by their ids, with one query; what is not known, or not to the caller, is
	 * left out.
	 */
	public Map<String, Side> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (s:Side) WHERE s.id IN $ids AND " + ProblemScope.seesSide("s") + " RETURN "
					+ Side.projection("s") + " AS side")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Side.class)
			.mappedBy((types, row) -> Side.from(row.get("side")))
			.all()
			.stream()
			.collect(Collectors.toMap(Side::id, Function.identity()));
	}

	/** The sides the caller may see, by name. */
	@Guarded(Operation.SIDES)
	public Page<Side> list(SideFilter filter, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.parameters();
		String words = Names.prefixQuery(filter.name());
		String matching = "MATCH (s:Side)\n";
		if (words != null) {
			parameters.put("words", words);
			matching = "CALL db.index.fulltext.queryNodes('side_name_fulltext', $words) YIELD node AS s\nWITH s\n";
		}
		String condition = ProblemScope.seesSide("s");
		if (filter.kind() != null) {
			parameters.put("kind", filter.kind().name());
			condition += " AND s.kind = $kind";
		}
		return this.reads.list(new PagedReads.Listing<>(matching + "WHERE " + condition, Keyset.byName("s"),
				Side.projection("s"), Side::from), parameters, page);
	}

	/**
	 * The side analyses by their ids, with one query; what is not known, or not to the
	 * caller, is left out.
	 */
	public Map<String, SideAnalysis> analysesByIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(SideAnalysis.class)
			.mappedBy((types, row) -> SideAnalysis.from(row.get("analysis")))
			.all()
			.stream()
			.collect(Collectors.toMap(SideAnalysis::id, Function.identity()));
	}

	/**
	 * For each problem, its sides with the answers given for it: victim groups, then
	 * locations, then offender groups, each by name. A problem has at most
	 * {@value SideEditing#MOST_SIDES}.
	 * @param problems ids of problems that the caller may see
	 * @param kind only sides of this kind; null for all
	 */
	public Map<String, List<SideAnalysis>> analyses(Collection<String> problems, @Nullable SideKind kind) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("problems", List.copyOf(problems));
		parameters.put("kind", (kind != null) ? kind.name() : null);
		Map<String, List<SideAnalysis>> analyses = new HashMap<>();
		this.neo4j.query(ANALYSES)
			.bindAll(parameters)
			.fetchAs(OfProblem.class)
			.mappedBy((types, row) -> new OfProblem(row.get("problem").asString(),
					row.get("analyses").asList(SideAnalysis::from)))
			.all()
			.forEach((found) -> analyses.put(found.problem(), found.analyses()));
		return analyses;
	}

	private record OfProblem(String problem, List<SideAnalysis> analyses) {
	}

}
