package org.partnershipportal.demonstration;

import java.util.Locale;
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

	/** Somebody of a unit or organisation, who notes what was heard. */
	static CurrentUser of(Role role, String actor) {
		String name = role.name().toLowerCase(Locale.ROOT);
		return new CurrentUser("demonstration-" + name + "-" + actor, "Demonstration " + name, Set.of(role), actor);
	}

	/** An officer of a unit above all that own problems. */
	static CurrentUser officer(String unit) {
		return new CurrentUser("demonstration-officer", "Demonstration officer", Set.of(Role.OFFICER), unit);
	}

}
