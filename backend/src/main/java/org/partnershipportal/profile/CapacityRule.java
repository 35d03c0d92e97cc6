package org.partnershipportal.profile;

import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a number of free places holds: after that nobody knows, whatever was said.
 *
 * @param validFor how long after it was said
 */
@ConfigurationProperties("portal.capacity")
public record CapacityRule(@DefaultValue("24h") Duration validFor) {

	public CapacityRule {
		if (validFor.isNegative() || validFor.isZero()) {
			throw new IllegalArgumentException("portal.capacity.valid-for must be longer than nothing");
		}
	}

	/** Until when the number of a capacity holds. */
	public OffsetDateTime until(ServiceCapacity capacity) {
		return capacity.updated().plus(this.validFor);
	}

}
