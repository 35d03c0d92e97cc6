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
			return add(path, UserErrorCode.REQUIRED, "Enter a text of 1 to " + longest + " characters.");
		}
		return optional(path, value, longest);
	}

	/** A text that may be missing, within a length. */
	public Checks optional(String path, @Nullable String value, int longest) {
		if (value != null && value.length() > longest) {
			add(path, UserErrorCode.INVALID,
					"Shorten the text to at most " + longest + " characters; it has " + value.length() + ".");
		}
		return this;
	}

	/** A whole number within a range, both ends included. */
	public Checks range(String path, @Nullable Integer value, int least, int most) {
		if (value != null && (value < least || value > most)) {
			add(path, UserErrorCode.INVALID, "Give a number from " + least + " to " + most + ", not " + value + ".");
		}
		return this;
	}

	/** A period that ends after it begins. */
	public Checks period(String endPath, @Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null && !to.isAfter(from)) {
			add(endPath, UserErrorCode.INVALID, "Give a day after " + from + ", on which it no longer holds.");
		}
		return this;
	}

	/** Something that must be true. */
	public Checks that(boolean right, String path, UserErrorCode code, String message) {
		return right ? this : add(path, code, message);
	}

	/** Records a fault. */
	public Checks add(String path, UserErrorCode code, String message) {
		this.errors.add(UserError.at(path, code, message));
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
