package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From the baseline over the latest result towards the target.
 *
 * @param state in a word
 * @param baseline the number before the response
 * @param latest the latest number
 * @param latestOn of which day the latest number is
 * @param target the number aimed for; null when not given
 * @param share which part of the way to the target was gone: 1 for all of it, more when
 * it is passed, below 0 when it became worse; null without target, or when the target was
 * to keep the baseline
 * @param percent whether the numbers are shares in per cent
 * @param unit what they count; null for shares
 */
public record MeasureProgress(MeasureProgressState state, double baseline, double latest, LocalDate latestOn,
		@Nullable Double target, @Nullable Double share, boolean percent, @Nullable String unit) {

	static @Nullable MeasureProgress of(Measure measure, MeasureResult latest) {
		Double from = measure.baseline();
		Double now = latest.value();
		MeasureDirection direction = measure.direction();
		if (from == null || now == null || direction == null) {
			return null;
		}
		Double target = measure.target();
		// Added to nothing, no way at all is 0 and not -0.
		Double share = (target == null || target.equals(from)) ? null : (now - from) / (target - from) + 0d;
		return new MeasureProgress(state(direction, from, now, target), from, now, latest.takenOn(), target, share,
				measure.share(), measure.unit());
	}

	private static MeasureProgressState state(MeasureDirection direction, double from, double now,
			@Nullable Double target) {
		if (target != null && direction.reaches(now, target)) {
			return MeasureProgressState.TARGET_REACHED;
		}
		if (now == from) {
			return MeasureProgressState.SAME;
		}
		return direction.reaches(now, from) ? MeasureProgressState.BETTER : MeasureProgressState.WORSE;
	}

}
