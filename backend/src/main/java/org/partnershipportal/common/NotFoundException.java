package org.partnershipportal.common;

/** A query asks about something that does not exist, or that the viewer may not see. */
public class NotFoundException extends RuntimeException {

	/**
	 * @param what the argument that refers to nothing, e.g. {@code from}
	 */
	public NotFoundException(String what) {
		super("There is nothing by the id given as \"" + what + "\".");
	}

}
