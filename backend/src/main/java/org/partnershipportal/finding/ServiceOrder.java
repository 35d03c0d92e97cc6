package org.partnershipportal.finding;

/** Which services come first. */
public enum ServiceOrder {

	/** Those that fit the words best; by name when there are none. */
	RELEVANCE,
	/** The nearest; asks for a point to be near. */
	DISTANCE,
	/** By name. */
	NAME

}
