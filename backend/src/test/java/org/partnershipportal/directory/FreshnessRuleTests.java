package org.partnershipportal.directory;

import java.time.LocalDate;
import java.time.Period;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FreshnessRuleTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

	private final FreshnessRule rule = new FreshnessRule(Period.ofMonths(6), Period.ofMonths(12));

	@Test
	void theDayItselfStillHolds() {
		assertThat(this.rule.of(DAY, DAY)).isEqualTo(EntryFreshness.CURRENT);
		assertThat(this.rule.of(LocalDate.of(2026, 5, 22), DAY)).isEqualTo(EntryFreshness.CURRENT);
		assertThat(this.rule.of(LocalDate.of(2026, 5, 21), DAY)).isEqualTo(EntryFreshness.DUE);
		assertThat(this.rule.of(LocalDate.of(2025, 11, 22), DAY)).isEqualTo(EntryFreshness.DUE);
		assertThat(this.rule.of(LocalDate.of(2025, 11, 21), DAY)).isEqualTo(EntryFreshness.OVERDUE);
		assertThat(this.rule.of(null, DAY)).isEqualTo(EntryFreshness.NEVER);
	}

	@Test
	void whatIsBeforeItsDayIsAsStaleAsThat() {
		for (LocalDate day : new LocalDate[] { FreshnessRule.NEVER, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1),
				DAY }) {
			EntryFreshness found = this.rule.of(day.equals(FreshnessRule.NEVER) ? null : day, DAY);
			for (EntryFreshness asked : EntryFreshness.values()) {
				assertThat(day.isBefore(this.rule.before(asked, DAY))).as("%s %s", day, asked)
					.isEqualTo(found.compareTo(asked) >= 0);
			}
		}
	}

	@Test
	void timesThatMakeNoSenseAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FreshnessRule(Period.ZERO, Period.ofMonths(1)))
			.withMessageContaining("remind-after");
		assertThatIllegalArgumentException().isThrownBy(() -> new FreshnessRule(Period.ofMonths(6), Period.ofMonths(5)))
			.withMessageContaining("escalate-after");
	}

}
