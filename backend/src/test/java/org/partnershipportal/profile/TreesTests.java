package org.partnershipportal.profile;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TreesTests {

	@Test
	void aTreeBecomesARecordAndAgainATree() {
		Map<String, Object> tree = Map.of("locationType", "PHYSICAL", "addresses",
				List.of(Map.of("id", "a", "addressType", "POSTAL", "address1", "Quay 1", "country", "TL")), "unknown",
				1);
		PlaceProfile place = Trees.record(PlaceProfile.class, tree);
		assertThat(place.addresses()).singleElement().satisfies((address) -> {
			assertThat(address.address1()).isEqualTo("Quay 1");
			assertThat(address.addressType()).isEqualTo(PlaceType.POSTAL);
		});
		assertThat(place.phones()).isEmpty();
		Map<String, ?> again = Trees.of(place);
		assertThat(again.get("locationType")).isEqualTo("PHYSICAL");
		assertThat(Trees.below(again, "addresses").get(0)).containsEntry("address1", "Quay 1")
			.containsEntry("city", null);
	}

}
