package org.partnershipportal.influence.chain;

/** How sure a statement is; ordered from least to most. */
public enum Confidence {

	/** Heard, not checked. */
	LOW,
	/** Likely: from a good source, or seen once. */
	MEDIUM,
	/** Sure: checked, or seen again and again. */
	HIGH

}
