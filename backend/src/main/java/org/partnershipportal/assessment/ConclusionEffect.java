package org.partnershipportal.assessment;

/** E of EMMIE: what the response did to the problem. */
public enum ConclusionEffect {

	/** The problem became smaller, as was aimed for. */
	WORKED,

	/** Smaller, but less than was aimed for, or for some only. */
	PARTLY,

	/** As before. */
	NO_EFFECT,

	/** The problem became worse. */
	BACKFIRED,

	/** What was measured does not allow an answer. */
	UNKNOWN

}
