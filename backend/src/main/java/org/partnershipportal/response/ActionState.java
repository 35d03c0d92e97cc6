package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;

/**
 * An action as it is written and recorded.
 *
 * @param countermeasures what it serves, for the record with their words: they go when a
 * side is taken out of the problem
 * @param sideIds ids of the sides these are about
 * @param assigneeIds ids of all who are to do it, in order of their ids
 */
record ActionState(String id, String problemId, String text, @Nullable String note, @Nullable LocalDate dueOn,
		List<ActionStep> statusChanges, List<Served> countermeasures, List<String> sideIds, List<String> assigneeIds,
		@Nullable String partnershipId, int version) {

	/** A countermeasure that is served. */
	record Served(String id, String text) {
	}

	ActionState {
		text = text.strip();
		note = Names.trimmed(note);
		statusChanges = List.copyOf(statusChanges);
		countermeasures = List.copyOf(countermeasures);
		sideIds = List.copyOf(sideIds);
		assigneeIds = assigneeIds.stream().distinct().sorted().toList();
	}

	/** The same action with another status. */
	ActionState moved(ActionStep step) {
		return new ActionState(this.id, this.problemId, this.text, this.note, this.dueOn,
				ActionSteps.and(this.statusChanges, step), this.countermeasures, this.sideIds, this.assigneeIds,
				this.partnershipId, this.version + 1);
	}

	/** Without some of those who are to do it, whatever its version. */
	private ActionState without(Set<String> actors) {
		return new ActionState(this.id, this.problemId, this.text, this.note, this.dueOn, this.statusChanges,
				this.countermeasures, this.sideIds,
				this.assigneeIds.stream().filter((actor) -> !actors.contains(actor)).toList(), this.partnershipId, 0);
	}

	/**
	 * The same with the version that follows another state. Who is confidential comes and
	 * goes without a change of the version: it would tell of them.
	 */
	ActionState following(ActionState before, Set<String> confidential) {
		int next = before.without(confidential).equals(without(confidential)) ? before.version : before.version + 1;
		return new ActionState(this.id, this.problemId, this.text, this.note, this.dueOn, this.statusChanges,
				this.countermeasures, this.sideIds, this.assigneeIds, this.partnershipId, next);
	}

}
