package org.partnershipportal.planning;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.assessment.ConclusionEffect;
import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.problem.Problem;

/**
 * A problem from which another can learn. Its reasons name sides of it, and say what
 * kinds of actors stand behind them.
 *
 * @param problem the problem
 * @param points how much it is like the one asked about, from 0 to 100
 * @param reasons why, the weightiest first
 * @param effect what was concluded last; null when nothing was
 * @param sidesRead its restricted sides that the reasons tell of
 */
public record EarlierProblem(Problem problem, int points, List<SharedTrait> reasons, @Nullable ConclusionEffect effect,
		List<ReadSide> sidesRead) implements RestrictedRead {

	public EarlierProblem {
		reasons = List.copyOf(reasons);
		sidesRead = List.copyOf(sidesRead);
	}

	/** How its response ended. */
	public ResponseEnding ending() {
		return ResponseEnding.of(this.effect);
	}

}
