package org.partnershipportal.influence.chain;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class TracingFactorsTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Configuration.class);

	@Test
	void hasAFactorForEverythingWhenNothingIsConfigured() {
		this.application
			.run((context) -> assertThat(context.getBean(TracingFactors.class)).isEqualTo(TracingFactors.defaults()));
	}

	@Test
	void takesTheConfiguredFactorsAndKeepsTheOthers() {
		this.application
			.withPropertyValues("portal.tracing.partnership-kinds.PROTOCOL=0.5", "portal.tracing.hierarchy.up=0.25")
			.run((context) -> {
				TracingFactors factors = context.getBean(TracingFactors.class);
				assertThat(factors.partnershipKinds()).containsEntry("PROTOCOL", new BigDecimal("0.5"))
					.containsEntry("INFORMAL", new BigDecimal("0.6"));
				assertThat(factors.hierarchy())
					.isEqualTo(Map.of(Direction.UP, new BigDecimal("0.25"), Direction.DOWN, new BigDecimal("0.95")));
			});
	}

	@Test
	void doesNotStartWithAFactorOutsideItsRange() {
		for (String wrong : new String[] { "0", "-0.5", "1.001" }) {
			this.application.withPropertyValues("portal.tracing.confidence.high=" + wrong)
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessageContaining("portal.tracing.confidence.HIGH must be more than 0 and at most 1"));
		}
	}

	@Test
	void roundsToWholePerMilleAndNeverToNothing() {
		PerMille perMille = new PerMille(new TracingFactors(Map.of(Confidence.LOW, new BigDecimal("0.0001")), Map.of(),
				null, Map.of(), null, Map.of(), Map.of()));
		assertThat(perMille.influence(1, Confidence.LOW)).isEqualTo(1);
		assertThat(perMille.influence(4, Confidence.MEDIUM)).isEqualTo(600);
		// 0.9 x 0.75 x 0.9 = 0.6075
		assertThat(perMille.partnership("PROTOCOL", "INFORMAL")[Freshness.TWELVE_MONTHS.ordinal()]).isEqualTo(608);
	}

	@EnableConfigurationProperties(TracingFactors.class)
	static class Configuration {

	}

}
