package org.partnershipportal.influence;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.chain.Standing;

/** Whether anybody can influence a side, and how near the nearest stands. */
public enum SideState {

	/** Nobody, as far as is recorded. */
	NOBODY,
	/** Somebody, but no chain leads there. */
	UNCONNECTED,
	/** A chain leads there. */
	REACHABLE,
	/** A partner can. */
	PARTNER,
	/** The unit itself can. */
	SELF;

	/** The state of a side by the best standing; null when there is nobody. */
	static SideState of(@Nullable Standing best) {
		return (best != null) ? valueOf(best.name()) : NOBODY;
	}

}
