package org.partnershipportal.response;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;

/**
 * A status that an action was given. None is ever taken away or written over.
 *
 * @param status the status from then on
 * @param since the day on which it was given
 * @param note why, or how far it is; null when not said
 * @param actorId id of the assignee who said so; null when a unit that sees the problem
 * did
 */
public record ActionStep(ActionStatus status, LocalDate since, @Nullable String note, @Nullable String actorId) {

	public ActionStep {
		note = Names.trimmed(note);
	}

	/** The same without who said so. */
	ActionStep anonymous() {
		return new ActionStep(this.status, this.since, this.note, null);
	}

}
