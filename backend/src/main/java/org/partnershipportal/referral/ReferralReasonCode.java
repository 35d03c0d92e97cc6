package org.partnershipportal.referral;

/** What speaks for a service, or against it; as in the SDL. */
public enum ReferralReasonCode {

	/** It is of types that are needed. */
	TYPE(20),
	/** Its provider serves the area, or one that the area is a part of. */
	AREA_SERVED(15),
	/** Its provider serves a part of the area. */
	AREA_PARTLY_SERVED(8),
	/** It is not said where its provider works. */
	AREA_NOT_SAID(-2),
	/** Its provider serves other areas. */
	AREA_ELSEWHERE(-15),
	/** Languages that are needed are spoken. */
	LANGUAGE_SPOKEN(6),
	/** It is not said what is spoken. */
	LANGUAGE_NOT_SAID(-1),
	/** None of the languages that are needed is spoken. */
	LANGUAGE_NOT_SPOKEN(-6),
	/** It serves the age. */
	AGE_FITS(4),
	/** It does not serve the age. */
	AGE_OUTSIDE(-25),
	/** Its provider is a formal partner of the sender today. */
	PARTNER(5),
	/** Somebody said lately that there is room. */
	ROOM_NOW(5),
	/** Somebody said lately that there is none. */
	FULL_NOW(-12),
	/** What is said of its provider was confirmed lately. */
	CONFIRMED(3),
	/** What is said of its provider was confirmed long ago. */
	STALE(-4),
	/** Nobody has confirmed what is said of its provider. */
	NEVER_CONFIRMED(-5),
	/** Its provider owes the sender answers. */
	UNANSWERED(-6);

	private final int weight;

	ReferralReasonCode(int weight) {
		this.weight = weight;
	}

	/** How much it counts, for (above 0) or against. */
	int weight() {
		return this.weight;
	}

}
