package org.partnershipportal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Countries;
import org.partnershipportal.common.UserErrorCode;

/**
 * The countries a referral across borders is about; the fields are those of
 * {@code ReferralRouteInput}.
 *
 * @param origin where it began
 * @param transit through which countries it went, in this order
 * @param destination where it led
 */
public record ReferralRoute(String origin, List<String> transit, String destination) {

	/** Most countries between the first and the last. */
	static final int MOST_TRANSIT = 6;

	public ReferralRoute(String origin, @Nullable List<String> transit, String destination) {
		this.origin = Countries.canonical(origin);
		this.transit = Objects.requireNonNullElse(transit, List.<String>of())
			.stream()
			.map(Countries::canonical)
			.toList();
		this.destination = Countries.canonical(destination);
	}

	/** All of them, in the order of the way. */
	List<String> countries() {
		List<String> all = new ArrayList<>(List.of(this.origin));
		all.addAll(this.transit);
		all.add(this.destination);
		return all;
	}

	/** Checks that each is a country, and that each step leads to another one. */
	void check(Checks checks) {
		checks.that(this.transit.size() <= MOST_TRANSIT, "crossBorder.transit", UserErrorCode.INVALID, "chooseAtMost",
				MOST_TRANSIT);
		List<String> all = countries();
		for (int i = 0; i < all.size(); i++) {
			String country = all.get(i);
			boolean known = Countries.known(country);
			checks.that(known, path(i), UserErrorCode.INVALID, "giveACountryLike")
				.that(!known || i == 0 || !country.equals(all.get(i - 1)), path(i), UserErrorCode.DUPLICATE,
						"thisCountryFollowsItself");
		}
	}

	private String path(int index) {
		if (index == 0) {
			return "crossBorder.origin";
		}
		return (index <= this.transit.size()) ? "crossBorder.transit." + (index - 1) : "crossBorder.destination";
	}

}
