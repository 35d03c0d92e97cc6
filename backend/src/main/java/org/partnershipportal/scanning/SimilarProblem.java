package org.partnershipportal.scanning;

import java.util.List;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.problem.Problem;

/**
 * A problem that is like another.
 *
 * @param problem the problem
 * @param reasons why, the weightiest first
 * @param weight how much it is like the other; only to be compared
 * @param sidesRead the restricted sides that the reasons name
 */
public record SimilarProblem(Problem problem, List<SimilarityReason> reasons, int weight,
		List<ReadSide> sidesRead) implements RestrictedRead {

	public SimilarProblem {
		reasons = List.copyOf(reasons);
		sidesRead = List.copyOf(sidesRead);
	}

}
