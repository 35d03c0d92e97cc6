package org.partnershipportal.common.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Says faults as top-level errors with {@code extensions.code}. What nobody foresaw is
 * logged under an id, and only the id is told.
 */
@Component
class FaultResolver extends DataFetcherExceptionResolverAdapter {

	FaultResolver() {
		setThreadLocalContextAware(true);
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable fault, DataFetchingEnvironment environment) {
		return Faults.tell(fault, GraphqlErrorBuilder.newError(environment),
				environment.getExecutionStepInfo().getPath().toString());
	}

}
