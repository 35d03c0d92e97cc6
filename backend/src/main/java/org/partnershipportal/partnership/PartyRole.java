package org.partnershipportal.partnership;

/** What a party is in a partnership. */
public enum PartyRole {

	/** Convenes and answers for it. */
	LEAD,
	/** Takes part in full. */
	MEMBER,
	/** Listens, without commitments. */
	OBSERVER,
	/** Pays for it or gives staff and rooms. */
	SUPPORTER

}
