package org.partnershipportal.problem.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.NewProblem;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemPatch;
import org.partnershipportal.problem.SaraStage;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on problems, as in the SDL. */
final class ProblemPayloads {

	private ProblemPayloads() {
	}

	record RecordProblemInput(@Nullable String clientMutationId, String title, @Nullable String definition,
			@Nullable List<String> phases, @Nullable List<String> forms, @Nullable List<String> sources,
			String community, @Nullable String owner, @Nullable String language) {

		NewProblem problem() {
			return new NewProblem(this.title, this.definition, this.phases, this.forms, this.sources, this.community,
					this.owner, this.language);
		}

	}

	record RecordProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

	record ChangeProblemInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> title,
			ArgumentValue<String> definition, ArgumentValue<String> language, ArgumentValue<List<String>> phases,
			ArgumentValue<List<String>> forms, ArgumentValue<List<String>> sources, ArgumentValue<String> community,
			ArgumentValue<String> owner) {

		ProblemPatch change() {
			return new ProblemPatch(this.id, this.version, patch(this.title), patch(this.definition),
					patch(this.language), patch(this.phases), patch(this.forms), patch(this.sources),
					patch(this.community), patch(this.owner));
		}

	}

	record ChangeProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

	record MoveProblemInput(@Nullable String clientMutationId, String id, int version, SaraStage stage,
			@Nullable String reason) {
	}

	record MoveProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

}
