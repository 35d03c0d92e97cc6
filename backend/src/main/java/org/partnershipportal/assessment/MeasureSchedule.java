package org.partnershipportal.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * When something is to be measured. A result answers for the due day it is nearest to and
 * for all before that one: whoever measures a week early is not asked again a week later.
 */
final class MeasureSchedule {

	private MeasureSchedule() {
	}

	/**
	 * The first due day that no result answers for; it may have passed.
	 * @param first the first due day
	 * @param everyMonths after how many months again; null for once
	 * @param latest day of the latest result; null when there is none
	 * @return null when there is none left
	 */
	static @Nullable LocalDate nextDueOn(LocalDate first, @Nullable Integer everyMonths, @Nullable LocalDate latest) {
		if (latest == null) {
			return first;
		}
		if (everyMonths == null) {
			return null;
		}
		// From a due day that is surely not after the result, at most two steps on.
		long steps = Math.max(-1, ChronoUnit.MONTHS.between(first, latest) / everyMonths - 1);
		LocalDate due = first.plusMonths(steps * everyMonths);
		while (isAnswered(due, first.plusMonths((steps + 1) * everyMonths), latest)) {
			steps++;
			due = first.plusMonths(steps * everyMonths);
		}
		return first.plusMonths((steps + 1) * everyMonths);
	}

	/** Whether a result is at least as near to a due day as to the one before it. */
	private static boolean isAnswered(LocalDate before, LocalDate due, LocalDate latest) {
		return ChronoUnit.DAYS.between(latest, due) <= ChronoUnit.DAYS.between(before, latest);
	}

}
