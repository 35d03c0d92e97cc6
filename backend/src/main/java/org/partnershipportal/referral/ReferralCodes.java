package org.partnershipportal.referral;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/**
 * Makes the codes by which referrals are spoken of: drawn at random, and made of nothing
 * that is known of anybody. Letters that are taken for digits are left out.
 */
@Component
class ReferralCodes {

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 8;

	private final SecureRandom random = new SecureRandom();

	private final ReferralStore store;

	ReferralCodes(ReferralStore store) {
		this.store = store;
	}

	/** A code that no referral has. */
	String next() {
		String code;
		do {
			StringBuilder letters = new StringBuilder(LENGTH);
			this.random.ints(LENGTH, 0, LETTERS.length()).forEach((i) -> letters.append(LETTERS.charAt(i)));
			code = letters.toString();
		}
		while (this.store.isCode(code));
		return code;
	}

}
