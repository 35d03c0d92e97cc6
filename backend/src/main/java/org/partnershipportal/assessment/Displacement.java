package org.partnershipportal.assessment;

/** Whether the problem only moved: to another place, time, group or way of doing it. */
public enum Displacement {

	/** Nobody looked. */
	NOT_LOOKED_AT,

	/** Looked for, and not seen. */
	NONE_SEEN,

	/** It moved, wholly or in part. */
	MOVED,

	/** Others benefited too who were not aimed at. */
	BENEFITS_SPREAD

}
