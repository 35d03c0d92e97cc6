package org.partnershipportal.problem;

import java.util.List;

/**
 * Says what problems still lack before they may move on. Every room that holds a part of
 * the worksheet contributes one, as a bean.
 */
public interface StageGate {

	/**
	 * What these problems lack, for all of them at once.
	 * @param problems problems that the caller may see, with their sides
	 */
	List<Lack> lacks(List<WorkedProblem> problems);

	/**
	 * Whether it may find something that is required. What only gives hints is not asked
	 * when a problem moves.
	 */
	default boolean requires() {
		return true;
	}

	/**
	 * A problem with its sides.
	 *
	 * @param problem the problem
	 * @param sides its sides with the answers given for it
	 */
	record WorkedProblem(Problem problem, List<SideAnalysis> sides) {

		public WorkedProblem {
			sides = List.copyOf(sides);
		}

	}

}
