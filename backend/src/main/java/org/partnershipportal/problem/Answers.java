package org.partnershipportal.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Patch;

/**
 * Answers to the worksheet's questions for one side in one problem; the fields are those
 * of {@code AnswerSideInput}. A list that is given takes the place of the whole list.
 */
public record Answers(String analysis, int version, Patch<List<String>> who, Patch<List<String>> behaviours,
		Patch<List<GivenFactor>> factors, Patch<List<GivenCountermeasure>> countermeasures) {

	/**
	 * A factor as it shall be.
	 *
	 * @param id id of a factor of the analysis that is kept; null for a new one
	 */
	public record GivenFactor(@Nullable String id, String text, @Nullable FactorPull pull,
			@Nullable FactorGroup group) {
	}

	/**
	 * A countermeasure as it shall be.
	 *
	 * @param id id of a countermeasure of the analysis that is kept; null for a new one
	 * @param answers positions, from 0, in the list of factors as it will be; null for
	 * none
	 */
	public record GivenCountermeasure(@Nullable String id, String text, @Nullable List<Integer> answers) {
	}

}
