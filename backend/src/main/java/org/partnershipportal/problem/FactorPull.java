package org.partnershipportal.problem;

/** Push and pull factors. */
public enum FactorPull {

	/** Drives people away from where they are. */
	PUSH,

	/** Draws people to where they are exploited. */
	PULL

}
