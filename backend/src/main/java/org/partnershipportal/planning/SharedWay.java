package org.partnershipportal.planning;

/**
 * In what way two problems are alike, and how much that weighs. The weights of all that
 * can be shared at once add up to {@value #ALL}; {@code docs/what-worked.md} says why
 * they are as they are.
 */
public enum SharedWay {

	/** The same indicators were observed. */
	SAME_INDICATORS(Criterion.INDICATORS, 6, 30),

	/** The same side, or one called the same, stands in the same corner. */
	SAME_SIDE(Criterion.SIDES, 10, 10),

	/** A side that is called alike stands in the same corner. */
	ALIKE_SIDE(Criterion.SIDES, 7, 7),

	/** The victim groups are children in both, or adults in both. */
	SAME_POPULATION(Criterion.SIDES, 4, 4),

	/** They are found in the same community. */
	SAME_COMMUNITY(Criterion.SETTING, 6, 6),

	/** One community is a part of the other. */
	NEARBY_COMMUNITY(Criterion.SETTING, 4, 4),

	/** Both are areas, or both are communities of interest. */
	SAME_KIND_OF_COMMUNITY(Criterion.SETTING, 2, 2),

	/** They are about the same forms of exploitation. */
	SAME_FORMS(Criterion.SETTING, 5, 10),

	/** They are about the same phases of trafficking. */
	SAME_PHASES(Criterion.PHASE, 4, 8),

	/** Actors of the same kinds can influence them, or acted. */
	SAME_ACTOR_KINDS(Criterion.ACTORS, 4, 16);

	/** What two problems weigh that share everything. */
	static final int ALL = 100;

	private final Criterion criterion;

	private final int each;

	private final int most;

	SharedWay(Criterion criterion, int each, int most) {
		this.criterion = criterion;
		this.each = each;
		this.most = most;
	}

	/** What it belongs to. */
	public Criterion criterion() {
		return this.criterion;
	}

	/** What so many shared things weigh: each the same, until the most is reached. */
	int points(int shared) {
		return Math.min(this.most, shared * this.each);
	}

}
