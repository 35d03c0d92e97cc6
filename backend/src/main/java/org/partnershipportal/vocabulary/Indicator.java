package org.partnershipportal.vocabulary;

/**
 * A sign that points to trafficking; weighed together with others, never alone.
 *
 * @param code stable code
 * @param label what is seen, in English
 * @param phase code of the phase of trafficking
 * @param means code of the means
 * @param population whom it is about
 */
public record Indicator(String code, String label, String phase, String means,
		Population population) implements Labelled {

	/** The phase of a sign that belongs to none in particular. */
	public static final String ANY = "ANY";

	@Override
	public String vocabularyName() {
		return "Indicator";
	}

}
