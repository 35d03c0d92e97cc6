package org.partnershipportal.common;

import java.time.Clock;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommonConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

	/**
	 * Nobody reads what each filter, field and statement would be observed by: only the
	 * health of the process is exposed.
	 */
	@Bean
	ObservationRegistry nothingObserved() {
		return ObservationRegistry.NOOP;
	}

}
