package org.partnershipportal.security;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationTests {

	/** What is read is scoped by one row; the buttons of what is read rely on it. */
	@Test
	void problemsSidesAndInfluencesAreSeenAndChangedByTheSameUnits() {
		List<Operation> alike = List.of(Operation.PROBLEMS, Operation.PROBLEM_BOARD, Operation.FOLLOW_PROBLEM,
				Operation.UNFOLLOW_PROBLEM, Operation.SIDE, Operation.SIDES, Operation.CHANGE_PROBLEM,
				Operation.TRANSLATE_PROBLEM, Operation.REMOVE_TRANSLATION, Operation.MOVE_PROBLEM, Operation.ADD_SIDE,
				Operation.REMOVE_SIDE, Operation.CHANGE_SIDE, Operation.ANSWER_SIDE, Operation.PROBLEM_CHANGED,
				Operation.INFLUENCE, Operation.INFLUENCE_MAP, Operation.TRACE_INFLUENCE, Operation.RECORD_INFLUENCE,
				Operation.CHANGE_INFLUENCE, Operation.END_INFLUENCE, Operation.RESPONSE_ACTION,
				Operation.RESPONSE_ACTIONS, Operation.PROPOSED_ACTIONS, Operation.ADD_RESPONSE_ACTION,
				Operation.CHANGE_RESPONSE_ACTION, Operation.MOVE_RESPONSE_ACTION, Operation.SCANNED_PROBLEMS,
				Operation.SIMILAR_PROBLEMS, Operation.RATE_PROBLEM, Operation.RECORD_OBSERVATIONS,
				Operation.CORRECT_OBSERVATION, Operation.WITHDRAW_OBSERVATION);
		for (Role role : Role.values()) {
			assertThat(alike).allSatisfy((operation) -> assertThat(operation.extent(role)).as(operation.field())
				.isEqualTo(Operation.PROBLEM.extent(role)));
		}
	}

}
