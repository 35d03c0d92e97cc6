package org.partnershipportal.directory;

/** What holds a community together. */
public enum CommunityKind {

	/** A place. */
	AREA,
	/** A shared culture, origin, concern or setting. */
	INTEREST

}
