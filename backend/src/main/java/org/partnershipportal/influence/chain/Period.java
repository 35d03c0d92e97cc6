package org.partnershipportal.influence.chain;

/** A half-open stretch of days. */
record Period(int from, int to) {

	/** The days in both. */
	Period and(Period other) {
		return new Period(Math.max(this.from, other.from), Math.min(this.to, other.to));
	}

}
