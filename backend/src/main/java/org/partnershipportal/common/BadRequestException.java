package org.partnershipportal.common;

/** An argument of a query is outside its range or not of its form. */
public class BadRequestException extends RuntimeException {

	private final String argument;

	/**
	 * @param argument the argument at fault
	 * @param message what is wrong and what would be right
	 */
	public BadRequestException(String argument, String message) {
		super(message);
		this.argument = argument;
	}

	public String argument() {
		return this.argument;
	}

}
