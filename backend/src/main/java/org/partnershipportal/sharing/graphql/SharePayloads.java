package org.partnershipportal.sharing.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.sharing.NewShare;
import org.partnershipportal.sharing.Share;
import org.partnershipportal.sharing.ShareChange;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on shares, as in the SDL. */
final class SharePayloads {

	private SharePayloads() {
	}

	record ShareProblemInput(@Nullable String clientMutationId, String problem, String recipient, List<String> sides,
			LocalDate validTo, @Nullable String message, String reason) {

		NewShare share() {
			return new NewShare(this.problem, this.recipient, this.sides, this.validTo, this.message, this.reason);
		}

	}

	record ShareProblemPayload(@Nullable String clientMutationId, @Nullable Share share, List<UserError> userErrors) {
	}

	record ChangeShareInput(@Nullable String clientMutationId, String id, int version,
			ArgumentValue<List<String>> sides, ArgumentValue<LocalDate> validTo, ArgumentValue<String> message,
			String reason) {

		ShareChange change() {
			return new ShareChange(this.id, this.version, patch(this.sides), patch(this.validTo), patch(this.message),
					this.reason);
		}

	}

	record ChangeSharePayload(@Nullable String clientMutationId, @Nullable Share share, List<UserError> userErrors) {
	}

	record EndShareInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record EndSharePayload(@Nullable String clientMutationId, @Nullable Share share, List<UserError> userErrors) {
	}

}
