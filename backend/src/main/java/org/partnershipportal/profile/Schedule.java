package org.partnershipportal.profile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * When something is open (HSDS schedule, after iCalendar RFC 5545).
 *
 * @param id its id; empty before it has one
 * @param validFrom first day on which it holds; null when always
 * @param validTo last day on which it holds; null when open
 * @param dtstart first day of the recurrence; null when not given
 * @param timezone offset from UTC, in hours; null when local time is meant
 * @param until last day of the recurrence; null when open
 * @param count how many times it recurs; null when open
 * @param wkst day on which a week begins: MO, TU, WE, TH, FR, SA or SU; null for Monday
 * @param freq how often it recurs; null when it does not
 * @param interval every how many weeks or months; null for every one
 * @param byday days of the week, such as {@code MO,TU,WE} or {@code 1MO} for the first
 * Monday of a month; null when not given
 * @param byweekno numbers of weeks, with commas; null when not given
 * @param bymonthday days of the month, with commas; null when not given
 * @param byyearday days of the year, with commas; null when not given
 * @param description in words; null when not given
 * @param opensAt when it opens, as {@code 09:00} or {@code 09:00:00}; null when not given
 * @param closesAt when it closes, as {@code 17:00} or {@code 17:00:00}; before {@code
 * opensAt} it is on the next day; null when not given
 * @param scheduleLink where the hours are published; null when nowhere
 * @param attendingType how people attend, such as in person or by video; null when not
 * given
 * @param notes exceptions and the like; null when there are none
 */
public record Schedule(String id, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
		@Nullable LocalDate dtstart, @Nullable Double timezone, @Nullable LocalDate until, @Nullable Integer count,
		@Nullable String wkst, @Nullable ScheduleFrequency freq, @Nullable Integer interval, @Nullable String byday,
		@Nullable String byweekno, @Nullable String bymonthday, @Nullable String byyearday,
		@Nullable String description, @Nullable String opensAt, @Nullable String closesAt,
		@Nullable String scheduleLink, @Nullable String attendingType, @Nullable String notes) implements Part {

	public Schedule {
		wkst = Names.trimmed(wkst);
		byday = Names.trimmed(byday);
		byweekno = Names.trimmed(byweekno);
		bymonthday = Names.trimmed(bymonthday);
		byyearday = Names.trimmed(byyearday);
		description = Names.trimmed(description);
		opensAt = Names.trimmed(opensAt);
		closesAt = Names.trimmed(closesAt);
		scheduleLink = Names.trimmed(scheduleLink);
		attendingType = Names.trimmed(attendingType);
		notes = Names.trimmed(notes);
	}

	@Override
	public void check(Fields fields) {
		fields.range("timezone", this.timezone, -14, 14)
			.range("count", this.count, 1, 10000)
			.pattern("wkst", this.wkst, Fields.WEEKDAY, "giveADayOfTheWeekLike")
			.range("interval", this.interval, 1, 1000)
			.pattern("byday", this.byday, Fields.WEEKDAYS, "giveDaysOfTheWeekLike")
			.pattern("byweekno", this.byweekno, Fields.NUMBERS, "giveWholeNumbersWithCommas")
			.pattern("bymonthday", this.bymonthday, Fields.NUMBERS, "giveWholeNumbersWithCommas")
			.pattern("byyearday", this.byyearday, Fields.NUMBERS, "giveWholeNumbersWithCommas")
			.text("description", this.description, Checks.TEXT)
			.pattern("opensAt", this.opensAt, Fields.TIME, "giveATimeLike")
			.pattern("closesAt", this.closesAt, Fields.TIME, "giveATimeLike")
			.url("scheduleLink", this.scheduleLink)
			.text("attendingType", this.attendingType, Checks.TEXT)
			.text("notes", this.notes, Checks.TEXT);
	}

}
