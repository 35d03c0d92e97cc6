package org.partnershipportal.security;

/** Permissions where no police unit stands above another one. */
public final class PermissionsForTests {

	private PermissionsForTests() {
	}

	public static Permissions create() {
		return new Permissions(new CurrentUsers((actor) -> actor), (unit, other) -> unit.equals(other));
	}

}
