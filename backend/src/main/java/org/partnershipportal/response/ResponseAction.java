package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.common.Periods;
import org.partnershipportal.partnership.PartnershipScope;
import org.partnershipportal.problem.Side;
import org.partnershipportal.security.ActorScope;

/**
 * What will be done about a problem (worksheet step 3): what, who, when. It tells of the
 * sides whose countermeasures it serves.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param text what is to be done, in words; the assignees outside are told it
 * @param note for the units that see the problem only; null when not given
 * @param dueOn the day by which it is to be done; null while none is set
 * @param steps the statuses it was given, from the first on
 * @param serves the countermeasures it serves, in the order of the triangle
 * @param assigneeIds ids of those who are to do it whom the caller may see, by name
 * @param toldIds ids of those among them who do not see the problem itself
 * @param partnershipId id of the partnership it is a commitment under; null when of none,
 * or of one the caller may not see
 * @param problemClosedOn when the problem was closed; null while it is not
 * @param version grows by one with every change
 */
public record ResponseAction(String id, String problemId, String text, @Nullable String note, @Nullable LocalDate dueOn,
		List<ActionStep> steps, List<ServedCountermeasure> serves, List<String> assigneeIds, List<String> toldIds,
		@Nullable String partnershipId, @Nullable LocalDate problemClosedOn, int version) implements RestrictedRead {

	/**
	 * Cypher condition that the actor {@code who} sees the problem {@code p} anyway: it
	 * owns it, or the owner reports to it today.
	 */
	static final String SEES_PROBLEM = "EXISTS { MATCH (p)<-[:OWNS]-(:PoliceUnit)-[inUp:REPORTS_TO*0..20]->(who)"
			+ " WHERE all(r IN inUp WHERE " + Periods.holds("r", "$scopeDay") + ") }";

	private static final String ASSIGNED = "MATCH (x)-[:ASSIGNED_TO]->(who:Actor) WHERE " + ActorScope.sees("who");

	/** Cypher expression of the action {@code x} of the problem {@code p}. */
	static final String PROJECTION = """
			x {.id, .text, .note, .dueOn, %s, .version, problem: p.id, problemClosedOn: p.closedOn,
			   serves: COLLECT {
			     MATCH (x)-[:SERVES_COUNTERMEASURE]->(m:Countermeasure)<-[:HAS_COUNTERMEASURE]-(:SideAnalysis)-[:OF]->(s:Side)
			     WITH m, s
			     ORDER BY %s, m.position
			     RETURN m {.id, .text, side: %s}
			   },
			   assignees: COLLECT { %s WITH who ORDER BY who.nameKey, who.id RETURN who.id },
			   told: COLLECT { %s AND NOT %s WITH who ORDER BY who.nameKey, who.id RETURN who.id },
			   partnership: head(COLLECT {
			     MATCH (x)-[:COMMITTED_UNDER]->(under:Partnership) WHERE %s RETURN under.id
			   })}"""
		.formatted(ActionSteps.PROPERTIES, Side.order("s"), Side.projection("s"), ASSIGNED, ASSIGNED, SEES_PROBLEM,
				PartnershipScope.sees("under"));

	public ResponseAction {
		steps = List.copyOf(steps);
		serves = List.copyOf(serves);
		assigneeIds = List.copyOf(assigneeIds);
		toldIds = List.copyOf(toldIds);
	}

	/** How it goes now. */
	public ActionStatus status() {
		return ActionSteps.status(this.steps);
	}

	/** Whether it should have been done before a day, and the problem is worked on. */
	public boolean overdueOn(LocalDate day) {
		return !endedBy(day) && ActionSteps.overdue(this.steps, this.dueOn, day);
	}

	/** Whether nobody works on the problem any more on a day. */
	public boolean endedBy(LocalDate day) {
		return this.problemClosedOn != null && !this.problemClosedOn.isAfter(day);
	}

	/** Reads what {@link #PROJECTION} returned. */
	static ResponseAction from(Value value) {
		return new ResponseAction(value.get("id").asString(), value.get("problem").asString(),
				value.get("text").asString(), value.get("note").asString(null), value.get("dueOn").asLocalDate(null),
				ActionSteps.from(value), value.get("serves").asList(ServedCountermeasure::from),
				value.get("assignees").asList(Value::asString), value.get("told").asList(Value::asString),
				value.get("partnership").asString(null), value.get("problemClosedOn").asLocalDate(null),
				value.get("version").asInt());
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.serves.stream().flatMap((served) -> served.sidesRead().stream()).distinct().toList();
	}

}
