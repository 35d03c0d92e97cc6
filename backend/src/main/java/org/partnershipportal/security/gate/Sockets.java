package org.partnershipportal.security.gate;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Refusals;

/**
 * Lets nobody speak over a WebSocket but who signed in with {@code connection_init}, and
 * for no longer than the token holds; counts sockets and requests.
 */
@Component
@Order(10)
class Sockets implements WebSocketGraphQlInterceptor {

	private static final String COUNTED = Sockets.class.getName() + ".COUNTED";

	private final AuthenticationWebSocketInterceptor signIn;

	private final Map<String, Integer> open = new ConcurrentHashMap<>();

	private final GateLimits limits;

	private final Rates users;

	private final Today today;

	Sockets(JwtDecoder decoder, JwtAuthenticationConverter authentication, GateLimits limits, Gate gate, Today today) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(authentication);
		this.signIn = new AuthenticationWebSocketInterceptor(new BearerTokenAuthenticationExtractor(),
				new ProviderManager(provider));
		this.limits = limits;
		this.users = gate.users();
		this.today = today;
	}

	/** Who signed in over the socket; null when nobody did. */
	static @Nullable Authentication caller(WebSocketSessionInfo socket) {
		return socket.getAttributes()
			.values()
			.stream()
			.filter(SecurityContext.class::isInstance)
			.map((context) -> ((SecurityContext) context).getAuthentication())
			.findFirst()
			.orElse(null);
	}

	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
		return this.signIn.handleConnectionInitialization(socket, payload).then(Mono.defer(() -> {
			Authentication caller = caller(socket);
			if (caller == null) {
				return Mono.error(new AuthenticationCredentialsNotFoundException("connection_init names no token"));
			}
			if (this.open.merge(caller.getName(), 1, Integer::sum) > this.limits.sockets()) {
				leave(caller.getName());
				return Mono.error(new AuthenticationCredentialsNotFoundException("Too many WebSockets of one account"));
			}
			socket.getAttributes().put(COUNTED, caller.getName());
			return Mono.empty();
		}));
	}

	@Override
	public void handleConnectionClosed(WebSocketSessionInfo socket, int status, Map<String, Object> payload) {
		if (socket.getAttributes().remove(COUNTED) instanceof String account) {
			leave(account);
		}
	}

	private void leave(String account) {
		this.open.computeIfPresent(account, (key, count) -> (count > 1) ? count - 1 : null);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request instanceof WebSocketGraphQlRequest message)) {
			return chain.next(request);
		}
		Authentication caller = caller(message.getSessionInfo());
		if (caller == null || hasEnded(caller)) {
			return Refusals.of(request, "UNAUTHENTICATED", "Sign in first.");
		}
		long wait = this.users.secondsToWait(caller.getName());
		if (wait > 0) {
			return Refusals.of(request, "TOO_MANY_REQUESTS", "Too many requests; wait " + wait + " s.");
		}
		return this.signIn.intercept(request, chain);
	}

	private boolean hasEnded(Authentication caller) {
		Instant until = (caller instanceof JwtAuthenticationToken token) ? token.getToken().getExpiresAt() : null;
		return until != null && this.today.instant().isAfter(until);
	}

}
