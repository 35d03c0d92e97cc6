package org.partnershipportal.scanning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.problem.OpenProblems;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Says which problems come first, and why. */
@Service
public class Priorities {

	private static final String TYPE = "Priority";

	private static final int LONGEST_REASON = 500;

	private static final String OF_PROBLEMS = """
			UNWIND $problems AS problem
			MATCH (p:Problem {id: problem})-[:HAS_PRIORITY]->(rated:Priority)
			WHERE %s
			RETURN %s AS priority
			""".formatted(ProblemScope.sees("p"), Priority.PROJECTION);

	private static final String SCANNED = """
			MATCH (p:Problem)
			WHERE (p.closedOn IS NULL OR p.closedOn > $scopeDay)
			  AND ($community IS NULL
			    OR EXISTS { (p)-[:CONCERNS]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community}) })
			  AND %s
			OPTIONAL MATCH (p)-[:HAS_PRIORITY]->(rated:Priority)
			WITH p, %s AS total
			WHERE true
			""".formatted(ProblemScope.sees("p"), Priority.TOTAL);

	private static final Keyset URGENT = Keyset.by()
		.descending("total", false)
		.ascending("p.nameKey", true)
		.ascending("p.id", true);

	private static final String SAVE = """
			MATCH (p:Problem {id: $problem})
			MERGE (p)-[:HAS_PRIORITY]->(rated:Priority)
			SET rated = $properties
			""";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final OpenProblems open;

	private final ProblemScope scope;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	Priorities(Neo4jClient neo4j, PagedReads reads, OpenProblems open, ProblemScope scope, GuardedTexts texts,
			ChangeRecord changes, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.open = open;
		this.scope = scope;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/** The priority of each problem that has one, with one query. */
	public Map<String, Priority> ofProblems(Collection<String> ids) {
		return this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(ids))))
			.fetchAs(Priority.class)
			.mappedBy((types, row) -> Priority.from(row.get("priority")))
			.all()
			.stream()
			.collect(Collectors.toMap(Priority::problemId, Function.identity()));
	}

	/**
	 * The problems that are not closed, the most urgent first: by the sum of the ratings,
	 * those without at the end, then by title.
	 * @param community only those of this community and its parts; null for all the
	 * caller may see
	 */
	@Guarded(Operation.SCANNED_PROBLEMS)
	public Page<Problem> scanned(@Nullable String community, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.parameters();
		parameters.put("community", community);
		return this.reads.list(new PagedReads.Listing<>(SCANNED, URGENT, Problem.projection("p"), Problem::from),
				parameters, page);
	}

	/**
	 * Rates a problem, or rates it anew.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RATE_PROBLEM)
	public Priority rate(NewPriority input) {
		// A problem has no priority yet that could be locked.
		Problem problem = this.open.lock(Operation.RATE_PROBLEM, input.problem(), "problem");
		Priority before = ofProblems(List.of(problem.id())).get(problem.id());
		Versions.expect((before != null) ? before.version() : null, input.version(),
				"somebodyElseRatedThisMeanwhileLook", before);
		check(input);
		Priority after = new Priority((before != null) ? before.id() : Ids.next(), problem.id(), input.frequency(),
				input.harm(), input.affected(), input.communityConcern(), this.today.date(),
				(before != null) ? before.version() + 1 : 1);
		save(after);
		this.changes.writePart(problem.id(), Operation.RATE_PROBLEM, TYPE, after.id(), before, after);
		return after;
	}

	private void check(NewPriority input) {
		Checks checks = new Checks();
		GuardedTexts.Of reasons = this.texts.of(checks);
		measures(input).forEach((measure, rating) -> {
			checks.range(measure + ".score", rating.score(), Rating.LEAST, Rating.MOST);
			reasons.required(measure + ".reason", rating.reason(), LONGEST_REASON);
		});
		reasons.guarded().done();
	}

	private static Map<String, Rating> measures(NewPriority input) {
		return Map.of("frequency", input.frequency(), "harm", input.harm(), "affected", input.affected(),
				"communityConcern", input.communityConcern());
	}

	private void save(Priority priority) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", priority.id());
		properties.put("frequency", priority.frequency().score());
		properties.put("frequencyReason", priority.frequency().reason());
		properties.put("harm", priority.harm().score());
		properties.put("harmReason", priority.harm().reason());
		properties.put("affected", priority.affected().score());
		properties.put("affectedReason", priority.affected().reason());
		properties.put("communityConcern", priority.communityConcern().score());
		properties.put("communityConcernReason", priority.communityConcern().reason());
		properties.put("ratedOn", priority.ratedOn());
		properties.put("version", priority.version());
		this.neo4j.query(SAVE).bindAll(Map.of("problem", priority.problemId(), "properties", properties)).run();
	}

}
