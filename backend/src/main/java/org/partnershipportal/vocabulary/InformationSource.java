package org.partnershipportal.vocabulary;

/**
 * Where information about a problem comes from.
 *
 * @param code stable code
 * @param label its name in English
 * @param origin from within the police or from outside
 */
public record InformationSource(String code, String label, Origin origin) implements Labelled {

	@Override
	public String vocabularyName() {
		return "InformationSource";
	}

	/** From within the police or from outside. */
	public enum Origin {

		/** From within the police. */
		INTERNAL,
		/** From the community, partners or other agencies. */
		EXTERNAL

	}

}
