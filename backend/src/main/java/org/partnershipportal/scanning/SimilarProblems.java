package org.partnershipportal.scanning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Today;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.Side;
import org.partnershipportal.scanning.Likeness.Candidate;
import org.partnershipportal.scanning.Likeness.Nearness;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Finds problems that are like one that is being typed, or like one that is there, so
 * that they are joined and not recorded twice, and so that it is seen when one comes
 * back.
 */
@Service
public class SimilarProblems {

	/** Most that are shown. */
	public static final int MOST = 5;

	/** Most that are compared of each way in which they are found. */
	private static final int COMPARED = 100;

	private static final String BY_WORDS = """
			CALL db.index.fulltext.queryNodes('problem_definitionWords_fulltext', $words) YIELD node AS p, score
			WITH p, score
			WHERE %1$s
			RETURN p ORDER BY score DESC, p.id LIMIT %2$d
			""";

	private static final String BY_NAMES_OF_SIDES = """
			CALL db.index.fulltext.queryNodes('side_description_fulltext', $words) YIELD node AS s, score
			MATCH (s)<-[:OF]-(:SideAnalysis)<-[:HAS_ANALYSIS]-(p:Problem)
			WHERE %1$s
			WITH p, max(score) AS score
			RETURN p ORDER BY score DESC, p.id LIMIT %2$d
			""";

	private static final String BY_COMMUNITY = """
			MATCH (:Community {id: $community})<-[:CONCERNS]-(p:Problem)
			WHERE %1$s
			RETURN p ORDER BY p.id DESC LIMIT %2$d
			""";

	private static final String BY_SIDES = """
			MATCH (:Problem {id: $problem})-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(:Side)
			    <-[:OF]-(:SideAnalysis)<-[:HAS_ANALYSIS]-(p:Problem)
			WHERE %1$s
			RETURN DISTINCT p ORDER BY p.id DESC LIMIT %2$d
			""";

	private static final String COMPARE = """
			CALL () {
			%s}
			WITH DISTINCT p
			WHERE p.id <> $problem
			RETURN %s AS problem, coalesce(p.titleWords, []) AS titles, coalesce(p.definitionWords, []) AS definitions,
			       CASE
			         WHEN EXISTS { (p)-[:CONCERNS]->(:Community {id: $community}) } THEN 'SAME'
			         WHEN EXISTS { (p)-[:CONCERNS]->(:Community)-[:PART_OF*1..20]->(:Community {id: $community}) }
			           OR EXISTS { (:Community {id: $community})-[:PART_OF*1..20]->(:Community)<-[:CONCERNS]-(p) }
			           THEN 'NEARBY'
			         ELSE 'ELSEWHERE'
			       END AS nearness,
			       COLLECT { MATCH (p)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side) RETURN %s } AS sides,
			       COLLECT { MATCH (p)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
			                 WHERE EXISTS { (s)<-[:OF]-(:SideAnalysis)<-[:HAS_ANALYSIS]-(:Problem {id: $problem}) }
			                 RETURN s.id } AS shared
			""";

	private final Neo4jClient neo4j;

	private final Problems problems;

	private final ProblemScope scope;

	private final Today today;

	SimilarProblems(Neo4jClient neo4j, Problems problems, ProblemScope scope, Today today) {
		this.neo4j = neo4j;
		this.problems = problems;
		this.scope = scope;
		this.today = today;
	}

	/**
	 * What others shall be like. Of a problem that is there, everything is taken from it.
	 *
	 * @param problem id of a problem that is there; null for one that is being typed
	 */
	public record Wanted(@Nullable String problem, @Nullable String title, @Nullable String definition,
			@Nullable String community, @Nullable List<String> phases, @Nullable List<String> forms) {
	}

	/**
	 * The problems that are most alike among those the caller may see, closed ones
	 * included, the most first; at most {@value #MOST}.
	 * @throws NotFoundException when there is no such problem that the caller may see
	 */
	@Guarded(Operation.SIMILAR_PROBLEMS)
	public List<SimilarProblem> like(Wanted given) {
		Wanted wanted = (given.problem() != null) ? whole(given.problem()) : given;
		SignificantWords title = SignificantWords.of(wanted.title());
		SignificantWords all = SignificantWords.of(wanted.title(), wanted.definition());
		Likeness likeness = new Likeness(title, all, set(wanted.phases()), set(wanted.forms()), this.today.date());
		return likeness.rank(candidates(wanted, all.query()), MOST);
	}

	private Wanted whole(String id) {
		Problem problem = Optional.ofNullable(this.problems.byIds(List.of(id)).get(id))
			.orElseThrow(() -> new NotFoundException("problem"));
		return new Wanted(id, problem.title(), problem.definition(), problem.communityId(), problem.phaseCodes(),
				problem.formCodes());
	}

	private List<Candidate> candidates(Wanted wanted, @Nullable String words) {
		List<String> ways = new ArrayList<>();
		if (words != null) {
			ways.add(BY_WORDS);
			ways.add(BY_NAMES_OF_SIDES);
		}
		if (wanted.community() != null) {
			ways.add(BY_COMMUNITY);
		}
		if (wanted.problem() != null) {
			ways.add(BY_SIDES);
		}
		if (ways.isEmpty()) {
			return List.of();
		}
		Map<String, @Nullable Object> parameters = this.scope.withUnits(Map.of());
		parameters.put("words", words);
		parameters.put("community", Objects.requireNonNullElse(wanted.community(), ""));
		parameters.put("problem", Objects.requireNonNullElse(wanted.problem(), ""));
		String union = String.join("UNION\n", ways).formatted(ProblemScope.seesByUnits("p"), COMPARED);
		return List.copyOf(this.neo4j.query(COMPARE.formatted(union, Problem.projection("p"), Side.projection("s")))
			.bindAll(parameters)
			.fetchAs(Candidate.class)
			.mappedBy((types, row) -> new Candidate(Problem.from(row.get("problem")),
					row.get("titles").asList(Value::asString), row.get("definitions").asList(Value::asString),
					Nearness.valueOf(row.get("nearness").asString()), row.get("sides").asList(Side::from),
					Set.copyOf(row.get("shared").asList(Value::asString))))
			.all());
	}

	private static Set<String> set(@Nullable List<String> codes) {
		return (codes != null) ? new LinkedHashSet<>(codes) : Set.of();
	}

}
