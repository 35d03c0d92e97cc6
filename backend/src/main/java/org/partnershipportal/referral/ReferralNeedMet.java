package org.partnershipportal.referral;

/** Whether a need was met; as in the SDL. */
public enum ReferralNeedMet {

	/** It was. */
	MET,
	/** In part. */
	PARTLY,
	/** It was not. */
	NOT_MET,
	/** It could not be asked. */
	UNKNOWN

}
