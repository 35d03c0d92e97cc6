package org.partnershipportal.contact;

/** From where a contact serves the community of a sheet. */
public enum ContactReach {

	/** It serves the community itself. */
	HERE,
	/** It serves an area in which the community lies. */
	ABOVE,
	/** It serves a part of the community, or an area that it spans. */
	PART;

	/** The distances with which {@link ContactStore} marks areas above, and others. */
	static ContactReach at(int distance) {
		if (distance == 0) {
			return HERE;
		}
		return (distance < ContactStore.SPANNED) ? ABOVE : PART;
	}

}
