package org.partnershipportal.scanning;

/**
 * How a problem stands by one measure of its priority.
 *
 * @param score from 1, least, to 5, most
 * @param reason why, in words
 */
public record Rating(int score, String reason) {

	/** Lowest score. */
	public static final int LEAST = 1;

	/** Highest score. */
	public static final int MOST = 5;

	public Rating {
		reason = reason.strip();
	}

}
