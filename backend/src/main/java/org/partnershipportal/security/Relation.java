package org.partnershipportal.security;

/** How the actor an account is tied to stands to an object. */
public enum Relation {

	/** The object belongs to the police unit the account is tied to. */
	OWN_UNIT("belongs to the police unit the account is tied to"),
	/** The object belongs to a unit that reports to it, directly or through others. */
	SUBORDINATE_UNIT("belongs to a police unit that reports to it today, directly or through others"),
	/** The object is, or belongs to, the organisation the account is tied to. */
	OWN_ORGANISATION("is, or belongs to, the organisation the account is tied to"),
	/** The unit, or one below it, is a party of the partnership. */
	PARTY("is a partnership of which the police unit the account is tied to, or one that reports to it today, is a party"),
	/** The community, or an area it lies in, is served by the unit or by one below it. */
	AREA("is, or belongs to, a community that the police unit the account is tied to, or one that reports to it today, serves today, or that lies in an area so served"),
	/** The object has been shared with the actor, explicitly and until a day. */
	SHARED("has been shared with the actor, explicitly and until a day"),
	/** The object is for the actor to do. */
	ASSIGNED("is for the actor the account is tied to to do, alone or with others"),
	/** The object is a concern that the actor raised. */
	RAISED("is a concern that the actor the account is tied to raised"),
	/** The object is a concern for the unit, or one below it, to look at. */
	HEARD("is a concern of a community that the police unit the account is tied to, or one that reports to it today, serves, or of a part of it; or that such a unit raised; or that is grouped into a problem of such a unit"),
	/** The object is a referral that the actor sent. */
	SENT("is a referral that the actor the account is tied to sends or sent"),
	/** The object is a referral that was sent to the actor. */
	RECEIVED("is a referral that was sent to the actor the account is tied to, while the consent to it lasts"),
	/** None of these. */
	OTHER("is none of these");

	private final String meaning;

	Relation(String meaning) {
		this.meaning = meaning;
	}

	/** What it says of the object, as the end of a sentence. */
	public String meaning() {
		return this.meaning;
	}

}
