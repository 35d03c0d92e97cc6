package org.partnershipportal.audit.chain;

/**
 * The first place at which the chain does not hold.
 *
 * @param number number of the entry
 * @param kind what is wrong
 * @param explanation the same in words
 */
public record Break(long number, Kind kind, String explanation) {

	/** What can be wrong with a chain. */
	public enum Kind {

		/** The entry is not what was sealed. */
		CHANGED,
		/** There is no entry of this number. */
		MISSING,
		/** The entry is not one that the portal sealed. */
		FOREIGN,
		/** The entry is not the one whose hash was published. */
		NOT_AS_PUBLISHED

	}

}
