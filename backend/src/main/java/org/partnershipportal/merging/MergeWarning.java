package org.partnershipportal.merging;

/** What is worth knowing before two entries are made one. */
public enum MergeWarning {

	/** One of them is confidential: what comes of it will be. */
	BECOMES_CONFIDENTIAL,
	/** Partnerships of which they are the only parties. */
	LONE_PARTNERSHIP,
	/** Referrals that were sent to both: they keep a track for each. */
	SAME_REFERRAL,
	/** Referrals from one to the other. */
	REFERRED_TO_EACH_OTHER,
	/** Problems that were shared with both: both shares stay. */
	SAME_SHARE,
	/** Sides that both can influence: both influences stay. */
	SAME_INFLUENCE,
	/** Places at which both services are given: both stay. */
	SAME_PLACE

}
