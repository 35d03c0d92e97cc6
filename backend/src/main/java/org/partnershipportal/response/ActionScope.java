package org.partnershipportal.response;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Which actions {@code x} of a problem {@code p} the caller may see: those of problems it
 * sees; and which it is told of because they are for its own actor to do.
 */
@Component
class ActionScope {

	/** The pattern that the conditions are about. */
	static final String PATTERN = "(p:Problem)-[:HAS_RESPONSE]->(x:ResponseAction)";

	/** Whether the problem is seen. */
	static final String SEES = ProblemScope.sees("p");

	/** Whether it is for the caller's actor to do. */
	static final String OURS = "EXISTS { (x)-[:ASSIGNED_TO]->(:Actor {id: $actionAssignee}) }";

	/** Whether it is still to be done, and the problem worked on. */
	static final String OPEN = ActionStatus.open("x") + " AND (p.closedOn IS NULL OR p.closedOn > $scopeDay)";

	/** What is to be done first by the day it is due, then the rest. */
	static final Keyset ORDER = Keyset.by()
		.ascending("CASE WHEN " + OPEN + " THEN 0 ELSE 1 END", false)
		.ascending("coalesce(toString(x.dueOn), '9999-12-31')", true)
		.ascending("x.id", true);

	private final ProblemScope problems;

	private final ActorScope actors;

	private final Permissions permissions;

	ActionScope(ProblemScope problems, ActorScope actors, Permissions permissions) {
		this.problems = problems;
		this.actors = actors;
		this.permissions = permissions;
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		Map<String, @Nullable Object> parameters = this.actors.with(this.problems.with(others));
		parameters.put("actionAssignee", this.permissions.assignee(Operation.COMMITMENTS));
		return parameters;
	}

}
