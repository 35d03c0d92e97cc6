package org.partnershipportal.common;

import java.util.List;

/**
 * What is wrong with an input, said so that the person can mend it.
 *
 * @param code the kind of fault
 * @param message what is wrong and what would be right
 * @param path the input field at fault, from the outside in; empty for the whole input
 */
public record UserError(UserErrorCode code, String message, List<String> path) {

	public UserError {
		path = List.copyOf(path);
	}

	/** An error at one field; {@code path} uses dots: {@code "factors.2.text"}. */
	public static UserError at(String path, UserErrorCode code, String message) {
		return new UserError(code, message, path.isEmpty() ? List.of() : List.of(path.split("\\.")));
	}

}
