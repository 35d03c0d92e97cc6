package org.partnershipportal.merging;

/** Why two entries may be one, and how much it says. */
public enum DuplicateSign {

	/** The same number in a register, or the same id elsewhere. */
	SAME_ID(60),
	/** The same name, whatever the order of words and the legal form. */
	SAME_NAME(50),
	/** The same name but for a letter or two. */
	SPELLED_ALIKE(40),
	/** A name that is the other one and a word more. */
	SIMILAR_NAME(20),
	/** The same telephone number. */
	SAME_PHONE(30),
	/** The same e-mail address. */
	SAME_EMAIL(30),
	/** The same website. */
	SAME_WEBSITE(20),
	/** The same address, or places less than 50 metres apart. */
	SAME_PLACE(20);

	/** Less than this is chance. */
	static final int ENOUGH = 40;

	/** From here on it is likely. */
	static final int LIKELY = 70;

	private final int weight;

	DuplicateSign(int weight) {
		this.weight = weight;
	}

	int weight() {
		return this.weight;
	}

}
