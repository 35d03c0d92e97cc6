package org.partnershipportal.security;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does work in the name of a user outside a request: imports, demonstration data. */
public final class RunAs {

	private RunAs() {
	}

	/** Does the work as {@code user} and returns what it gives. */
	public static <T> T user(CurrentUser user, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List
			.copyOf(user.roles().stream().map((role) -> new SimpleGrantedAuthority(role.authority())).toList())));
		SecurityContextHolder.setContext(context);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
