package org.partnershipportal.security.gate;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

import org.partnershipportal.security.Permissions;

/** Stands in the way of HTTP requests to the API. */
@Component
public class Gate {

	private final GateLimits limits;

	private final Permissions permissions;

	private final Rates users;

	Gate(GateLimits limits, Permissions permissions) {
		this.limits = limits;
		this.permissions = permissions;
		this.users = new Rates(limits.userRate());
	}

	/** Adds what checks a request before and after it is known who asks. */
	public void guard(HttpSecurity http) {
		http.addFilterBefore(new AddressFilter(new Rates(this.limits.addressRate())),
				BearerTokenAuthenticationFilter.class);
		http.addFilterAfter(new AdmissionFilter(this.limits, this.users, this.permissions), AuthorizationFilter.class);
	}

	/** How often accounts may ask, over HTTP and over WebSockets together. */
	Rates users() {
		return this.users;
	}

}
