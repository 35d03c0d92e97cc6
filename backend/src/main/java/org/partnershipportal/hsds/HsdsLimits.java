package org.partnershipportal.hsds;

/**
 * How much is read.
 *
 * @param bytes most bytes of all files together, unpacked
 * @param entries most files of an archive
 * @param ratio how many times its packed size a file of an archive may have
 * @param depth most levels of JSON
 * @param text most characters of a value
 */
public record HsdsLimits(long bytes, int entries, int ratio, int depth, int text) {

	/** Enough for the directories of whole countries. */
	public static final HsdsLimits USUAL = new HsdsLimits(1L << 30, 200, 200, 32, 100_000);

}
