package org.partnershipportal.idempotency;

/** The key was used for another input; nothing was done. */
class KeyReusedException extends RuntimeException {

	KeyReusedException() {
		super("This clientMutationId was used for another input of the same mutation. Nothing was done. "
				+ "Choose a new one for each thing you mean to do.");
	}

}
