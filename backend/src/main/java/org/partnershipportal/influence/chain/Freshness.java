package org.partnershipportal.influence.chain;

import java.time.LocalDate;

/** How lately an actor's entry was confirmed, seen from the day asked about. */
public enum Freshness {

	/** Within six months, or since the day asked about. */
	SIX_MONTHS,
	/** Within twelve months. */
	TWELVE_MONTHS,
	/** Longer ago. */
	OLDER,
	/** Never. */
	NEVER;

	/** Tells the freshness of entries on one day. */
	static final class Scale {

		private final int sixMonthsAgo;

		private final int twelveMonthsAgo;

		Scale(LocalDate asOf) {
			this.sixMonthsAgo = Days.of(asOf.minusMonths(6));
			this.twelveMonthsAgo = Days.of(asOf.minusMonths(12));
		}

		Freshness of(int confirmedOn) {
			if (confirmedOn == Days.NEVER) {
				return NEVER;
			}
			if (confirmedOn >= this.sixMonthsAgo) {
				return SIX_MONTHS;
			}
			return (confirmedOn >= this.twelveMonthsAgo) ? TWELVE_MONTHS : OLDER;
		}

	}

}
