package org.partnershipportal.assessment;

import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureScheduleTests {

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

	@Test
	void isDueForTheFirstTimeUntilThereIsAResult() {
		assertThat(MeasureSchedule.nextDueOn(MARCH, 3, null)).isEqualTo(MARCH);
		assertThat(MeasureSchedule.nextDueOn(MARCH, null, null)).isEqualTo(MARCH);
	}

	@Test
	void whatIsMeasuredOnceIsNotDueAgain() {
		assertThat(MeasureSchedule.nextDueOn(MARCH, null, MARCH.minusDays(40))).isNull();
	}

	@Test
	void aResultALittleEarlyOrLateAnswersForTheDayItIsNearestTo() {
		LocalDate june = LocalDate.of(2026, 6, 30);
		assertThat(MeasureSchedule.nextDueOn(MARCH, 3, MARCH.minusDays(10))).isEqualTo(june);
		assertThat(MeasureSchedule.nextDueOn(MARCH, 3, MARCH.plusDays(10))).isEqualTo(june);
		assertThat(MeasureSchedule.nextDueOn(MARCH, 3, june.minusDays(10))).isEqualTo(LocalDate.of(2026, 9, 30));
	}

	@Test
	void aResultLongBeforeTheFirstDayAnswersForNone() {
		assertThat(MeasureSchedule.nextDueOn(MARCH, 1, MARCH.minusMonths(5))).isEqualTo(MARCH);
	}

	@Test
	void theLastDayOfAMonthStaysTheLastDayOfEachMonth() {
		assertThat(MeasureSchedule.nextDueOn(LocalDate.of(2026, 1, 31), 1, LocalDate.of(2026, 2, 28)))
			.isEqualTo(LocalDate.of(2026, 3, 31));
	}

	/** Against counting due days one by one. */
	@Property(tries = 500)
	void theNextDayIsTheFirstThatTheResultIsNotNearestTo(@ForAll @IntRange(min = 0, max = 400) int start,
			@ForAll @IntRange(min = 1, max = 24) int months, @ForAll @IntRange(min = -900, max = 2000) int result) {
		LocalDate first = LocalDate.of(2024, 1, 1).plusDays(start);
		LocalDate latest = first.plusDays(result);
		int step = 0;
		while (days(first, months, step) - latest.toEpochDay() <= latest.toEpochDay() - days(first, months, step - 1)) {
			step++;
		}
		assertThat(MeasureSchedule.nextDueOn(first, months, latest)).isEqualTo(first.plusMonths((long) step * months))
			.isAfter(latest);
	}

	private static long days(LocalDate first, int months, int step) {
		return first.plusMonths((long) step * months).toEpochDay();
	}

}
