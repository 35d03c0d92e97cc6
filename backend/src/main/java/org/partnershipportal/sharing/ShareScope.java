package org.partnershipportal.sharing;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Side;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Which shares {@code sh} of a problem {@code p} with an actor {@code to} the caller may
 * see: those of problems it sees with actors it sees, and, while they run, those with its
 * own actor.
 */
@Component
class ShareScope {

	/** The pattern that the conditions are about. */
	static final String PATTERN = "(p:Problem)<-[:OF_PROBLEM]-(sh:Share)-[:SHARED_WITH]->(to:Actor)";

	/** Whether the share runs today. */
	static final String RUNS = "(" + Periods.holds("sh", "$scopeDay")
			+ ") AND (to.closedOn IS NULL OR to.closedOn > $scopeDay)";

	/** Whether it runs and is with the caller's actor. */
	static final String WITH_US = "to.id = $shareRecipient AND " + RUNS;

	static final String SEES = "((" + ProblemScope.sees("p") + " AND " + ActorScope.sees("to") + ") OR (" + WITH_US
			+ "))";

	/** Cypher expression of a share, to be read by {@link Share#from}. */
	static final String PROJECTION = """
			sh {.id, .validFrom, .validTo, .message, .version, problem: p.id, recipient: to.id, own: %s,
			    analyses: COLLECT {
			      MATCH (sh)-[:INCLUDES]->(a:SideAnalysis)-[:OF]->(s:Side)
			      WITH a, s
			      ORDER BY %s
			      RETURN a.id
			    }}""".formatted(ProblemScope.sees("p"), Side.order("s"));

	private final ProblemScope problems;

	private final Permissions permissions;

	private final ActorScope actors;

	ShareScope(ProblemScope problems, ActorScope actors, Permissions permissions) {
		this.actors = actors;
		this.problems = problems;
		this.permissions = permissions;
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		Map<String, @Nullable Object> parameters = this.actors.with(this.problems.with(others));
		parameters.put("shareRecipient", this.permissions.scope(Operation.SHARE).recipient());
		return parameters;
	}

}
