package org.partnershipportal.scanning;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Scope;

/**
 * Which concerns {@code c} the caller may see, as the police see them: those heard in a
 * community, or a part of one, that the unit the account is tied to or one below it
 * serves today; those that such a unit raised; those grouped into a problem it sees. A
 * concern of a confidential organisation is seen only by those who may know of it. See
 * {@code docs/scanning.md}.
 */
@Component
class ConcernScope {

	/**
	 * Of a community of interest those hear too who serve the areas it spans. The units
	 * are read before, so that the database need not plan the way up to them each time.
	 */
	static final String SEES = """
			EXISTS { MATCH (c)-[:RAISED_BY]->(raiser:Actor) WHERE %s }
			  AND ($heardAll
			    OR EXISTS { MATCH (c)-[:RAISED_BY]->(own:PoliceUnit) WHERE own.id IN $heardUnits }
			    OR EXISTS {
			      MATCH (c)-[:HEARD_IN]->(:Community)-[:SPANS*0..1]->(:Community)-[:PART_OF*0..20]->(:Community)
			          <-[heard:SERVES]-(there:PoliceUnit)
			      WHERE there.id IN $heardUnits AND %s
			    }
			    OR EXISTS { MATCH (c)-[:GROUPED_INTO]->(into:Problem) WHERE %s })"""
		.formatted(ActorScope.sees("raiser"), Periods.holds("heard", "$scopeDay"), ProblemScope.seesByUnits("into"));

	/** Whether the caller's own actor raised it. */
	static final String RAISED = "EXISTS { MATCH (c)-[:RAISED_BY]->(:Actor {id: $heardRaiser}) }";

	/** The units that would hear of something in the community {@code at}. */
	static final String HEARING = """
			(at)-[:SPANS*0..1]->(:Community)-[:PART_OF*0..20]->(:Community)<-[heard:SERVES]-(there:PoliceUnit)
			WHERE (there.closedOn IS NULL OR there.closedOn > $scopeDay) AND %s"""
		.formatted(Periods.holds("heard", "$scopeDay"));

	private final ProblemScope problems;

	private final ActorScope actors;

	private final Permissions permissions;

	ConcernScope(ProblemScope problems, ActorScope actors, Permissions permissions) {
		this.problems = problems;
		this.actors = actors;
		this.permissions = permissions;
	}

	/** Other parameters, and the day. */
	Map<String, @Nullable Object> day(Map<String, ? extends @Nullable Object> others) {
		return this.problems.with(others);
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		Scope scope = this.permissions.concernScope(Operation.CONCERN);
		Map<String, @Nullable Object> parameters = this.actors.with(this.problems.withUnits(others));
		parameters.put("heardAll", scope.all());
		// The table lets the same roles hear concerns and see problems, of the same
		// units.
		parameters.put("heardUnits", (scope.unit() != null) ? parameters.get("scopeUnits") : List.of());
		parameters.put("heardRaiser", this.permissions.concernScope(Operation.OUR_CONCERN).recipient());
		return parameters;
	}

}
