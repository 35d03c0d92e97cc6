package org.partnershipportal.profile;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * An address of a place (HSDS address).
 *
 * @param id its id; empty before it has one
 * @param addressType what kind of address
 * @param attention to whose attention; null when not given
 * @param address1 first line: number and street; null when not given
 * @param address2 second line; null when there is none
 * @param city city or town; null when not given
 * @param region region or district; null when not given
 * @param stateProvince state or province; null when not given
 * @param postalCode postal code; null when not given
 * @param country iSO 3166-1 code of the country, two capital letters
 */
public record PostalAddress(String id, PlaceType addressType, @Nullable String attention, @Nullable String address1,
		@Nullable String address2, @Nullable String city, @Nullable String region, @Nullable String stateProvince,
		@Nullable String postalCode, String country) implements Part {

	public PostalAddress {
		attention = Names.trimmed(attention);
		address1 = Names.trimmed(address1);
		address2 = Names.trimmed(address2);
		city = Names.trimmed(city);
		region = Names.trimmed(region);
		stateProvince = Names.trimmed(stateProvince);
		postalCode = Names.trimmed(postalCode);
		country = Objects.requireNonNullElse(country, "").strip();
	}

	@Override
	public void check(Fields fields) {
		fields.given("addressType", this.addressType)
			.text("attention", this.attention, Checks.NAME)
			.text("address1", this.address1, Checks.NAME)
			.text("address2", this.address2, Checks.NAME)
			.text("city", this.city, Checks.NAME)
			.text("region", this.region, Checks.NAME)
			.text("stateProvince", this.stateProvince, Checks.NAME)
			.text("postalCode", this.postalCode, Checks.NAME)
			.needed("country", this.country)
			.country("country", this.country);
	}

}
