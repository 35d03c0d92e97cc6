package org.partnershipportal.upkeep.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.upkeep.EntryToConfirm;

/** Inputs and payloads of the upkeep, as in the SDL. */
final class UpkeepPayloads {

	private UpkeepPayloads() {
	}

	record ConfirmEntriesInput(@Nullable String clientMutationId, List<EntryToConfirm> entries) {
	}

	/**
	 * The entries are kept by id, to be read again for the answer to a repeated call.
	 */
	record ConfirmEntriesPayload(@Nullable String clientMutationId, @Nullable List<String> entries,
			List<UserError> userErrors) {
	}

}
