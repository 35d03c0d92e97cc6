package org.partnershipportal.security.gate;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests to the API from one address, before their tokens are looked at. The
 * address is the other end of the connection; a header is believed only where the server
 * is told of a proxy.
 */
final class AddressFilter extends OncePerRequestFilter {

	private final Rates addresses;

	AddressFilter(Rates addresses) {
		this.addresses = addresses;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/graphql");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long wait = this.addresses.secondsToWait(Rates.network(request.getRemoteAddr()));
		if (wait > 0) {
			Problems.tooOften(response, wait);
			return;
		}
		chain.doFilter(request, response);
	}

}
