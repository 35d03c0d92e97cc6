package org.partnershipportal.indicator;

import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Population;

/**
 * The four short lists a community may have: children apart from adults, sexual apart
 * from labour exploitation.
 */
public enum IndicatorListKind {

	/** Signs of the sexual exploitation of children. */
	CHILD_SEXUAL(Population.CHILD),
	/** Signs of the exploitation of children's labour. */
	CHILD_LABOUR(Population.CHILD),
	/** Signs of the sexual exploitation of adults. */
	ADULT_SEXUAL(Population.ADULT),
	/** Signs of the exploitation of adults' labour. */
	ADULT_LABOUR(Population.ADULT);

	private final Population population;

	IndicatorListKind(Population population) {
		this.population = population;
	}

	/** Whom the signs are about. */
	public Population population() {
		return this.population;
	}

	/** Whether an indicator is about those whom the list is about, or about anybody. */
	public boolean fits(Indicator indicator) {
		return indicator.population() == Population.ANY || indicator.population() == this.population;
	}

}
