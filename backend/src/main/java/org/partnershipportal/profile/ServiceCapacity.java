package org.partnershipportal.profile;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * How much of a service is free (HSDS service_capacity).
 *
 * @param id its id; empty before it has one
 * @param unit what is counted
 * @param available how many were free when it was last said
 * @param maximum how many there are at most; null when not given
 * @param description for whom, under which conditions; null when not given
 * @param updated when it was last said
 */
public record ServiceCapacity(String id, CapacityUnit unit, Integer available, @Nullable Integer maximum,
		@Nullable String description, OffsetDateTime updated) implements Part {

	public ServiceCapacity {
		description = Names.trimmed(description);
	}

	/** The same, as somebody says it is now. */
	ServiceCapacity said(int free, OffsetDateTime now) {
		return new ServiceCapacity(this.id, this.unit, free, this.maximum, this.description, now);
	}

	@Override
	public void check(Fields fields) {
		fields.part("unit", this.unit)
			.given("available", this.available)
			.range("available", this.available, 0, 1000000)
			.range("maximum", this.maximum, 0, 1000000)
			.text("description", this.description, Checks.TEXT)
			.given("updated", this.updated);
	}

}
