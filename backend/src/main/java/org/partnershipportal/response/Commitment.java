package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.partnership.PartnershipScope;
import org.partnershipportal.security.ActorScope;

/**
 * An action as those are told of it who are to do it: what, by when, for whom, under
 * what, and how it goes. Nothing of the problem is in it, nor what it serves.
 *
 * @param id its id
 * @param text what is to be done, in words
 * @param dueOn the day by which it is to be done; null while none is set
 * @param steps the statuses it was given, from the first on
 * @param askedById id of the police unit that asks for it
 * @param assigneeIds ids of those who are to do it: the caller's own actor; to whoever
 * sees the problem all it may see
 * @param partnershipId id of the partnership it is recorded under; null when under none
 * that the caller may see
 * @param ended whether nobody works on what it belongs to any more
 * @param own whether it is for the caller's own actor to do
 * @param version grows by one with every change
 */
public record Commitment(String id, String text, @Nullable LocalDate dueOn, List<ActionStep> steps, String askedById,
		List<String> assigneeIds, @Nullable String partnershipId, boolean ended, boolean own, int version) {

	/** Cypher expression of the action {@code x} of the problem {@code p}. */
	static final String PROJECTION = """
			x {.id, .text, .dueOn, %s, .version, inside: %s, own: %s,
			   ended: coalesce(p.closedOn <= $scopeDay, false),
			   askedBy: head(COLLECT { MATCH (p)<-[:OWNS]-(unit:PoliceUnit) RETURN unit.id }),
			   assignees: COLLECT {
			     MATCH (x)-[:ASSIGNED_TO]->(who:Actor)
			     WHERE %s AND (who.id = $actionAssignee OR %s)
			     WITH who ORDER BY who.nameKey, who.id
			     RETURN who.id
			   },
			   partnership: head(COLLECT {
			     MATCH (x)-[:COMMITTED_UNDER]->(under:Partnership) WHERE %s RETURN under.id
			   })}""".formatted(ActionSteps.PROPERTIES, ActionScope.SEES, ActionScope.OURS, ActorScope.sees("who"),
			ActionScope.SEES, PartnershipScope.sees("under"));

	public Commitment {
		steps = List.copyOf(steps);
		assigneeIds = List.copyOf(assigneeIds);
	}

	/** How it goes now. */
	public ActionStatus status() {
		return ActionSteps.status(this.steps);
	}

	/** Whether it should have been done before a day. */
	public boolean overdueOn(LocalDate day) {
		return !this.ended && ActionSteps.overdue(this.steps, this.dueOn, day);
	}

	/**
	 * Reads what {@link #PROJECTION} returned.
	 * @param viewer id of the caller's actor: of who else said how it goes, those outside
	 * are not told
	 */
	static Commitment from(Value value, @Nullable String viewer) {
		boolean inside = value.get("inside").asBoolean();
		List<ActionStep> steps = ActionSteps.from(value)
			.stream()
			.map((step) -> (inside || Objects.equals(step.actorId(), viewer)) ? step : step.anonymous())
			.toList();
		return new Commitment(value.get("id").asString(), value.get("text").asString(),
				value.get("dueOn").asLocalDate(null), steps, value.get("askedBy").asString(),
				value.get("assignees").asList(Value::asString), value.get("partnership").asString(null),
				value.get("ended").asBoolean(), value.get("own").asBoolean(), value.get("version").asInt());
	}

}
