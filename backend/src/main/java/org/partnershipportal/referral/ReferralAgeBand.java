package org.partnershipportal.referral;

/** An age, as a band; as in the SDL. */
public enum ReferralAgeBand {

	/** 0 to 11 years. */
	CHILD(0, 11),
	/** 12 to 17 years. */
	ADOLESCENT(12, 17),
	/** 18 to 24 years. */
	YOUNG_ADULT(18, 24),
	/** 25 to 59 years. */
	ADULT(25, 59),
	/** 60 years and more. */
	OLDER(60, 150),
	/** Not known: somebody of uncertain age is treated as a child. */
	UNKNOWN(0, 17);

	private final int youngest;

	private final int oldest;

	ReferralAgeBand(int youngest, int oldest) {
		this.youngest = youngest;
		this.oldest = oldest;
	}

	/** The youngest age of the band, in years. */
	public int youngest() {
		return this.youngest;
	}

	/** The oldest age of the band, in years. */
	public int oldest() {
		return this.oldest;
	}

	/** Whether it is a child's, or to be treated as one. */
	public boolean child() {
		return this.oldest < 18;
	}

}
