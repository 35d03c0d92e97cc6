package org.partnershipportal.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * When something is open, after the recurrences of iCalendar (RFC 5545) as far as HSDS
 * has them.
 *
 * @param validFrom first day on which it holds; null when always
 * @param validTo last day on which it holds; null when open
 * @param dtstart first day of the recurrence; null when not given
 * @param offset hours from UTC; null when local time is meant
 * @param until last day of the recurrence; null when open
 * @param count how many times it recurs; null when open
 * @param weekStart day on which a week begins
 * @param freq {@code WEEKLY} or {@code MONTHLY}; null when every day is meant
 * @param interval every how many weeks or months
 * @param byDay days of the week, such as {@code MO} or {@code 1MO}
 * @param byWeek numbers of weeks
 * @param byMonthDay days of the month
 * @param byYearDay days of the year
 * @param opensAt when it opens
 * @param closesAt when it closes; not after {@code opensAt} it is on the next day
 * @param closed whether it is closed then, whatever else is said, as on holidays
 */
record Openings(@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate dtstart,
		@Nullable Double offset, @Nullable LocalDate until, @Nullable Integer count, DayOfWeek weekStart,
		@Nullable String freq, int interval, List<String> byDay, List<Integer> byWeek, List<Integer> byMonthDay,
		List<Integer> byYearDay, LocalTime opensAt, LocalTime closesAt, boolean closed) {

	private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

	/** Days of the week as they are written, with commas. */
	static List<String> days(@Nullable String text) {
		return (text == null || text.isBlank()) ? List.of()
				: Arrays.stream(text.split(",")).map(String::strip).toList();
	}

	/** Numbers as they are written, with commas. */
	static List<Integer> numbers(@Nullable String text) {
		return days(text).stream().map(Integer::valueOf).toList();
	}

	/** The day of the week of two letters; Monday when nothing is given. */
	static DayOfWeek day(@Nullable String letters) {
		return (letters != null) ? DayOfWeek.of(DAYS.indexOf(letters) + 1) : DayOfWeek.MONDAY;
	}

	/** Whether something is open at a moment that is open, and closed, at these times. */
	static boolean anyAt(List<Openings> openings, OffsetDateTime moment, ZoneId zone) {
		return openings.stream().anyMatch((each) -> !each.closed && each.at(moment, zone))
				&& openings.stream().noneMatch((each) -> each.closed && each.at(moment, zone));
	}

	/** Whether a moment is in it, where the clocks are those of a zone. */
	boolean at(OffsetDateTime moment, ZoneId zone) {
		Double hours = this.offset;
		ZoneId here = (hours != null) ? ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600)) : zone;
		LocalDateTime local = moment.atZoneSameInstant(here).toLocalDateTime();
		LocalTime time = local.toLocalTime();
		LocalDate day = local.toLocalDate();
		if (this.closesAt.isAfter(this.opensAt)) {
			return !time.isBefore(this.opensAt) && time.isBefore(this.closesAt) && opens(day);
		}
		return (!time.isBefore(this.opensAt) && opens(day))
				|| (time.isBefore(this.closesAt) && opens(day.minusDays(1)));
	}

	private boolean opens(LocalDate day) {
		LocalDate start = this.dtstart;
		Integer most = this.count;
		boolean held = !before(day, this.validFrom) && !before(day, start) && !after(day, this.validTo)
				&& !after(day, this.until) && recurs(day);
		if (!held || most == null || start == null) {
			return held;
		}
		return start.datesUntil(day).filter(this::recurs).limit(most).count() < most;
	}

	private static boolean before(LocalDate day, @Nullable LocalDate first) {
		return first != null && day.isBefore(first);
	}

	private static boolean after(LocalDate day, @Nullable LocalDate last) {
		return last != null && day.isAfter(last);
	}

	private boolean recurs(LocalDate day) {
		if (!inTurn(day) || !among(this.byMonthDay, day.getDayOfMonth(), day.lengthOfMonth())
				|| !among(this.byYearDay, day.getDayOfYear(), day.lengthOfYear()) || !inWeek(day)) {
			return false;
		}
		if (!this.byDay.isEmpty()) {
			return this.byDay.stream().anyMatch((each) -> isDay(each, day));
		}
		LocalDate start = this.dtstart;
		boolean said = !this.byMonthDay.isEmpty() || !this.byYearDay.isEmpty() || !this.byWeek.isEmpty();
		if (said || this.freq == null || start == null) {
			return true;
		}
		return "MONTHLY".equals(this.freq) ? day.getDayOfMonth() == start.getDayOfMonth()
				: day.getDayOfWeek() == start.getDayOfWeek();
	}

	private boolean inTurn(LocalDate day) {
		LocalDate start = this.dtstart;
		if (this.interval <= 1 || this.freq == null || start == null) {
			return true;
		}
		long passed = "MONTHLY".equals(this.freq)
				? ChronoUnit.MONTHS.between(start.withDayOfMonth(1), day.withDayOfMonth(1))
				: ChronoUnit.WEEKS.between(week(start), week(day));
		return passed % this.interval == 0;
	}

	private LocalDate week(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(this.weekStart));
	}

	private boolean inWeek(LocalDate day) {
		WeekFields weeks = WeekFields.of(this.weekStart, 4);
		int last = LocalDate.of(day.get(weeks.weekBasedYear()), 12, 28).get(weeks.weekOfWeekBasedYear());
		return among(this.byWeek, day.get(weeks.weekOfWeekBasedYear()), last);
	}

	/** Negative numbers count from the end. */
	private static boolean among(List<Integer> wanted, int number, int last) {
		IntPredicate fits = (each) -> each == number || each == number - last - 1;
		return wanted.isEmpty() || wanted.stream().anyMatch(fits::test);
	}

	private static boolean isDay(String text, LocalDate day) {
		int letters = text.length() - 2;
		if (day.getDayOfWeek() != day(text.substring(letters))) {
			return false;
		}
		if (letters == 0) {
			return true;
		}
		int nth = Integer.parseInt(text.substring(0, letters));
		int fromStart = (day.getDayOfMonth() - 1) / 7 + 1;
		int fromEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
		return nth == fromStart || nth == fromEnd;
	}

}
