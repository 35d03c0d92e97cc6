package org.partnershipportal.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input, so that a person hears of everything at once.
 * Call {@link #done()} before writing.
 */
public final class Checks {

	/** Longest name of anything, in characters. */
	public static final int NAME = 200;

	/** Longest description of anything, in characters. */
	public static final int TEXT = 5000;

	private final List<UserError> errors = new ArrayList<>();

	/** A text that must be there, within a length. */
	public Checks required(String path, @Nullable String value, int longest) {
		if (value == null || value.isBlank()) {
			return add(path, UserErrorCode.REQUIRED, "enterAText", longest);
		}
		return optional(path, value, longest);
	}

	/** A text that may be missing, within a length. */
	public Checks optional(String path, @Nullable String value, int longest) {
		if (value != null && value.length() > longest) {
			add(path, UserErrorCode.INVALID, "shortenTheText", longest, value.length());
		}
		return this;
	}

	/** A whole number within a range, both ends included. */
	public Checks range(String path, @Nullable Integer value, int least, int most) {
		if (value != null && (value < least || value > most)) {
			add(path, UserErrorCode.INVALID, "giveANumber", least, most, value);
		}
		return this;
	}

	/** A period that ends after it begins. */
	public Checks period(String endPath, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null && !to.isAfter(from)) {
			add(endPath, UserErrorCode.INVALID, "giveADayAfter", from);
		}
		return this;
	}

	/**
	 * Something that must be true.
	 * @param key what is said else: a text of {@code messages/errors}
	 * @param values what it is filled in with
	 */
	public Checks that(boolean right, String path, UserErrorCode code, String key, @Nullable Object... values) {
		return right ? this : add(path, code, key, values);
	}

	/**
	 * Records a fault.
	 * @param key a text of {@code messages/errors}
	 * @param values what it is filled in with
	 */
	public Checks add(String path, UserErrorCode code, String key, @Nullable Object... values) {
		return add(UserError.at(path, code, key, values));
	}

	/** Records a fault. */
	public Checks add(UserError error) {
		this.errors.add(error);
		return this;
	}

	/**
	 * @throws UserErrorException when anything was wrong
	 */
	public void done() {
		if (!this.errors.isEmpty()) {
			throw new UserErrorException(this.errors);
		}
	}

}
