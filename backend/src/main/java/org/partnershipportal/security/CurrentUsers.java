package org.partnershipportal.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Reads who is signed in from what Spring Security knows. */
@Component
class CurrentUsers {

	/** Claim that ties an account to an actor. */
	static final String ACTOR_CLAIM = "actor_id";

	private final Successors successors;

	CurrentUsers(Successors successors) {
		this.successors = successors;
	}

	/** Null when nobody is signed in. */
	@Nullable CurrentUser of(Authentication authentication) {
		if (authentication.getPrincipal() instanceof CurrentUser user) {
			return new CurrentUser(user.id(), user.name(), user.roles(), successor(user.actorId()));
		}
		if (authentication instanceof JwtAuthenticationToken token && token.isAuthenticated()) {
			Jwt jwt = token.getToken();
			String id = jwt.getSubject();
			if (id == null) {
				return null;
			}
			return new CurrentUser(id, name(jwt, id), roles(token.getAuthorities()),
					successor(jwt.getClaimAsString(ACTOR_CLAIM)));
		}
		return null;
	}

	private @Nullable String successor(@Nullable String actor) {
		return (actor != null) ? this.successors.of(actor) : null;
	}

	/** Realm roles of the token that are roles of the portal, as authorities. */
	static Collection<GrantedAuthority> authorities(Jwt jwt) {
		Set<GrantedAuthority> authorities = new LinkedHashSet<>();
		Map<String, Object> access = jwt.getClaimAsMap("realm_access");
		if (access != null && access.get("roles") instanceof Collection<?> names) {
			for (Role role : Role.values()) {
				if (names.contains(role.name().toLowerCase(Locale.ROOT))) {
					authorities.add(new SimpleGrantedAuthority(role.authority()));
				}
			}
		}
		return authorities;
	}

	private static String name(Jwt jwt, String id) {
		String name = jwt.getClaimAsString("name");
		String account = jwt.getClaimAsString("preferred_username");
		return (name != null && !name.isBlank()) ? name : (account != null) ? account : id;
	}

	private static Set<Role> roles(Collection<GrantedAuthority> authorities) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (Role role : Role.values()) {
			if (authorities.stream().anyMatch((authority) -> role.authority().equals(authority.getAuthority()))) {
				roles.add(role);
			}
		}
		return roles;
	}

}
