package org.partnershipportal.problem.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.NewTranslation;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemTranslation;

/** Inputs and payloads of the mutations on translations of problems, as in the SDL. */
final class TranslationPayloads {

	private TranslationPayloads() {
	}

	record TranslateProblemInput(@Nullable String clientMutationId, String problem, @Nullable Integer version,
			String language, String title, @Nullable String definition) {

		NewTranslation translation() {
			return new NewTranslation(this.problem, this.version, this.language, this.title, this.definition);
		}

	}

	record TranslateProblemPayload(@Nullable String clientMutationId, @Nullable ProblemTranslation translation,
			List<UserError> userErrors) {
	}

	record RemoveProblemTranslationInput(@Nullable String clientMutationId, String problem, int version,
			String language) {
	}

	record RemoveProblemTranslationPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

}
