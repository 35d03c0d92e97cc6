package org.partnershipportal.hsds;

import java.io.IOException;

/** A file that cannot be read, and why. */
final class UnreadableException extends IOException {

	private static final long serialVersionUID = 1L;

	private final transient HsdsProblem problem;

	UnreadableException(HsdsOrigin origin, HsdsFault fault, Object... values) {
		super(fault + " " + origin);
		this.problem = HsdsProblem.of(origin, fault, values);
	}

	HsdsProblem problem() {
		return this.problem;
	}

}
