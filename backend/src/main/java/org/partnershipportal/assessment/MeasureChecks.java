package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.privacy.GuardedTexts;

/** What must be true of a measure, and of a result of it. */
@Component
class MeasureChecks {

	/** Longest text that describes a measure or a result, in characters. */
	static final int LONGEST_TEXT = 2000;

	/** Longest reason, in characters. */
	static final int LONGEST_REASON = 500;

	private static final int LONGEST_UNIT = 60;

	/** Longest time between two due days, in months. */
	private static final int LONGEST_INTERVAL = 24;

	/** Furthest a due day lies from today, in years. */
	private static final int FURTHEST = 10;

	private static final double GREATEST = 1_000_000_000;

	private static final int MOST_COUNTED = 1_000_000_000;

	private final GuardedTexts texts;

	private final Today today;

	MeasureChecks(GuardedTexts texts, Today today) {
		this.texts = texts;
		this.today = today;
	}

	/** Checks a measure as it would be; {@link Checks#done} is left to the caller. */
	Checks measure(Measure measure, @Nullable String reason) {
		Checks checks = this.texts.of(new Checks())
			.required("name", measure.name(), Checks.NAME)
			.optional("method", measure.method(), LONGEST_TEXT)
			.optional("unit", measure.unit(), LONGEST_UNIT)
			.optional("baselineText", measure.baselineText(), LONGEST_TEXT)
			.optional("targetText", measure.targetText(), LONGEST_TEXT)
			.optional("reason", reason, LONGEST_REASON)
			.guarded();
		if (measure.kind() == MeasureKind.QUANTITATIVE) {
			numbers(checks, measure);
		}
		else {
			words(checks, measure);
		}
		baselineDay(checks, measure);
		schedule(checks, measure);
		return checks;
	}

	private static void numbers(Checks checks, Measure measure) {
		checks
			.that(measure.share() || measure.unit() != null, "unit", UserErrorCode.REQUIRED,
					"Say what the numbers count, for instance \"reports a month\".")
			.that(!measure.share() || measure.unit() == null, "unit", UserErrorCode.INVALID,
					"Leave the unit out: a share is always in per cent.")
			.that(measure.direction() != null, "direction", UserErrorCode.REQUIRED,
					"Say whether more or less is better.")
			.that(measure.baselineText() == null, "baselineText", UserErrorCode.INVALID,
					"Give the baseline of this measure as a number.")
			.that(measure.targetText() == null, "targetText", UserErrorCode.INVALID,
					"Give the target of this measure as a number.");
		number(checks, "baseline", measure.baseline(), measure.share());
		number(checks, "target", measure.target(), measure.share());
		Double baseline = measure.baseline();
		Double target = measure.target();
		MeasureDirection direction = measure.direction();
		if (baseline != null && target != null && direction != null) {
			checks.that(direction.reaches(target, baseline), "target", UserErrorCode.INVALID,
					(direction == MeasureDirection.UP)
							? "More is better here: give a target that is not below the baseline."
							: "Less is better here: give a target that is not above the baseline.");
		}
	}

	private static void words(Checks checks, Measure measure) {
		checks.that(!measure.share(), "share", UserErrorCode.INVALID, "Only a measure in numbers can be a share.")
			.that(measure.unit() == null, "unit", UserErrorCode.INVALID,
					"Leave the unit out: this measure is in words.")
			.that(measure.direction() == null, "direction", UserErrorCode.INVALID,
					"Leave this out: this measure is in words.")
			.that(measure.baseline() == null, "baseline", UserErrorCode.INVALID,
					"Give the baseline of this measure in words.")
			.that(measure.target() == null, "target", UserErrorCode.INVALID,
					"Give the target of this measure in words.");
	}

	private static void number(Checks checks, String path, @Nullable Double value, boolean share) {
		if (value != null) {
			double greatest = share ? 100 : GREATEST;
			checks.that(value >= 0 && value <= greatest, path, UserErrorCode.INVALID,
					share ? "Give a share from 0 to 100 per cent." : "Give a number from 0 to 1,000,000,000.");
		}
	}

	private void baselineDay(Checks checks, Measure measure) {
		LocalDate day = measure.baselineOn();
		checks
			.that(day == null || measure.hasBaseline(), "baselineOn", UserErrorCode.INVALID,
					"Give the baseline too, or leave its day out.")
			.that(day == null || !day.isAfter(this.today.date()), "baselineOn", UserErrorCode.INVALID,
					"Give a day that is not in the future.");
	}

	private void schedule(Checks checks, Measure measure) {
		LocalDate first = measure.firstDueOn();
		LocalDate earliest = this.today.date().minusYears(FURTHEST);
		LocalDate latest = this.today.date().plusYears(FURTHEST);
		checks.range("everyMonths", measure.everyMonths(), 1, LONGEST_INTERVAL)
			.that(measure.everyMonths() == null || first != null, "firstDueOn", UserErrorCode.REQUIRED,
					"Say when it is first to be measured.")
			.that(first == null || !(first.isBefore(earliest) || first.isAfter(latest)), "firstDueOn",
					UserErrorCode.INVALID, "Give a day from " + earliest + " to " + latest + ".");
	}

	/** Checks a result as it would be; {@link Checks#done} is left to the caller. */
	Checks result(Measure measure, MeasureResult result, @Nullable String reason) {
		GuardedTexts.Of guarded = this.texts.of(new Checks()).optional("note", result.note(), LONGEST_TEXT);
		if (measure.kind() == MeasureKind.QUALITATIVE) {
			guarded.required("text", result.text(), LONGEST_TEXT);
		}
		if (reason != null) {
			guarded.required("reason", reason, LONGEST_REASON);
		}
		Checks checks = guarded.guarded();
		checks.that(!result.takenOn().isAfter(this.today.date()), "takenOn", UserErrorCode.INVALID,
				"Give a day that is not in the future.");
		boolean words = measure.kind() == MeasureKind.QUALITATIVE;
		checks
			.that(words || result.text() == null, "text", UserErrorCode.INVALID,
					"This measure is in numbers. Put further words into the note.")
			.that(words || result.comparison() == null, "comparison", UserErrorCode.INVALID,
					"Leave this out: numbers are compared with the baseline anyway.")
			.that(!words || result.comparison() != null, "comparison", UserErrorCode.REQUIRED,
					"Say how this compares with the state before the response.");
		if (measure.share()) {
			counts(checks, result);
		}
		else {
			checks
				.that(result.count() == null, "count", UserErrorCode.INVALID,
						"This measure is not a share: leave it out.")
				.that(result.total() == null, "total", UserErrorCode.INVALID,
						"This measure is not a share: leave it out.")
				.that(words || result.value() != null, "value", UserErrorCode.REQUIRED,
						"Give the number that was found.")
				.that(!words || result.value() == null, "value", UserErrorCode.INVALID,
						"This measure is in words: leave the number out.");
			number(checks, "value", result.value(), false);
		}
		return checks;
	}

	private static void counts(Checks checks, MeasureResult result) {
		Integer count = result.count();
		Integer total = result.total();
		if (count == null) {
			checks.add("count", UserErrorCode.REQUIRED, "Give how many it were.");
		}
		if (total == null) {
			checks.add("total", UserErrorCode.REQUIRED, "Give out of how many.");
		}
		checks.range("total", total, 1, MOST_COUNTED);
		if (count != null && total != null && total >= 1) {
			checks.range("count", count, 0, total);
		}
	}

}
