package org.partnershipportal.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All results of one measure.
 *
 * @param problemClosed whether the problem is closed, so that nothing is measured any
 * more
 * @param all by day, the earliest first, withdrawn ones included
 */
public record Results(boolean problemClosed, List<MeasureResult> all) {

	static final Results NONE = new Results(false, List.of());

	public Results {
		all = List.copyOf(all);
	}

	/** Those that count, the earliest first. */
	public List<MeasureResult> counting() {
		return this.all.stream().filter(MeasureResult::counts).toList();
	}

	/** Those that were withdrawn, the earliest first. */
	public List<MeasureResult> withdrawn() {
		return this.all.stream().filter((result) -> !result.counts()).toList();
	}

	/** The latest that counts. */
	public Optional<MeasureResult> latest() {
		return counting().stream().reduce((earlier, later) -> later);
	}

	/**
	 * When the measure is next to be measured.
	 * @return null when it is not planned, or no longer measured
	 */
	public @Nullable LocalDate nextDueOn(Measure measure) {
		LocalDate first = measure.firstDueOn();
		if (first == null || measure.endedOn() != null || this.problemClosed) {
			return null;
		}
		return MeasureSchedule.nextDueOn(first, measure.everyMonths(),
				latest().map(MeasureResult::takenOn).orElse(null));
	}

	/** How far the measure came; null when it has no baseline or no result in numbers. */
	public @Nullable MeasureProgress progress(Measure measure) {
		return latest().map((result) -> MeasureProgress.of(measure, result)).orElse(null);
	}

}
