package org.partnershipportal.idempotency;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long keys are kept and waited for.
 *
 * @param kept how long the answer to a key is kept
 * @param patience how long a request waits for another one with its key in this process
 * @param longest how long a mutation with a key may take in all, the wait for another
 * process included; then nothing of it is done. At most {@value #MOST_SECONDS} seconds:
 * whoever follows the change record looks back a little longer than that
 */
@ConfigurationProperties("portal.idempotency")
record IdempotencyProperties(@DefaultValue("24h") Duration kept, @DefaultValue("30s") Duration patience,
		@DefaultValue("60s") Duration longest) {

	private static final int MOST_SECONDS = 75;

	IdempotencyProperties {
		if (longest.toSeconds() < 1 || longest.toSeconds() > MOST_SECONDS) {
			throw new IllegalArgumentException(
					"portal.idempotency.longest must be 1 to " + MOST_SECONDS + " seconds, not " + longest.toSeconds());
		}
	}

}
