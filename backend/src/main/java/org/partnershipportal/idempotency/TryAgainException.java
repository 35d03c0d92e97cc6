package org.partnershipportal.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * It is not known whether the mutation is or will be carried out; sending it again with
 * the same key is safe, and the way to find out.
 */
class TryAgainException extends RuntimeException {

	TryAgainException(@Nullable Throwable cause) {
		super("This took too long or was interrupted. Send it again with the same clientMutationId: "
				+ "it will be carried out once.", cause);
	}

}
