package org.partnershipportal.standalone;

import java.nio.file.Path;

/**
 * A server did not start; the message says which, why as far as known, and ends with the
 * last lines of its log.
 */
public class ServerStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ServerStartException(String message) {
		super(message);
	}

	ServerStartException(String message, Throwable cause) {
		super(message, cause);
	}

	static ServerStartException withLog(String message, Path log) {
		String lines = LogFile.lastLines(log, 15);
		return new ServerStartException(message + (lines.isBlank() ? ""
				: System.lineSeparator() + "Last lines of " + log + ":" + System.lineSeparator() + lines));
	}

}
