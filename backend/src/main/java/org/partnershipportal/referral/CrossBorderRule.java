package org.partnershipportal.referral;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who may send what across borders: between national mechanisms, and everybody else by
 * that of their own country. See ADR 21.
 *
 * @param ours the country whose mechanism the sender is; null when it is none
 * @param home the country in which the portal is used; null when that was not set
 */
record CrossBorderRule(@Nullable String ours, @Nullable String home) {

	/**
	 * What speaks against sending to a receiver.
	 * @param route the countries on the way; null for a referral that crosses no border
	 * @param theirs the country whose mechanism the receiver is; null when it is none
	 * @return the key of what is said; null when nothing speaks against it
	 */
	@Nullable String fault(@Nullable List<String> route, @Nullable String theirs) {
		String own = (this.ours != null) ? this.ours : this.home;
		if (route == null) {
			boolean foreign = theirs != null && own != null && !theirs.equals(own);
			return foreign ? "thisIsAnotherCountrysMechanism" : null;
		}
		if (theirs == null || !route.contains(theirs)) {
			return "chooseAMechanismOfACountry";
		}
		if (this.ours != null) {
			return theirs.equals(this.ours) ? "chooseAnotherCountrysMechanism" : null;
		}
		return (own != null && !theirs.equals(own)) ? "yourCountrysMechanismPassesItOn" : null;
	}

	/**
	 * Whether the receivers of one referral must all be of one country: whoever is no
	 * mechanism has one country only, known to the portal or not.
	 */
	boolean oneCountry() {
		return this.ours == null;
	}

}
