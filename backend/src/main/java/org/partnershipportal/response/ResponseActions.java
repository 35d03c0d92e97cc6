package org.partnershipportal.response;

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

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Periods;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds the actions of the problems that the caller may see. */
@Service
public class ResponseActions {

	private static final String BY_IDS = """
			MATCH %s
			WHERE x.id IN $ids AND %s
			RETURN %s AS action
			""".formatted(ActionScope.PATTERN, ActionScope.SEES, ResponseAction.PROJECTION);

	private static final String OF_PROBLEMS = """
			UNWIND $problems AS problem
			MATCH %s
			WHERE p.id = problem AND %s
			WITH p, x
			ORDER BY %s
			RETURN p.id AS problem, collect(%s) AS actions
			""".formatted(ActionScope.PATTERN, ActionScope.SEES, ActionScope.ORDER.orderBy(PageRequest.first(1)),
			ResponseAction.PROJECTION);

	private static final String ASSIGNED = "EXISTS { MATCH (x)-[:ASSIGNED_TO]->(who:Actor) WHERE "
			+ ActorScope.sees("who");

	private static final String OVERDUE = """
			UNWIND $problems AS problem
			MATCH (p:Problem {id: problem})
			WHERE %s
			RETURN p.id AS problem, %s AS overdue
			""".formatted(ActionScope.SEES, overdue("p"));

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ActionScope scope;

	ResponseActions(Neo4jClient neo4j, PagedReads reads, ActionScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
	}

	/** One action. */
	@Guarded(Operation.RESPONSE_ACTION)
	public Optional<ResponseAction> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The actions by their ids, with one query; what is not known, or not to the caller,
	 * is left out.
	 */
	public Map<String, ResponseAction> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(ResponseAction.class)
			.mappedBy((types, row) -> ResponseAction.from(row.get("action")))
			.all()
			.stream()
			.collect(Collectors.toMap(ResponseAction::id, Function.identity()));
	}

	/**
	 * For each problem its actions: what is to be done by the day it is due, then what is
	 * done or given up.
	 * @param problems ids of problems; of those the caller may not see nothing is told
	 */
	public Map<String, List<ResponseAction>> ofProblems(Collection<String> problems) {
		Map<String, List<ResponseAction>> actions = new HashMap<>();
		this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(OfProblem.class)
			.mappedBy((types, row) -> new OfProblem(row.get("problem").asString(),
					row.get("actions").asList(ResponseAction::from)))
			.all()
			.forEach((found) -> actions.put(found.problem(), found.actions()));
		return actions;
	}

	/**
	 * A Cypher condition that the action of a variable is still to be done, and the
	 * problem of another worked on. It refers to what
	 * {@link org.partnershipportal.problem.ProblemScope} binds.
	 */
	public static String open(String action, String problem) {
		return "(" + ActionStatus.open(action) + " AND (" + problem + ".closedOn IS NULL OR " + problem
				+ ".closedOn > $scopeDay))";
	}

	/**
	 * A Cypher expression: how many actions of the problem of a variable are overdue. It
	 * refers to what {@link org.partnershipportal.problem.ProblemScope} binds.
	 */
	public static String overdue(String problem) {
		return "COUNT { MATCH (" + problem
				+ ")-[:HAS_RESPONSE]->(late:ResponseAction) WHERE late.dueOn < $scopeDay AND " + open("late", problem)
				+ " }";
	}

	/**
	 * For each problem how many of its actions are overdue.
	 * @param problems ids of problems; of those the caller may not see nothing is told
	 */
	public Map<String, Integer> overdueOfProblems(Collection<String> problems) {
		return this.neo4j.query(OVERDUE)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(Overdue.class)
			.mappedBy((types, row) -> new Overdue(row.get("problem").asString(), row.get("overdue").asInt()))
			.all()
			.stream()
			.collect(Collectors.toMap(Overdue::problem, Overdue::actions));
	}

	private record Overdue(String problem, int actions) {
	}

	private record OfProblem(String problem, List<ResponseAction> actions) {
	}

	/** Actions of all problems that the caller may see, in the same order. */
	@Guarded(Operation.RESPONSE_ACTIONS)
	public Page<ResponseAction> list(ResponseActionFilter filter, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of());
		return this.reads.list(new PagedReads.Listing<>(matching(filter, parameters), ActionScope.ORDER,
				ResponseAction.PROJECTION, ResponseAction::from), parameters, page);
	}

	private static String matching(ResponseActionFilter filter, Map<String, @Nullable Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of(ActionScope.SEES));
		flag(conditions, filter.open(), ActionScope.OPEN);
		flag(conditions, filter.overdue(), ActionScope.OPEN + " AND coalesce(x.dueOn < $scopeDay, false)");
		flag(conditions, filter.unassigned(), ActionScope.OPEN + " AND NOT " + ASSIGNED + " }");
		if (filter.dueBefore() != null) {
			parameters.put("dueBefore", filter.dueBefore());
			conditions.add("x.dueOn < $dueBefore");
		}
		if (filter.assignee() != null) {
			parameters.put("assignee", filter.assignee());
			conditions.add(ASSIGNED + " AND who.id = $assignee }");
		}
		if (filter.unit() != null) {
			parameters.put("unit", filter.unit());
			conditions.add("EXISTS { MATCH (p)<-[:OWNS]-(:PoliceUnit)-[reports:REPORTS_TO*0..20]->"
					+ "(:PoliceUnit {id: $unit}) WHERE all(r IN reports WHERE " + Periods.holds("r", "$scopeDay")
					+ ") }");
		}
		if (filter.community() != null) {
			parameters.put("community", filter.community());
			conditions.add("EXISTS { (p)-[:CONCERNS]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community}) }");
		}
		if (filter.status() != null) {
			parameters.put("status", filter.status().name());
			conditions.add("x.statuses[-1] = $status");
		}
		return "MATCH " + ActionScope.PATTERN + "\nWHERE " + String.join("\nAND ", conditions);
	}

	private static void flag(List<String> conditions, @Nullable Boolean wanted, String condition) {
		if (wanted != null) {
			conditions.add((wanted ? "(" : "NOT (") + condition + ")");
		}
	}

}
