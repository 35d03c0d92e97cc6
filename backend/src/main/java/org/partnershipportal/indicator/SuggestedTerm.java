package org.partnershipportal.indicator;

import java.util.List;

import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Term;

/**
 * A phase or a form of exploitation that signs speak for.
 *
 * @param term the phase or form
 * @param indicators the signs that speak for it, in the catalogue's order
 */
public record SuggestedTerm(Term term, List<Indicator> indicators) {

	public SuggestedTerm {
		indicators = List.copyOf(indicators);
	}

}
