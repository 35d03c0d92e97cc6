package org.partnershipportal.security.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.graphql.Refusals;

/** Lets one account hold only so many subscriptions at a time. */
@Component
@Order(20)
class Subscriptions implements WebGraphQlInterceptor {

	private final Map<String, Integer> held = new ConcurrentHashMap<>();

	private final int most;

	Subscriptions(GateLimits limits) {
		this.most = limits.subscriptions();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Authentication caller = caller(request);
		String account = (caller != null) ? caller.getName() : "nobody";
		return chain.next(request).flatMap((response) -> {
			if (!(response.getData() instanceof Publisher<?> events)) {
				return Mono.just(response);
			}
			if (this.held.getOrDefault(account, 0) >= this.most) {
				return Refusals.of(request, "TOO_MANY_SUBSCRIPTIONS",
						"At most " + this.most + " subscriptions at a time.");
			}
			return Mono.just(response.transform((builder) -> builder.data(counted(account, events))));
		});
	}

	private Flux<?> counted(String account, Publisher<?> events) {
		return Flux.using(() -> this.held.merge(account, 1, Integer::sum), (count) -> events,
				(count) -> this.held.computeIfPresent(account, (key, now) -> (now > 1) ? now - 1 : null));
	}

	private static @Nullable Authentication caller(WebGraphQlRequest request) {
		return (request instanceof WebSocketGraphQlRequest message) ? Sockets.caller(message.getSessionInfo())
				: SecurityContextHolder.getContext().getAuthentication();
	}

}
