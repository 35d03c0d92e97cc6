package org.partnershipportal.demonstration;

import java.util.Set;

import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Role;

/** In whose names the demonstration data are entered; nobody can sign in as these. */
final class DemonstrationUsers {

	static final CurrentUser COORDINATOR = new CurrentUser("demonstration-coordinator", "Demonstration coordinator",
			Set.of(Role.COORDINATOR), null);

	private DemonstrationUsers() {
	}

	/** A manager of a unit above all that own problems, in whose name they are shared. */
	static CurrentUser manager(String unit) {
		return new CurrentUser("demonstration-unit-manager", "Demonstration manager", Set.of(Role.MANAGER), unit);
	}

	/** An officer of a unit above all that own problems. */
	static CurrentUser officer(String unit) {
		return new CurrentUser("demonstration-officer", "Demonstration officer", Set.of(Role.OFFICER), unit);
	}

}
