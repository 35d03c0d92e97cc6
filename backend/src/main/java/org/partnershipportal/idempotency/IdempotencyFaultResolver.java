package org.partnershipportal.idempotency;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Says what is wrong with a key, before the general resolver takes it for a bug. */
@Component
@Order(0)
class IdempotencyFaultResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(IdempotencyFaultResolver.class);

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable fault, DataFetchingEnvironment environment) {
		if (fault instanceof KeyReusedException) {
			return coded(fault, environment, ErrorType.BAD_REQUEST, "IDEMPOTENCY_KEY_REUSED");
		}
		if (fault instanceof TryAgainException) {
			logger.warn("To be tried again: {}", environment.getExecutionStepInfo().getPath(), fault.getCause());
			return coded(fault, environment, ErrorType.INTERNAL_ERROR, "TRY_AGAIN");
		}
		return null;
	}

	private static GraphQLError coded(Throwable fault, DataFetchingEnvironment environment, ErrorType type,
			String code) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(type)
			.message("%s", fault.getMessage())
			.extensions(Map.of("code", code))
			.build();
	}

}
