package org.partnershipportal.common.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BindException;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.UserErrorException;

/** How a fault is told as a top-level error. */
final class Faults {

	private static final Logger logger = LoggerFactory.getLogger(Faults.class);

	private Faults() {
	}

	/**
	 * Tells a fault.
	 * @param error an error that knows its place in the document, if it has one
	 * @param place the place, for the log
	 */
	static GraphQLError tell(Throwable fault, GraphqlErrorBuilder<?> error, String place) {
		if (fault instanceof BadRequestException bad) {
			return coded(error, ErrorType.BAD_REQUEST, "BAD_REQUEST", bad.getMessage(),
					Map.of("argument", bad.argument()));
		}
		if (fault instanceof NotFoundException) {
			return coded(error, ErrorType.NOT_FOUND, "NOT_FOUND", fault.getMessage(), Map.of());
		}
		if (fault instanceof UserErrorException || fault instanceof BindException) {
			return coded(error, ErrorType.BAD_REQUEST, "BAD_REQUEST", fault.getMessage(), Map.of());
		}
		if (fault instanceof AuthenticationException || (fault instanceof AccessDeniedException && anonymous())) {
			return coded(error, ErrorType.UNAUTHORIZED, "UNAUTHENTICATED", "Sign in first.", Map.of());
		}
		if (fault instanceof AccessDeniedException) {
			return coded(error, ErrorType.FORBIDDEN, "FORBIDDEN", "Your role does not allow this.", Map.of());
		}
		String id = Ids.next();
		if (Thread.currentThread().isInterrupted()) {
			logger.info("Fault {} at {}: interrupted, since nobody waits for it any more", id, place);
			return coded(error, ErrorType.INTERNAL_ERROR, "INTERNAL_ERROR", "This was given up.", Map.of("id", id));
		}
		logger.error("Fault {} at {}", id, place, fault);
		return coded(error, ErrorType.INTERNAL_ERROR, "INTERNAL_ERROR",
				"Something went wrong here. Tell the administrator this number: " + id + ".", Map.of("id", id));
	}

	/** Tells what is wrong with an input that has no payload to tell it in. */
	static GraphQLError badInput(GraphqlErrorBuilder<?> error, String message) {
		return coded(error, ErrorType.BAD_REQUEST, "BAD_REQUEST", message, Map.of());
	}

	private static boolean anonymous() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication == null || new AuthenticationTrustResolverImpl().isAnonymous(authentication);
	}

	private static GraphQLError coded(GraphqlErrorBuilder<?> error, ErrorClassification type, String code,
			@Nullable String message, Map<String, Object> more) {
		Map<String, Object> extensions = new LinkedHashMap<>(more);
		extensions.put("code", code);
		return error.errorType(type).message("%s", (message != null) ? message : code).extensions(extensions).build();
	}

}
