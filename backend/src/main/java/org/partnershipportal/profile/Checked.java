package org.partnershipportal.profile;

/** What says itself what is wrong with it. */
interface Checked {

	/** Records what is wrong with its fields. */
	void check(Fields fields);

}
