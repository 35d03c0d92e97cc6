package org.partnershipportal.proposal;

/** What became of a proposal. */
public enum ProposalStatus {

	/** Nobody has answered it yet. */
	OPEN,
	/** All of it was accepted. */
	ACCEPTED,
	/** Some fields were accepted, others refused. */
	PARTLY_ACCEPTED,
	/** All of it was refused. */
	REFUSED,
	/** Whoever proposed it took it back. */
	WITHDRAWN

}
