package org.partnershipportal.planning;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.assessment.ConclusionEffect;

/** How the response to a problem ended, by what was concluded last. */
public enum ResponseEnding {

	/** The problem became smaller, as was aimed for. */
	WORKED,

	/** Smaller, but less than was aimed for, or for some only. */
	MIXED,

	/** As before, or worse. */
	DID_NOT_WORK,

	/** It was assessed, and what was measured allows no answer. */
	UNCLEAR,

	/** Nothing was concluded so far. */
	NOT_ASSESSED;

	static ResponseEnding of(@Nullable ConclusionEffect effect) {
		if (effect == null) {
			return NOT_ASSESSED;
		}
		return switch (effect) {
			case WORKED -> WORKED;
			case PARTLY -> MIXED;
			case NO_EFFECT, BACKFIRED -> DID_NOT_WORK;
			case UNKNOWN -> UNCLEAR;
		};
	}

}
