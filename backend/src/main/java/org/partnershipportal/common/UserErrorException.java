package org.partnershipportal.common;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The input cannot be carried out; nothing was written. Becomes the {@code userErrors} of
 * the mutation's payload.
 */
public class UserErrorException extends RuntimeException {

	private final List<UserError> errors;

	private final transient @Nullable Object current;

	/**
	 * @param errors at least one error
	 */
	public UserErrorException(List<UserError> errors) {
		this(errors, null);
	}

	/**
	 * @param errors at least one error
	 * @param current the object as it is now, for a conflict
	 */
	public UserErrorException(List<UserError> errors, @Nullable Object current) {
		super(errors.stream()
			.map((error) -> String.valueOf(error.text().getDefaultMessage()))
			.collect(Collectors.joining(" ")));
		this.errors = List.copyOf(errors);
		this.current = current;
	}

	/** An exception with a single error, told by a text of {@code messages/errors}. */
	public static UserErrorException at(String path, UserErrorCode code, String key, @Nullable Object... values) {
		return new UserErrorException(List.of(UserError.at(path, code, key, values)));
	}

	public List<UserError> errors() {
		return this.errors;
	}

	/** The object as it is now, when the fault is a conflict. */
	public @Nullable Object current() {
		return this.current;
	}

}
