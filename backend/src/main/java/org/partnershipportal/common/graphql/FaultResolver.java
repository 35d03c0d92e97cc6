package org.partnershipportal.common.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserErrorException;

/**
 * Says faults as top-level errors with {@code extensions.code}. What nobody foresaw is
 * logged under an id, and only the id is told.
 */
@Component
class FaultResolver extends DataFetcherExceptionResolverAdapter {

	private final ErrorTexts texts;

	FaultResolver(ErrorTexts texts) {
		this.texts = texts;
		setThreadLocalContextAware(true);
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable fault, DataFetchingEnvironment environment) {
		if (fault instanceof UserErrorException refusal) {
			return Faults.badInput(GraphqlErrorBuilder.newError(environment),
					this.texts.of(refusal, environment.getLocale()));
		}
		return Faults.tell(fault, GraphqlErrorBuilder.newError(environment),
				environment.getExecutionStepInfo().getPath().toString());
	}

}
