package org.partnershipportal.security.gate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatesTests {

	@Test
	void aQuarterOfAMinutesRequestsMayComeAtOnce() {
		Rates rates = new Rates(8);
		assertThat(rates.secondsToWait("a")).isZero();
		assertThat(rates.secondsToWait("a")).isZero();
		assertThat(rates.secondsToWait("a")).isBetween(1L, 8L);
		assertThat(rates.secondsToWait("b")).isZero();
	}

	@Test
	void zeroIsNoLimit() {
		Rates rates = new Rates(0);
		for (int i = 0; i < 1000; i++) {
			assertThat(rates.secondsToWait("a")).isZero();
		}
	}

	@Test
	void addressesOfOneIpv6CustomerCountTogether() {
		assertThat(Rates.network("2001:db8:1:2::1")).isEqualTo(Rates.network("2001:db8:1:2:ffff::2"))
			.isNotEqualTo(Rates.network("2001:db8:1:3::1"));
		assertThat(Rates.network("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(Rates.network("192.0.2.2"));
	}

}
