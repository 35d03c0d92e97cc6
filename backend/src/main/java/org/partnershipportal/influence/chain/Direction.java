package org.partnershipportal.influence.chain;

/** Which way a step between units leads. */
public enum Direction {

	/** To the unit it reports to. */
	UP,
	/** To a unit that reports to it. */
	DOWN

}
