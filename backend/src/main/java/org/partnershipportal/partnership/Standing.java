package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a partnership stands over time: its term and the changes of its status within. It
 * is proposed until the first change, and ended from the end of its term on, whether or
 * not anybody says so. An end that was overcome, because the partnership was renewed or
 * taken up again, stays among the changes: it did not hold meanwhile.
 *
 * @param validFrom first day of its term
 * @param validTo first day on which it no longer holds; null when it has no end
 * @param changes the changes of status, in order
 */
record Standing(LocalDate validFrom, @Nullable LocalDate validTo, List<StatusChange> changes) {

	Standing {
		changes = List.copyOf(changes);
	}

	/** A new partnership, proposed or active from the first day of its term on. */
	static Standing begun(PartnershipStatus status, LocalDate validFrom, @Nullable LocalDate validTo) {
		return new Standing(validFrom, validTo,
				(status == PartnershipStatus.PROPOSED) ? List.of() : List.of(new StatusChange(status, validFrom)));
	}

	/** The status on a day. */
	PartnershipStatus on(LocalDate day) {
		if (this.validTo != null && !this.validTo.isAfter(day)) {
			return PartnershipStatus.ENDED;
		}
		return this.changes.stream()
			.filter((change) -> !change.since().isAfter(day))
			.reduce((earlier, later) -> later)
			.map(StatusChange::status)
			.orElse(PartnershipStatus.PROPOSED);
	}

	/**
	 * The first day after {@code day} on which it is no longer active, as far as is
	 * known; null when nothing ends it.
	 */
	@Nullable LocalDate activeUntil(LocalDate day) {
		return Stream
			.concat(Stream.ofNullable(this.validTo),
					this.changes.stream()
						.filter((change) -> change.status() != PartnershipStatus.ACTIVE)
						.map(StatusChange::since))
			.filter((end) -> end.isAfter(day) && on(end) != PartnershipStatus.ACTIVE)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	/** The day of the last change of status; null when there was none. */
	@Nullable LocalDate lastChange() {
		return this.changes.isEmpty() ? null : this.changes.get(this.changes.size() - 1).since();
	}

	/** The first day from which on it is, or was, more than a proposal; null if none. */
	@Nullable LocalDate inForceSince() {
		return this.changes.stream()
			.filter((change) -> change.status() == PartnershipStatus.ACTIVE
					|| change.status() == PartnershipStatus.SUSPENDED)
			.map(StatusChange::since)
			.findFirst()
			.orElse(null);
	}

	/** With another term; a status that began with the old term begins with the new. */
	Standing withTerm(LocalDate from, @Nullable LocalDate to) {
		List<StatusChange> moved = new ArrayList<>(this.changes);
		if (!moved.isEmpty() && moved.get(0).since().equals(this.validFrom)) {
			moved.set(0, new StatusChange(moved.get(0).status(), from));
		}
		return new Standing(from, to, moved);
	}

	/** Another status from a day on; ending within the term makes the term end there. */
	Standing with(PartnershipStatus status, LocalDate day) {
		if (status == PartnershipStatus.ENDED && day.isAfter(this.validFrom)) {
			return new Standing(this.validFrom, day, this.changes);
		}
		return new Standing(this.validFrom, this.validTo, and(new StatusChange(status, day)));
	}

	/**
	 * Taken up again after it ended: the end becomes one of the changes, the term goes on
	 * to {@code to}.
	 */
	Standing reopened(PartnershipStatus status, LocalDate day, @Nullable LocalDate to) {
		List<StatusChange> more = new ArrayList<>(this.changes);
		if (this.validTo != null && !this.validTo.isAfter(day)) {
			more.add(new StatusChange(PartnershipStatus.ENDED, this.validTo));
		}
		more.add(new StatusChange(status, day));
		return new Standing(this.validFrom, to, more);
	}

	/** The status it had last before it ended. */
	PartnershipStatus beforeTheEnd() {
		return this.changes.stream()
			.map(StatusChange::status)
			.filter((status) -> status != PartnershipStatus.ENDED)
			.reduce((earlier, later) -> later)
			.orElse(PartnershipStatus.PROPOSED);
	}

	/** Whether no change of status comes before an earlier one. */
	boolean inOrder() {
		for (int i = 1; i < this.changes.size(); i++) {
			if (this.changes.get(i).since().isBefore(this.changes.get(i - 1).since())) {
				return false;
			}
		}
		return true;
	}

	private List<StatusChange> and(StatusChange change) {
		List<StatusChange> more = new ArrayList<>(this.changes);
		more.add(change);
		return more;
	}

}
