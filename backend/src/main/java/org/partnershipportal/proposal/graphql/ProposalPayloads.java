package org.partnershipportal.proposal.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.proposal.NewProposal;
import org.partnershipportal.proposal.ProposalAnswer;

/** Inputs and payloads of proposals, as in the SDL. */
final class ProposalPayloads {

	private static final Set<String> BESIDES = Set.of("clientMutationId", "id", "source", "remark");

	private ProposalPayloads() {
	}

	/** What is proposed: the fields that were given at all. */
	static NewProposal proposal(Map<String, @Nullable Object> input) {
		Map<String, @Nullable Object> changes = new LinkedHashMap<>(input);
		changes.keySet().removeAll(BESIDES);
		return new NewProposal(String.valueOf(input.get("id")), changes, String.valueOf(input.get("source")),
				(String) input.get("remark"));
	}

	/**
	 * A proposal is kept by its id, to be read again for the answer to a repeated call.
	 */
	record ProposeChangePayload(@Nullable String clientMutationId, @Nullable String proposal,
			List<UserError> userErrors) {
	}

	record AnswerProposalInput(@Nullable String clientMutationId, String proposal, int version, int entryVersion,
			List<String> accept, @Nullable String reason) {

		ProposalAnswer answer() {
			return new ProposalAnswer(this.proposal, this.version, this.entryVersion, this.accept, this.reason);
		}

	}

	record AnswerProposalPayload(@Nullable String clientMutationId, @Nullable String proposal,
			List<UserError> userErrors) {
	}

	record WithdrawProposalInput(@Nullable String clientMutationId, String proposal, int version) {
	}

	record WithdrawProposalPayload(@Nullable String clientMutationId, @Nullable String proposal,
			List<UserError> userErrors) {
	}

}
