package org.partnershipportal.security.gate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.graphql.Refusals;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Refuses variables that are too many, too long, too deep or no text at all. */
@Component
@Order(40)
class VariableLimits implements WebGraphQlInterceptor {

	private final GateLimits limits;

	private final Permissions permissions;

	VariableLimits(GateLimits limits, Permissions permissions) {
		this.limits = limits;
		this.permissions = permissions;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String fault = new Walk(longestText(request)).fault(request.getVariables(), 0);
		return (fault != null) ? Refusals.badRequest(request, fault) : chain.next(request);
	}

	private int longestText(WebGraphQlRequest request) {
		boolean mayImport = !(request instanceof WebSocketGraphQlRequest)
				&& this.permissions.permits(Operation.START_IMPORT);
		return mayImport ? (int) this.limits.importBody().toBytes() : this.limits.text();
	}

	private final class Walk {

		private final int longestText;

		private int values;

		private Walk(int longestText) {
			this.longestText = longestText;
		}

		private @Nullable String fault(@Nullable Object value, int depth) {
			GateLimits most = VariableLimits.this.limits;
			if (++this.values > most.values()) {
				return "Variables hold at most " + most.values() + " values.";
			}
			if (depth > most.depth()) {
				return "Variables nest at most " + most.depth() + " deep.";
			}
			if (value instanceof Map<?, ?> fields) {
				return firstFault(fields.values(), depth);
			}
			if (value instanceof List<?> items) {
				return (items.size() > most.list()) ? "A list holds at most " + most.list() + " items."
						: firstFault(items, depth);
			}
			return (value instanceof CharSequence text) ? textFault(text) : null;
		}

		private @Nullable String firstFault(Iterable<?> values, int depth) {
			for (Object value : values) {
				String fault = fault(value, depth + 1);
				if (fault != null) {
					return fault;
				}
			}
			return null;
		}

		private @Nullable String textFault(CharSequence text) {
			if (text.length() > this.longestText) {
				return "A text holds at most " + this.longestText + " characters.";
			}
			return Texts.isText(text) ? null
					: "A text holds a character that is none: U+0000 or half a surrogate pair.";
		}

	}

}
