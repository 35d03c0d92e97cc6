package org.partnershipportal.problem;

import java.util.List;

/**
 * What can be done (worksheet question d).
 *
 * @param id its id
 * @param text the countermeasure, in words
 * @param answers the factors it answers, in the order of the analysis
 */
public record Countermeasure(String id, String text, List<Factor> answers) {

	public Countermeasure {
		answers = List.copyOf(answers);
	}

}
