package org.partnershipportal.security;

/** The four kinds of user; in the identity server the names are in lower case. */
public enum Role {

	/** Middle manager of a police unit. */
	MANAGER,
	/** Community officer. */
	OFFICER,
	/** Partner organisation. */
	PARTNER,
	/** Coordinating agency. */
	COORDINATOR;

	/** The authority Spring Security knows the role by. */
	public String authority() {
		return "ROLE_" + name();
	}

}
