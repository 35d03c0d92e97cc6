package org.partnershipportal.common.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Says the faults of subscriptions like those of queries and mutations. */
@Component
class SubscriptionFaultResolver extends SubscriptionExceptionResolverAdapter {

	SubscriptionFaultResolver() {
		setThreadLocalContextAware(true);
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable fault) {
		return ErrorIds.identified(Faults.tell(fault, GraphqlErrorBuilder.newError(), "a subscription"));
	}

}
