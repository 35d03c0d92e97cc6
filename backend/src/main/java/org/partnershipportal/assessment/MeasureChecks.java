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
					"sayWhatTheNumbersCountFor")
			.that(!measure.share() || measure.unit() == null, "unit", UserErrorCode.INVALID, "leaveTheUnitOutAShare")
			.that(measure.direction() != null, "direction", UserErrorCode.REQUIRED, "sayWhetherMoreOrLessIs")
			.that(measure.baselineText() == null, "baselineText", UserErrorCode.INVALID, "giveTheBaselineOfThisMeasure")
			.that(measure.targetText() == null, "targetText", UserErrorCode.INVALID, "giveTheTargetOfThisMeasure");
		number(checks, "baseline", measure.baseline(), measure.share());
		number(checks, "target", measure.target(), measure.share());
		Double baseline = measure.baseline();
		Double target = measure.target();
		MeasureDirection direction = measure.direction();
		if (baseline != null && target != null && direction != null) {
			checks.that(direction.reaches(target, baseline), "target", UserErrorCode.INVALID,
					(direction == MeasureDirection.UP) ? "moreIsBetterHereGiveA" : "lessIsBetterHereGiveA");
		}
	}

	private static void words(Checks checks, Measure measure) {
		checks.that(!measure.share(), "share", UserErrorCode.INVALID, "onlyAMeasureInNumbersCan")
			.that(measure.unit() == null, "unit", UserErrorCode.INVALID, "leaveTheUnitOutThisMeasure")
			.that(measure.direction() == null, "direction", UserErrorCode.INVALID, "leaveThisOutThisMeasureIs")
			.that(measure.baseline() == null, "baseline", UserErrorCode.INVALID, "giveTheBaselineOfThisMeasureIn")
			.that(measure.target() == null, "target", UserErrorCode.INVALID, "giveTheTargetOfThisMeasureIn");
	}

	private static void number(Checks checks, String path, @Nullable Double value, boolean share) {
		if (value != null) {
			double greatest = share ? 100 : GREATEST;
			checks.that(value >= 0 && value <= greatest, path, UserErrorCode.INVALID,
					share ? "giveAShareFrom0To" : "giveANumberFrom0To");
		}
	}

	private void baselineDay(Checks checks, Measure measure) {
		LocalDate day = measure.baselineOn();
		checks
			.that(day == null || measure.hasBaseline(), "baselineOn", UserErrorCode.INVALID,
					"giveTheBaselineTooOrLeave")
			.that(day == null || !day.isAfter(this.today.date()), "baselineOn", UserErrorCode.INVALID,
					"giveADayThatIsNot");
	}

	private void schedule(Checks checks, Measure measure) {
		LocalDate first = measure.firstDueOn();
		LocalDate earliest = this.today.date().minusYears(FURTHEST);
		LocalDate latest = this.today.date().plusYears(FURTHEST);
		checks.range("everyMonths", measure.everyMonths(), 1, LONGEST_INTERVAL)
			.that(measure.everyMonths() == null || first != null, "firstDueOn", UserErrorCode.REQUIRED,
					"sayWhenItIsFirstTo")
			.that(first == null || !(first.isBefore(earliest) || first.isAfter(latest)), "firstDueOn",
					UserErrorCode.INVALID, "giveADayFromTo", earliest, latest);
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
				"giveADayThatIsNot");
		boolean words = measure.kind() == MeasureKind.QUALITATIVE;
		checks.that(words || result.text() == null, "text", UserErrorCode.INVALID, "thisMeasureIsInNumbersPut")
			.that(words || result.comparison() == null, "comparison", UserErrorCode.INVALID,
					"leaveThisOutNumbersAreCompared")
			.that(!words || result.comparison() != null, "comparison", UserErrorCode.REQUIRED,
					"sayHowThisComparesWithThe");
		if (measure.share()) {
			counts(checks, result);
		}
		else {
			checks.that(result.count() == null, "count", UserErrorCode.INVALID, "thisMeasureIsNotAShare")
				.that(result.total() == null, "total", UserErrorCode.INVALID, "thisMeasureIsNotAShare")
				.that(words || result.value() != null, "value", UserErrorCode.REQUIRED, "giveTheNumberThatWasFound")
				.that(!words || result.value() == null, "value", UserErrorCode.INVALID, "thisMeasureIsInWordsLeave");
			number(checks, "value", result.value(), false);
		}
		return checks;
	}

	private static void counts(Checks checks, MeasureResult result) {
		Integer count = result.count();
		Integer total = result.total();
		if (count == null) {
			checks.add("count", UserErrorCode.REQUIRED, "giveHowManyItWere");
		}
		if (total == null) {
			checks.add("total", UserErrorCode.REQUIRED, "giveOutOfHowMany");
		}
		checks.range("total", total, 1, MOST_COUNTED);
		if (count != null && total != null && total >= 1) {
			checks.range("count", count, 0, total);
		}
	}

}
