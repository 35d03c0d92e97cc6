package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;

/**
 * The statuses of an action, from the first on; the graph holds them as parallel lists.
 */
final class ActionSteps {

	/** What they are stored in, for a Cypher projection. */
	static final String PROPERTIES = ".statuses, .statusSince, .statusNotes, .statusActors";

	private ActionSteps() {
	}

	/** The first. */
	static List<ActionStep> begun(LocalDate day) {
		return List.of(new ActionStep(ActionStatus.PLANNED, day, null, null));
	}

	/** The last. */
	static ActionStatus status(List<ActionStep> steps) {
		return steps.get(steps.size() - 1).status();
	}

	/** All that were there, and another. */
	static List<ActionStep> and(List<ActionStep> steps, ActionStep next) {
		List<ActionStep> more = new ArrayList<>(steps);
		more.add(next);
		return List.copyOf(more);
	}

	/** What a move to another status needs, beside the text of its note. */
	static void check(Checks checks, List<ActionStep> steps, ActionStep next) {
		checks
			.that(status(steps) != next.status(), "status", UserErrorCode.INVALID, "itIsAlreadyChooseAnotherStatus",
					next.status())
			.that(next.status() != ActionStatus.DROPPED || next.note() != null, "note", UserErrorCode.REQUIRED,
					"sayWhyItIsGivenUp");
	}

	/** Whether something that is due on a day is overdue on another. */
	static boolean overdue(List<ActionStep> steps, @Nullable LocalDate dueOn, LocalDate day) {
		return dueOn != null && dueOn.isBefore(day) && status(steps).open();
	}

	static List<ActionStep> from(Value value) {
		List<String> statuses = value.get("statuses").asList(Value::asString);
		List<LocalDate> since = value.get("statusSince").asList(Value::asLocalDate);
		List<String> notes = value.get("statusNotes").asList(Value::asString);
		List<String> actors = value.get("statusActors").asList(Value::asString);
		return IntStream.range(0, statuses.size())
			.mapToObj((i) -> new ActionStep(ActionStatus.valueOf(statuses.get(i)), since.get(i), notes.get(i),
					actors.get(i).isEmpty() ? null : actors.get(i)))
			.toList();
	}

	/** As they are stored: a list of the graph holds no nulls. */
	static Map<String, Object> properties(List<ActionStep> steps) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("statuses", steps.stream().map((step) -> step.status().name()).toList());
		properties.put("statusSince", steps.stream().map(ActionStep::since).toList());
		properties.put("statusNotes", steps.stream().map((step) -> (step.note() != null) ? step.note() : "").toList());
		properties.put("statusActors",
				steps.stream().map((step) -> (step.actorId() != null) ? step.actorId() : "").toList());
		return properties;
	}

}
