package org.partnershipportal.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Moments are written as they are on the clocks of Jakarta, seven hours before UTC. */
class OpeningsTests {

	private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

	private static final Openings WEEKDAYS = weekly("MO,TU,WE,TH,FR", 1, null, "09:00", "17:00");

	@ParameterizedTest
	@CsvSource({ "2026-11-23T09:00, true", "2026-11-23T08:59, false", "2026-11-23T16:59, true",
			"2026-11-23T17:00, false", "2026-11-22T12:00, false", "2026-11-27T12:00, true" })
	void opensAtItsHoursOnItsDays(String moment, boolean open) {
		assertThat(WEEKDAYS.at(jakarta(moment), JAKARTA)).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-27T23:00, true", "2026-11-28T05:59, true", "2026-11-28T06:00, false",
			"2026-11-27T05:00, false", "2026-11-28T22:30, false" })
	void hoursOverMidnightBelongToTheDayTheyBeginOn(String moment, boolean open) {
		assertThat(weekly("FR", 1, null, "22:00", "06:00").at(jakarta(moment), JAKARTA)).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-02T10:00, true", "2026-11-09T10:00, false", "2026-11-16T10:00, true",
			"2026-11-18T10:00, true", "2026-11-11T10:00, false", "2026-10-26T10:00, false" })
	void everyOtherWeekCountsFromTheWeekOfTheFirstDay(String moment, boolean open) {
		assertThat(weekly("MO,WE", 2, LocalDate.of(2026, 11, 2), "09:00", "17:00").at(jakarta(moment), JAKARTA))
			.isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-03T10:00, true", "2026-11-10T10:00, false", "2026-11-24T10:00, false",
			"2026-11-26T10:00, true", "2026-11-19T10:00, false" })
	void firstAndLastDaysOfAMonth(String moment, boolean open) {
		Openings monthly = new Openings(null, null, null, null, null, null, DayOfWeek.MONDAY, "MONTHLY", 1,
				List.of("1TU", "-1TH"), List.of(), List.of(), List.of(), LocalTime.of(9, 0), LocalTime.of(12, 0),
				false);
		assertThat(monthly.at(jakarta(moment), JAKARTA)).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30T10:00, true", "2026-11-29T10:00, false", "2026-12-31T10:00, true",
			"2026-12-30T10:00, false" })
	void theLastDayOfAMonthByNumber(String moment, boolean open) {
		Openings monthly = new Openings(null, null, null, null, null, null, DayOfWeek.MONDAY, "MONTHLY", 1, List.of(),
				List.of(), List.of(-1), List.of(), LocalTime.of(9, 0), LocalTime.of(12, 0), false);
		assertThat(monthly.at(jakarta(moment), JAKARTA)).isEqualTo(open);
	}

	@Test
	void endsAfterSoManyTimes() {
		Openings thrice = new Openings(null, null, LocalDate.of(2026, 11, 2), null, null, 3, DayOfWeek.MONDAY, "WEEKLY",
				1, List.of("MO"), List.of(), List.of(), List.of(), LocalTime.of(9, 0), LocalTime.of(12, 0), false);
		assertThat(thrice.at(jakarta("2026-11-16T10:00"), JAKARTA)).isTrue();
		assertThat(thrice.at(jakarta("2026-11-23T10:00"), JAKARTA)).isFalse();
	}

	@Test
	void hasClocksOfItsOwn() {
		Openings tokyo = new Openings(null, null, null, 9.0, null, null, DayOfWeek.MONDAY, null, 1, List.of(),
				List.of(), List.of(), List.of(), LocalTime.of(9, 0), LocalTime.of(10, 0), false);
		assertThat(tokyo.at(jakarta("2026-11-23T07:30"), JAKARTA)).isTrue();
		assertThat(tokyo.at(jakarta("2026-11-23T09:30"), JAKARTA)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-24T10:00, true", "2026-12-25T10:00, false", "2026-12-28T10:00, false",
			"2026-12-29T10:00, true" })
	void isClosedOnHolidays(String moment, boolean open) {
		Openings holidays = new Openings(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), null, null, null, null,
				DayOfWeek.MONDAY, null, 1, List.of(), List.of(), List.of(), List.of(), LocalTime.MIDNIGHT,
				LocalTime.MIDNIGHT, true);
		assertThat(Openings.anyAt(List.of(WEEKDAYS, holidays), jakarta(moment), JAKARTA)).isEqualTo(open);
		assertThat(Openings.anyAt(List.of(holidays), jakarta(moment), JAKARTA)).isFalse();
	}

	private static Openings weekly(String days, int interval, @Nullable LocalDate start, String opens, String closes) {
		return new Openings(null, null, start, null, null, null, DayOfWeek.MONDAY, "WEEKLY", interval,
				Openings.days(days), List.of(), List.of(), List.of(), LocalTime.parse(opens), LocalTime.parse(closes),
				false);
	}

	private static OffsetDateTime jakarta(String moment) {
		return OffsetDateTime.parse(moment + ":00+07:00");
	}

}
