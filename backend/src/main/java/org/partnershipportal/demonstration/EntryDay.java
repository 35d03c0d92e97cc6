package org.partnershipportal.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;

/**
 * Lets what happened earlier be entered as on the days it happened. Only the calendar day
 * is another, and only for the thread that loads: the change record says when it was
 * really entered.
 */
@Component
@Primary
@ConditionalOnBooleanProperty("portal.demonstration")
class EntryDay extends Today {

	private final ThreadLocal<@Nullable LocalDate> day = new ThreadLocal<>();

	EntryDay(Clock clock) {
		super(clock);
	}

	@Override
	public LocalDate date() {
		LocalDate set = this.day.get();
		return (set != null) ? set : super.date();
	}

	@Override
	public Instant moment() {
		return instant().minus(Duration.ofDays(ChronoUnit.DAYS.between(date(), super.date())));
	}

	/** The day it really is. */
	LocalDate ofLoading() {
		return super.date();
	}

	/** Does something as on a day. */
	void on(LocalDate wanted, Runnable work) {
		this.day.set(wanted);
		try {
			work.run();
		}
		finally {
			this.day.remove();
		}
	}

}
