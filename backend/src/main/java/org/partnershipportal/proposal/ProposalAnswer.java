package org.partnershipportal.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answer of those who keep the entry.
 *
 * @param id id of the proposal
 * @param version the version of the proposal that was looked at
 * @param entryVersion the version of the entry that was looked at
 * @param accept names of the fields that are accepted
 * @param reason why the others, or the remark, are not; null when all are
 */
public record ProposalAnswer(String id, int version, int entryVersion, List<String> accept, @Nullable String reason) {

	public ProposalAnswer {
		accept = List.copyOf(accept);
	}

}
