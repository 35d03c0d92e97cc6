package org.partnershipportal.privacy;

import java.util.function.Consumer;

/**
 * Finds one kind of personal data in a normalised text. Must take time linear in the
 * length of the text, whatever the text: patterns have bounded, possessive or
 * non-overlapping repetitions only.
 */
@FunctionalInterface
interface Detector {

	/**
	 * @param text the normalised text
	 * @param found takes each finding, in places of the normalised text
	 */
	void detect(String text, Consumer<Finding> found);

}
