package org.partnershipportal.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param id the account's id in the identity server
 * @param name the account's name, as shown
 * @param roles the roles it has
 * @param actorId the police unit or organisation it is tied to; null when it is tied to
 * none
 */
public record CurrentUser(String id, String name, Set<Role> roles, @Nullable String actorId) {

	public CurrentUser {
		roles = Set.copyOf(roles);
	}

}
