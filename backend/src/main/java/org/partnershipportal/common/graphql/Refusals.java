package org.partnershipportal.common.graphql;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Answers to requests that are not carried out at all. */
public final class Refusals {

	private Refusals() {
	}

	/** Something about the request is outside its range. */
	public static Mono<WebGraphQlResponse> badRequest(WebGraphQlRequest request, String message) {
		return of(request, "BAD_REQUEST", message);
	}

	/**
	 * An answer that may not be handed out, because of a fault of ours.
	 * @param place where, for the log
	 */
	public static ExecutionResult broken(Throwable fault, String place) {
		return ExecutionResultImpl.newExecutionResult()
			.addError(Faults.tell(fault, GraphqlErrorBuilder.newError(), place))
			.build();
	}

	/**
	 * A refusal.
	 * @param code {@code extensions.code} of its error
	 * @param message what is wrong, telling nothing of what is inside
	 */
	public static Mono<WebGraphQlResponse> of(WebGraphQlRequest request, String code, String message) {
		return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResultImpl.newExecutionResult()
					.addError(GraphqlErrorBuilder.newError()
						.errorType(ErrorType.BAD_REQUEST)
						.message("%s", message)
						.extensions(Map.of("code", code))
						.build())
					.build())));
	}

}
