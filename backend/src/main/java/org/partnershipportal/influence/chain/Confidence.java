package org.partnershipportal.influence.chain;

import org.springframework.modulith.NamedInterface;

/** How sure a statement is; ordered from least to most. */
@NamedInterface("confidence")
public enum Confidence {

	/** Heard, not checked. */
	LOW,
	/** Likely: from a good source, or seen once. */
	MEDIUM,
	/** Sure: checked, or seen again and again. */
	HIGH

}
