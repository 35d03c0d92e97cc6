package org.partnershipportal.referral;

import java.util.List;

/**
 * What speaks for a service, or against it.
 *
 * @param values what it is filled in with; see the code
 */
public record ReferralReason(ReferralReasonCode code, List<String> values) {

	public ReferralReason {
		values = List.copyOf(values);
	}

	/** Whether it speaks for the service. */
	public boolean inFavour() {
		return this.code.weight() > 0;
	}

	/** How much it counts: each type of service that is needed counts by itself. */
	int weight() {
		return (this.code == ReferralReasonCode.TYPE) ? this.code.weight() * this.values.size() : this.code.weight();
	}

}
