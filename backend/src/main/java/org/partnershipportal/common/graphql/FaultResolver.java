package org.partnershipportal.common.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.UserErrorException;

/**
 * Says faults as top-level errors with {@code extensions.code}. What nobody foresaw is
 * logged under an id, and only the id is told.
 */
@Component
class FaultResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(FaultResolver.class);

	FaultResolver() {
		setThreadLocalContextAware(true);
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable fault, DataFetchingEnvironment environment) {
		if (fault instanceof BadRequestException bad) {
			return error(environment, ErrorType.BAD_REQUEST, "BAD_REQUEST", bad.getMessage(),
					Map.of("argument", bad.argument()));
		}
		if (fault instanceof NotFoundException) {
			return error(environment, ErrorType.NOT_FOUND, "NOT_FOUND", fault.getMessage(), Map.of());
		}
		if (fault instanceof UserErrorException || fault instanceof BindException) {
			return error(environment, ErrorType.BAD_REQUEST, "BAD_REQUEST", fault.getMessage(), Map.of());
		}
		if (fault instanceof AuthenticationException) {
			return unauthenticated(environment);
		}
		if (fault instanceof AccessDeniedException) {
			return anonymous() ? unauthenticated(environment)
					: error(environment, ErrorType.FORBIDDEN, "FORBIDDEN", "Your role does not allow this.", Map.of());
		}
		String id = Ids.next();
		logger.error("Fault {} at {}", id, environment.getExecutionStepInfo().getPath(), fault);
		return error(environment, ErrorType.INTERNAL_ERROR, "INTERNAL_ERROR",
				"Something went wrong here. Tell the administrator this number: " + id + ".", Map.of("id", id));
	}

	private static GraphQLError unauthenticated(DataFetchingEnvironment environment) {
		return error(environment, ErrorType.UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first.", Map.of());
	}

	private static boolean anonymous() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication == null || new AuthenticationTrustResolverImpl().isAnonymous(authentication);
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorClassification type, String code,
			@Nullable String message, Map<String, Object> more) {
		Map<String, Object> extensions = new LinkedHashMap<>(more);
		extensions.put("code", code);
		return GraphqlErrorBuilder.newError(environment)
			.errorType(type)
			.message("%s", (message != null) ? message : code)
			.extensions(extensions)
			.build();
	}

}
