package org.partnershipportal.referral;

/** How the viewer's unit or organisation stands to a referral; as in the SDL. */
public enum ReferralBox {

	/** It sent it. */
	SENT,
	/** It was sent it. */
	RECEIVED

}
