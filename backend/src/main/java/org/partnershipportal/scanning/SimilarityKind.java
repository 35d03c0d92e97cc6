package org.partnershipportal.scanning;

/** In what way one problem is like another. */
public enum SimilarityKind {

	/** It was closed: what it describes may have come back. */
	CLOSED_EARLIER,
	/** It is found in the same community. */
	SAME_COMMUNITY,
	/** It is found in a part of the community, or in what the community is a part of. */
	NEARBY_COMMUNITY,
	/** It has the same location, or one called alike. */
	SAME_PLACE,
	/** It has the same group of victims or offenders, or one called alike. */
	SAME_PROFILE,
	/** Its title or definition has the same words. */
	SAME_WORDS,
	/** It is about the same phase of trafficking. */
	SAME_PHASE,
	/** It is about the same form of exploitation. */
	SAME_FORM

}
