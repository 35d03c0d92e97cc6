package org.partnershipportal.merging;

/** Whose value of a field is kept. */
public enum MergeKeep {

	/** That of the entry that stays. */
	STAYING,
	/** That of the entry that goes. */
	GOING,
	/** Both, of a list. */
	BOTH

}
