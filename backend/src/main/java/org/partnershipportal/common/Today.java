package org.partnershipportal.common;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day and the instant it is, from the one clock. */
@Component
public class Today {

	private final Clock clock;

	protected Today(Clock clock) {
		this.clock = clock;
	}

	/** The calendar day here. */
	public LocalDate date() {
		return LocalDate.now(this.clock);
	}

	/** This instant. */
	public Instant instant() {
		return this.clock.instant();
	}

	/**
	 * The moment at which something is said to happen that happens now: this instant,
	 * wherever the calendar day is the real one.
	 */
	public Instant moment() {
		return instant();
	}

	/** Where the calendar days are counted. */
	public ZoneId zone() {
		return this.clock.getZone();
	}

	/** The day asked about: the one given, or today. */
	public LocalDate or(@Nullable LocalDate asOf) {
		return (asOf != null) ? asOf : date();
	}

}
