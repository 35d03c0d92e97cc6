package org.partnershipportal.scanning.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.NewProblem;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.scanning.Concern;
import org.partnershipportal.scanning.ConcernPatch;
import org.partnershipportal.scanning.GivenConcern;
import org.partnershipportal.scanning.NewConcern;
import org.partnershipportal.scanning.RaisedConcern;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on concerns, as in the SDL. */
final class ConcernPayloads {

	private ConcernPayloads() {
	}

	record NoteConcernInput(@Nullable String clientMutationId, String text, String source, String community,
			@Nullable String place, @Nullable LocalDate heardOn) {

		NewConcern concern() {
			return new NewConcern(this.text, this.source, this.community, this.place, this.heardOn);
		}

	}

	record NoteConcernPayload(@Nullable String clientMutationId, @Nullable RaisedConcern concern,
			List<UserError> userErrors) {
	}

	record ChangeConcernInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> text,
			ArgumentValue<String> source, ArgumentValue<String> community, ArgumentValue<String> place,
			ArgumentValue<LocalDate> heardOn) {

		ConcernPatch change() {
			return new ConcernPatch(this.id, this.version, patch(this.text), patch(this.source), patch(this.community),
					patch(this.place), patch(this.heardOn));
		}

	}

	record ChangeConcernPayload(@Nullable String clientMutationId, @Nullable RaisedConcern concern,
			List<UserError> userErrors) {
	}

	record GroupConcernsInput(@Nullable String clientMutationId, List<GivenConcern> concerns, @Nullable String problem,
			@Nullable GroupedProblemInput newProblem) {

		@Nullable NewProblem created() {
			return (this.newProblem != null) ? this.newProblem.problem() : null;
		}

	}

	record GroupedProblemInput(String title, @Nullable String definition, @Nullable List<String> phases,
			@Nullable List<String> forms, @Nullable List<String> sources, String community, @Nullable String owner,
			@Nullable String language) {

		NewProblem problem() {
			return new NewProblem(this.title, this.definition, this.phases, this.forms, this.sources, this.community,
					this.owner, this.language);
		}

	}

	record GroupConcernsPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			@Nullable List<Concern> concerns, List<UserError> userErrors) {
	}

	record UngroupConcernInput(@Nullable String clientMutationId, String id, int version) {
	}

	record UngroupConcernPayload(@Nullable String clientMutationId, @Nullable Concern concern,
			List<UserError> userErrors) {
	}

	record AnswerConcernInput(@Nullable String clientMutationId, String id, int version, String answer) {
	}

	record AnswerConcernPayload(@Nullable String clientMutationId, @Nullable Concern concern,
			List<UserError> userErrors) {
	}

}
