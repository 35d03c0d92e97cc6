package org.partnershipportal.referral;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who may send what across borders, and what is a way. */
class CrossBorderRuleTests {

	private static final List<String> WAY = List.of("ID", "SG", "GB");

	@Test
	void mechanismsSendToThoseOfOtherCountriesOnTheWay() {
		CrossBorderRule rule = new CrossBorderRule("GB", "GB");
		assertThat(rule.fault(WAY, "ID")).isNull();
		assertThat(rule.fault(WAY, "SG")).isNull();
		assertThat(rule.fault(WAY, "GB")).isEqualTo("chooseAnotherCountrysMechanism");
		assertThat(rule.fault(WAY, "TH")).isEqualTo("chooseAMechanismOfACountry");
		assertThat(rule.fault(WAY, null)).isEqualTo("chooseAMechanismOfACountry");
		assertThat(rule.oneCountry()).isFalse();
	}

	@Test
	void everybodyElseSendsToThatOfTheirOwnCountry() {
		CrossBorderRule rule = new CrossBorderRule(null, "GB");
		assertThat(rule.fault(WAY, "GB")).isNull();
		assertThat(rule.fault(WAY, "ID")).isEqualTo("yourCountrysMechanismPassesItOn");
		assertThat(rule.fault(WAY, null)).isEqualTo("chooseAMechanismOfACountry");
		CrossBorderRule unknown = new CrossBorderRule(null, null);
		assertThat(unknown.fault(WAY, "ID")).isNull();
		assertThat(unknown.oneCountry()).isTrue();
	}

	@Test
	void nothingCrossesABorderWithoutSayingSo() {
		assertThat(new CrossBorderRule(null, "GB").fault(null, "ID")).isEqualTo("thisIsAnotherCountrysMechanism");
		assertThat(new CrossBorderRule("ID", "GB").fault(null, "GB")).isEqualTo("thisIsAnotherCountrysMechanism");
		assertThat(new CrossBorderRule(null, "GB").fault(null, "GB")).isNull();
		assertThat(new CrossBorderRule(null, "GB").fault(null, null)).isNull();
		assertThat(new CrossBorderRule(null, null).fault(null, "ID")).isNull();
	}

	private static List<String> faults(String origin, List<String> transit, String destination) {
		Checks checks = new Checks();
		new ReferralRoute(origin, transit, destination).check(checks);
		UserErrorException refused = catchThrowableOfType(UserErrorException.class, checks::done);
		return (refused == null) ? List.of()
				: refused.errors().stream().map((error) -> path(error) + " " + error.code()).toList();
	}

	private static String path(UserError error) {
		return String.join(".", error.path());
	}

	@Test
	void aWayLeadsFromCountryToCountry() {
		assertThat(faults(" id ", List.of("sg"), "GB")).isEmpty();
		assertThat(new ReferralRoute(" id ", List.of("sg"), "GB").countries()).containsExactly("ID", "SG", "GB");
		assertThat(faults("TH", List.of("KH"), "TH")).as("and back").isEmpty();
		assertThat(faults("TH", null, "TH")).containsExactly("crossBorder.destination DUPLICATE");
		assertThat(faults("TH", List.of("TH", "KH"), "KH")).containsExactly("crossBorder.transit.0 DUPLICATE",
				"crossBorder.destination DUPLICATE");
		assertThat(faults("XX", List.of("Siam"), "")).containsExactly("crossBorder.origin INVALID",
				"crossBorder.transit.0 INVALID", "crossBorder.destination INVALID");
		assertThat(faults("ID", List.of("MY", "TH", "MY", "TH", "MY", "TH", "MY"), "GB"))
			.containsExactly("crossBorder.transit INVALID");
	}

}
