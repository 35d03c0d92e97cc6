package org.partnershipportal.importing;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many rows are carried out together. */
class StepSizeTests {

	@Test
	void quickStepsBecomeLargerUpToAMost() {
		StepSize size = new StepSize();
		size.took(StepSize.FIRST, Duration.ofMillis(300));
		assertThat(size.rows()).isEqualTo(2 * StepSize.FIRST);
		for (int i = 0; i < 20; i++) {
			size.took(size.rows(), Duration.ofMillis(300));
		}
		assertThat(size.rows()).isEqualTo(4_000);
	}

	@Test
	void slowStepsBecomeSmallerDownToALeast() {
		StepSize size = new StepSize();
		size.took(StepSize.FIRST, Duration.ofSeconds(20));
		assertThat(size.rows()).isEqualTo(StepSize.FIRST / 2);
		for (int i = 0; i < 20; i++) {
			size.took(size.rows(), Duration.ofSeconds(20));
		}
		assertThat(size.rows()).isEqualTo(50);
	}

	@Test
	void theLastFewRowsSayNothingOfLargeSteps() {
		StepSize size = new StepSize();
		size.took(3, Duration.ofMillis(20));
		size.took(StepSize.FIRST, Duration.ofSeconds(3));
		assertThat(size.rows()).isEqualTo(StepSize.FIRST);
	}

}
