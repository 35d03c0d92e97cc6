package org.partnershipportal.influence.chain;

/** How an actor stands to somebody who can influence a side; best first. */
public enum Standing {

	/** It is the actor itself. */
	SELF,
	/** Shares an active partnership with the actor. */
	PARTNER,
	/** Can be reached by a chain. */
	REACHABLE,
	/** No chain leads there. */
	UNCONNECTED

}
