package org.partnershipportal.vocabulary;

/**
 * Where information about a problem comes from.
 *
 * @param code stable code
 * @param label the name shown to people
 * @param origin from within the police or from outside
 */
public record InformationSource(String code, String label, Origin origin) {

	/** From within the police or from outside. */
	public enum Origin {

		/** From within the police. */
		INTERNAL,
		/** From the community, partners or other agencies. */
		EXTERNAL

	}

}
