package org.partnershipportal.response.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.response.Commitment;
import org.partnershipportal.response.NewResponseAction;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.response.ResponseActionChange;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on actions, as in the SDL. */
final class ResponsePayloads {

	private ResponsePayloads() {
	}

	record AddResponseActionInput(@Nullable String clientMutationId, String problem, String text, @Nullable String note,
			@Nullable LocalDate dueOn, @Nullable List<String> countermeasures, @Nullable List<String> assignees,
			@Nullable String partnership) {

		NewResponseAction action() {
			return new NewResponseAction(this.problem, this.text, this.note, this.dueOn, this.countermeasures,
					this.assignees, this.partnership);
		}

	}

	record AddResponseActionPayload(@Nullable String clientMutationId, @Nullable ResponseAction action,
			List<UserError> userErrors) {
	}

	record ChangeResponseActionInput(@Nullable String clientMutationId, String id, int version,
			ArgumentValue<String> text, ArgumentValue<String> note, ArgumentValue<LocalDate> dueOn,
			ArgumentValue<List<String>> countermeasures, ArgumentValue<List<String>> assignees,
			ArgumentValue<String> partnership) {

		ResponseActionChange change() {
			return new ResponseActionChange(this.id, this.version, patch(this.text), patch(this.note),
					patch(this.dueOn), patch(this.countermeasures), patch(this.assignees), patch(this.partnership));
		}

	}

	record ChangeResponseActionPayload(@Nullable String clientMutationId, @Nullable ResponseAction action,
			List<UserError> userErrors) {
	}

	record MoveResponseActionInput(@Nullable String clientMutationId, String id, int version, ActionStatus status,
			@Nullable String note) {
	}

	record MoveResponseActionPayload(@Nullable String clientMutationId, @Nullable ResponseAction action,
			List<UserError> userErrors) {
	}

	record MoveCommitmentInput(@Nullable String clientMutationId, String id, int version, ActionStatus status,
			@Nullable String note) {
	}

	record MoveCommitmentPayload(@Nullable String clientMutationId, @Nullable Commitment commitment,
			List<UserError> userErrors) {
	}

}
