package org.partnershipportal.partnership;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

	private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

	@Test
	void isProposedUntilItsTermBeginsAndEndsOnTheDayItNoLongerHolds() {
		Standing standing = Standing.begun(PartnershipStatus.ACTIVE, JANUARY, JUNE);
		assertThat(standing.on(JANUARY.minusDays(1))).isEqualTo(PartnershipStatus.PROPOSED);
		assertThat(standing.on(JANUARY)).isEqualTo(PartnershipStatus.ACTIVE);
		assertThat(standing.on(JUNE.minusDays(1))).isEqualTo(PartnershipStatus.ACTIVE);
		assertThat(standing.on(JUNE)).isEqualTo(PartnershipStatus.ENDED);
	}

	@Test
	void theLastOfTwoChangesOnOneDayCounts() {
		Standing standing = Standing.begun(PartnershipStatus.ACTIVE, JANUARY, null)
			.with(PartnershipStatus.SUSPENDED, MARCH)
			.with(PartnershipStatus.ACTIVE, MARCH);
		assertThat(standing.on(MARCH)).isEqualTo(PartnershipStatus.ACTIVE);
		assertThat(standing.activeUntil(JANUARY)).isNull();
	}

	@Test
	void remembersThatItDidNotHoldBetweenItsEndAndItsRenewal() {
		Standing standing = Standing.begun(PartnershipStatus.ACTIVE, JANUARY, MARCH)
			.reopened(PartnershipStatus.ACTIVE, JUNE, null);
		assertThat(standing.on(MARCH.minusDays(1))).isEqualTo(PartnershipStatus.ACTIVE);
		assertThat(standing.on(MARCH)).isEqualTo(PartnershipStatus.ENDED);
		assertThat(standing.on(JUNE)).isEqualTo(PartnershipStatus.ACTIVE);
		assertThat(standing.activeUntil(JANUARY)).isEqualTo(MARCH);
	}

	@Test
	void aProposalGivenUpBeforeItsTermNeverComesIntoForce() {
		Standing standing = Standing.begun(PartnershipStatus.ACTIVE, MARCH, null).with(PartnershipStatus.ENDED, MARCH);
		assertThat(standing.on(MARCH)).isEqualTo(PartnershipStatus.ENDED);
		assertThat(standing.on(JUNE)).isEqualTo(PartnershipStatus.ENDED);
		assertThat(standing.beforeTheEnd()).isEqualTo(PartnershipStatus.ACTIVE);
	}

	@Test
	void aPlannedPauseOrAnEarlierEndStopsItsBeingActive() {
		Standing standing = Standing.begun(PartnershipStatus.ACTIVE, JANUARY, JUNE);
		assertThat(standing.activeUntil(JANUARY)).isEqualTo(JUNE);
		assertThat(standing.with(PartnershipStatus.SUSPENDED, MARCH).activeUntil(JANUARY)).isEqualTo(MARCH);
		assertThat(standing.with(PartnershipStatus.ENDED, MARCH).activeUntil(JANUARY)).isEqualTo(MARCH);
	}

	@Test
	void aStatusThatBeganWithTheTermMovesWithItsFirstDay() {
		Standing standing = Standing.begun(PartnershipStatus.ACTIVE, MARCH, null);
		assertThat(standing.withTerm(JANUARY, null).on(JANUARY)).isEqualTo(PartnershipStatus.ACTIVE);
		assertThat(standing.with(PartnershipStatus.SUSPENDED, MARCH.plusDays(1)).withTerm(JUNE, null).inOrder())
			.isFalse();
	}

}
