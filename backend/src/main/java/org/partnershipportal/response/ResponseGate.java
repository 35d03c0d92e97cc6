package org.partnershipportal.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.LackKind;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.StageGate;
import org.partnershipportal.security.ActorScope;

/**
 * Response is ready for assessment when something is to be done, or was, and each action
 * has somebody who does it and a day. What was given up does not count.
 */
@Component
class ResponseGate implements StageGate {

	private static final String ACTIONS = """
			UNWIND $problems AS problem
			MATCH %s
			WHERE p.id = problem AND %s AND x.statuses[-1] <> 'DROPPED'
			WITH problem, x
			ORDER BY x.id
			RETURN problem, collect(x {.id, .text, day: x.dueOn IS NOT NULL,
			  assigned: EXISTS { MATCH (x)-[:ASSIGNED_TO]->(who:Actor) WHERE %s },
			  serves: COLLECT { MATCH (x)-[:SERVES_COUNTERMEASURE]->(m:Countermeasure) RETURN m.id }
			}) AS actions
			""".formatted(ActionScope.PATTERN, ActionScope.SEES, ActorScope.sees("who"));

	private final Neo4jClient neo4j;

	private final ActionScope scope;

	ResponseGate(Neo4jClient neo4j, ActionScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** What counts of an action. */
	private record Action(String id, String text, boolean day, boolean assigned, List<String> serves) {

		static Action from(Value value) {
			return new Action(value.get("id").asString(), value.get("text").asString(), value.get("day").asBoolean(),
					value.get("assigned").asBoolean(), value.get("serves").asList(Value::asString));
		}

	}

	private record OfProblem(String problem, List<Action> actions) {
	}

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		Map<String, List<Action>> actions = new HashMap<>();
		this.neo4j.query(ACTIONS)
			.bindAll(this.scope.with(Map.of("problems", problems.stream().map((one) -> one.problem().id()).toList())))
			.fetchAs(OfProblem.class)
			.mappedBy((types, row) -> new OfProblem(row.get("problem").asString(),
					row.get("actions").asList(Action::from)))
			.all()
			.forEach((found) -> actions.put(found.problem(), found.actions()));
		List<Lack> lacks = new ArrayList<>();
		for (WorkedProblem worked : problems) {
			List<Action> known = actions.getOrDefault(worked.problem().id(), List.of());
			of(worked.problem(), known, lacks);
			unserved(worked.sides(), known, lacks);
		}
		return lacks;
	}

	private static void of(Problem problem, List<Action> actions, List<Lack> lacks) {
		if (actions.isEmpty()) {
			lacks.add(Lack.of(problem, LackKind.ACTION));
		}
		for (Action action : actions) {
			if (!action.assigned()) {
				lacks.add(Lack.of(problem, LackKind.ASSIGNEE, action.text(), action.id()));
			}
			if (!action.day()) {
				lacks.add(Lack.of(problem, LackKind.DUE_DATE, action.text(), action.id()));
			}
		}
	}

	private static void unserved(List<SideAnalysis> sides, List<Action> actions, List<Lack> lacks) {
		Set<String> served = new HashSet<>();
		actions.forEach((action) -> served.addAll(action.serves()));
		for (SideAnalysis side : sides) {
			long left = side.countermeasures().stream().filter((measure) -> !served.contains(measure.id())).count();
			if (left > 0) {
				lacks.add(Lack.of(side, LackKind.UNSERVED_COUNTERMEASURE, (int) left));
			}
		}
	}

}
