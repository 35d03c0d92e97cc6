package org.partnershipportal.common.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.Ids;

/**
 * Gives every top-level error an {@code extensions.code} and an {@code extensions.id}
 * under which the log tells of it: one line for all errors of an answer.
 */
@Component
@Order(0)
class ErrorIds implements WebGraphQlInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(ErrorIds.class);

	private static final int LONGEST_MESSAGE = 300;

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map(ErrorIds::identified);
	}

	private static WebGraphQlResponse identified(WebGraphQlResponse response) {
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		if (errors.isEmpty()) {
			return response;
		}
		String id = Ids.next();
		ResponseError first = response.getErrors().get(0);
		logger.info("Refused {}: {} error(s), the first at '{}': {}", id, errors.size(), first.getPath(),
				inOneLine(first.getMessage()));
		List<GraphQLError> all = errors.stream().map((error) -> identified(error, id)).toList();
		return response.transform((builder) -> builder.errors(all));
	}

	/**
	 * An error outside an answer of its own: that a subscription cannot begin, or broke
	 * off.
	 */
	static GraphQLError identified(GraphQLError error) {
		String id = Ids.next();
		logger.info("Refused {}: a subscription: {}", id, inOneLine(error.getMessage()));
		return identified(error, id);
	}

	private static GraphQLError identified(GraphQLError error, String id) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		extensions.putIfAbsent("code", "BAD_REQUEST");
		extensions.putIfAbsent("id", id);
		return GraphqlErrorBuilder.newError()
			.message("%s", shortened(error.getMessage()))
			.locations((error.getLocations() != null) ? error.getLocations() : List.of())
			.path(error.getPath())
			.errorType(error.getErrorType())
			.extensions(extensions)
			.build();
	}

	private static String inOneLine(@Nullable String message) {
		return shortened(message).replaceAll("\\p{Cntrl}", " ");
	}

	/** What was sent comes back in some messages, but not all of it. */
	private static String shortened(@Nullable String message) {
		String text = (message != null) ? message : "";
		return (text.length() <= LONGEST_MESSAGE) ? text : text.substring(0, LONGEST_MESSAGE) + "…";
	}

}
