package org.partnershipportal.security;

/** How the actor an account is tied to stands to an object. */
public enum Relation {

	/** The object belongs to the police unit the account is tied to. */
	OWN_UNIT,
	/** The object belongs to a unit that reports to it, directly or through others. */
	SUBORDINATE_UNIT,
	/** The object is, or belongs to, the organisation the account is tied to. */
	OWN_ORGANISATION,
	/** The object has been shared with the actor, explicitly and until a day. */
	SHARED,
	/** None of these. */
	OTHER

}
