package org.partnershipportal.sharing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds shares. */
@Service
public class Shares {

	private static final String BY_IDS = """
			MATCH %s
			WHERE sh.id IN $ids AND %s
			RETURN %s AS share
			""".formatted(ShareScope.PATTERN, ShareScope.SEES, ShareScope.PROJECTION);

	private static final String OF_PROBLEMS = """
			UNWIND $problems AS problem
			MATCH %s
			WHERE p.id = problem AND %s AND %s
			WITH p, sh, to
			ORDER BY sh.id DESC
			RETURN p.id AS problem, collect(%s) AS shares
			""".formatted(ShareScope.PATTERN, ProblemScope.sees("p"), ActorScope.sees("to"), ShareScope.PROJECTION);

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ShareScope scope;

	Shares(Neo4jClient neo4j, PagedReads reads, ShareScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
	}

	/** One share, those that are over included. */
	@Guarded(Operation.SHARE)
	public Optional<Share> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The shares by their ids, with one query; what is not known, or not to the caller,
	 * is left out.
	 */
	public Map<String, Share> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Share.class)
			.mappedBy((types, row) -> Share.from(row.get("share")))
			.all()
			.stream()
			.collect(Collectors.toMap(Share::id, Function.identity()));
	}

	/** What is shared with the caller's actor today, the newest first. */
	@Guarded(Operation.SHARED_WITH_US)
	public Page<Share> withUs(PageRequest page) {
		return this.reads.list(
				new PagedReads.Listing<>("MATCH " + ShareScope.PATTERN + "\nWHERE " + ShareScope.WITH_US,
						Keyset.by().descending("sh.id", true), ShareScope.PROJECTION, Share::from),
				this.scope.with(Map.of()), page);
	}

	/**
	 * For each problem, with whom it is shared or was, the newest first.
	 * @param problems ids of problems; of those the caller may not see nothing is told
	 */
	public Map<String, List<Share>> ofProblems(Collection<String> problems) {
		Map<String, List<Share>> shares = new HashMap<>();
		this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(OfProblem.class)
			.mappedBy(
					(types, row) -> new OfProblem(row.get("problem").asString(), row.get("shares").asList(Share::from)))
			.all()
			.forEach((found) -> shares.put(found.problem(), found.shares()));
		return shares;
	}

	private record OfProblem(String problem, List<Share> shares) {
	}

}
