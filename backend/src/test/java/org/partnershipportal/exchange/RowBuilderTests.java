package org.partnershipportal.exchange;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsRows;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.Phone;
import org.partnershipportal.profile.PlaceProfile;
import org.partnershipportal.profile.PlaceType;
import org.partnershipportal.profile.PostalAddress;
import org.partnershipportal.profile.ServiceAtPlaceProfile;

import static org.assertj.core.api.Assertions.assertThat;

class RowBuilderTests {

	private static final Phone PHONE = new Phone("p", "112", 7, "voice", null, List.of());

	private static PlaceProfile house() {
		PostalAddress address = new PostalAddress("a", PlaceType.PHYSICAL, null, "Quay 1", null, "Dili", null, null,
				null, "TL");
		return new PlaceProfile(PlaceType.PHYSICAL, "House", null, null, null, -8.5568, 125.5, null, null, null,
				List.of(address), List.of(PHONE), List.of(), List.of(), List.of(), List.of(), null, List.of());
	}

	@Test
	void fieldsBecomeColumnsAndListsRowsOfTheirOwn() {
		RowBuilder rows = new RowBuilder();
		rows.profile(HsdsTable.LOCATION, house(), Map.of("id", "l"));
		HsdsRows made = rows.rows();
		HsdsRow location = made.row(HsdsTable.LOCATION, "l").orElseThrow();
		assertThat(location.text("location_type")).isEqualTo("physical");
		assertThat(location.number("longitude")).isEqualByComparingTo("125.5");
		HsdsRow address = made.row(HsdsTable.ADDRESS, "a").orElseThrow();
		assertThat(address.values()).containsEntry("address_1", "Quay 1")
			.containsEntry("country", "TL")
			.containsEntry("location_id", "l")
			.containsEntry("postal_code", "-");
		assertThat(made.row(HsdsTable.PHONE, "p").orElseThrow().number("extension")).isEqualByComparingTo("7");
	}

	@Test
	void aPartOfTwoOwnersIsOneRowWithTwoForeignKeys() {
		RowBuilder rows = new RowBuilder();
		rows.profile(HsdsTable.LOCATION, house(), Map.of("id", "l"));
		ServiceAtPlaceProfile there = new ServiceAtPlaceProfile(null, List.of(), List.of(), List.of(PHONE), List.of());
		rows.profile(HsdsTable.SERVICE_AT_LOCATION, there, Map.of("id", "s", "service_id", "x", "location_id", "l"));
		rows.profile(HsdsTable.SERVICE_AT_LOCATION, there, Map.of("id", "t", "service_id", "y", "location_id", "l"));
		HsdsRow phone = rows.rows().row(HsdsTable.PHONE, "p").orElseThrow();
		assertThat(phone.text("location_id")).isEqualTo("l");
		assertThat(phone.ids("service_at_location_id")).containsExactly("s", "t");
	}

}
