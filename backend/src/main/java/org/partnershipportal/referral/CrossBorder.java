package org.partnershipportal.referral;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What a referral has more when it crosses borders.
 *
 * @param origin ISO 3166-1 alpha-2 code of the country where it began
 * @param transit codes of the countries between, in the order of the way
 * @param destination code of the country where it led
 * @param fromId id of the referral that the sender passed on with this one; null when
 * there is none, or the caller may not know of it
 * @param passedOn to whom it was passed on, as far as the caller may know, the first
 * first
 */
public record CrossBorder(String origin, List<String> transit, String destination, @Nullable String fromId,
		List<PassedOn> passedOn) {

	public CrossBorder {
		transit = List.copyOf(transit);
		passedOn = List.copyOf(passedOn);
	}

	/** Reads it from what {@link ReferralScope#PROJECTION} returned; null for none. */
	static @Nullable CrossBorder from(Value value) {
		if (value.get("route").isNull()) {
			return null;
		}
		List<String> all = value.get("route").asList(Value::asString);
		return new CrossBorder(all.get(0), all.subList(1, all.size() - 1), all.get(all.size() - 1),
				value.get("passedOnFrom").asString(null), value.get("passedOnTo").asList(PassedOn::from));
	}

}
