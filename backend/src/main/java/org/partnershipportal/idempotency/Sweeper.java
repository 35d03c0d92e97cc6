package org.partnershipportal.idempotency;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes old keys, a little at a time. Every replica does; what one has removed the
 * others no longer find.
 */
@Component
class Sweeper {

	private static final Logger logger = LoggerFactory.getLogger(Sweeper.class);

	private static final int BATCH = 1000;

	private static final int BATCHES = 50;

	private final Outcomes outcomes;

	Sweeper(Outcomes outcomes) {
		this.outcomes = outcomes;
	}

	/** Removes at most 50,000 of those that are due. */
	@Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		try {
			for (int batch = 0; batch < BATCHES; batch++) {
				if (this.outcomes.removeOld(BATCH) < BATCH) {
					return;
				}
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Old keys are left for the next time", ex);
		}
	}

}
