package org.partnershipportal.proposal;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals; null leaves a criterion out.
 *
 * @param open only those nobody has answered, or only the others
 * @param entry id of the actor or service they are about
 * @param keeper id of the actor that keeps the entries they are about
 * @param own only those of the caller's account, or only those of others
 */
public record ProposalFilter(@Nullable Boolean open, @Nullable String entry, @Nullable String keeper,
		@Nullable Boolean own) {

	/** All of them. */
	public static final ProposalFilter ALL = new ProposalFilter(null, null, null, null);

}
