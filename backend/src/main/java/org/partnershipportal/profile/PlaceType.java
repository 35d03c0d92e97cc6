package org.partnershipportal.profile;

/** What kind of place or address. */
public enum PlaceType {

	/** People can go there. */
	PHYSICAL,
	/** For letters only. */
	POSTAL,
	/** On the Internet, or by telephone. */
	VIRTUAL

}
