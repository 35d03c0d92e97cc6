package org.partnershipportal.finding;

/** Where in a service something was found. */
public enum ServiceMatchField {

	/** One of its types means it. */
	TYPE,
	/** It is for those people. */
	SERVES,
	/** It is given in that language. */
	LANGUAGE,
	/** In its name. */
	NAME,
	/** In the name of its provider. */
	ORGANISATION,
	/** In the name of a community the provider serves, or of a place. */
	AREA,
	/** In what is said of it. */
	DESCRIPTION,
	/** A telephone number. */
	PHONE

}
