package org.partnershipportal.influence.chain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Days as whole numbers, counted from 1970-01-01, with a value for every missing end. */
public final class Days {

	/** Before every day: a beginning that is not known, a day that never was. */
	public static final int NEVER = Integer.MIN_VALUE;

	/** After every day: an end that is not set. */
	public static final int OPEN = Integer.MAX_VALUE;

	private Days() {
	}

	/** The number of a first day; {@link #NEVER} for null. */
	public static int from(@Nullable LocalDate day) {
		return (day != null) ? of(day) : NEVER;
	}

	/** The number of a day that ends something; {@link #OPEN} for null. */
	public static int to(@Nullable LocalDate day) {
		return (day != null) ? of(day) : OPEN;
	}

	/** The number of a day. */
	public static int of(LocalDate day) {
		return Math.toIntExact(day.toEpochDay());
	}

	/** The day; null for {@link #NEVER} and {@link #OPEN}. */
	public static @Nullable LocalDate date(int day) {
		return (day == NEVER || day == OPEN) ? null : LocalDate.ofEpochDay(day);
	}

	/** Whether a half-open period holds on a day. */
	static boolean holds(int from, int to, int day) {
		return from <= day && day < to;
	}

}
