package org.partnershipportal.problem.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.AddedSide;
import org.partnershipportal.problem.Answers;
import org.partnershipportal.problem.Answers.GivenCountermeasure;
import org.partnershipportal.problem.Answers.GivenFactor;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.SidePatch;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on sides and their answers, as in the SDL. */
final class SidePayloads {

	private SidePayloads() {
	}

	record AddSideInput(@Nullable String clientMutationId, String problem, @Nullable String side,
			@Nullable SideKind kind, @Nullable String name, @Nullable String description,
			@Nullable Population population) {

		AddedSide added() {
			return new AddedSide(this.problem, this.side, this.kind, this.name, this.description, this.population);
		}

	}

	record AddSidePayload(@Nullable String clientMutationId, @Nullable SideAnalysis analysis,
			List<UserError> userErrors) {
	}

	record RemoveSideInput(@Nullable String clientMutationId, String analysis, int version) {
	}

	record RemoveSidePayload(@Nullable String clientMutationId, @Nullable Problem problem, List<UserError> userErrors) {
	}

	record ChangeSideInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> name,
			ArgumentValue<String> description, ArgumentValue<Population> population) {

		SidePatch change() {
			return new SidePatch(this.id, this.version, patch(this.name), patch(this.description),
					patch(this.population));
		}

	}

	record ChangeSidePayload(@Nullable String clientMutationId, @Nullable Side side, List<UserError> userErrors) {
	}

	record AnswerSideInput(@Nullable String clientMutationId, String analysis, int version,
			ArgumentValue<List<String>> who, ArgumentValue<List<String>> behaviours,
			ArgumentValue<List<GivenFactor>> factors, ArgumentValue<List<GivenCountermeasure>> countermeasures) {

		Answers answers() {
			return new Answers(this.analysis, this.version, patch(this.who), patch(this.behaviours),
					patch(this.factors), patch(this.countermeasures));
		}

	}

	record AnswerSidePayload(@Nullable String clientMutationId, @Nullable SideAnalysis analysis,
			List<UserError> userErrors) {
	}

}
