package org.partnershipportal.common.graphql;

import graphql.validation.QueryComplexityLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Refuses documents that would cost too much, while they are validated: a few hundred
 * bytes of nested fragments can otherwise ask for millions of fields.
 */
@Component
class DocumentLimits implements WebGraphQlInterceptor {

	private final QueryComplexityLimits limits;

	DocumentLimits(Limits limits) {
		this.limits = QueryComplexityLimits.newLimits()
			.maxDepth(limits.depth())
			.maxFieldsCount(limits.fields())
			.build();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		request.configureExecutionInput((input, builder) -> builder
			.graphQLContext((context) -> context.put(QueryComplexityLimits.KEY, this.limits))
			.build());
		return chain.next(request);
	}

	/**
	 * How large a document may be.
	 *
	 * @param depth how deep fields may nest
	 * @param fields how many fields it may ask for, those of fragments counted each time
	 */
	@ConfigurationProperties("portal.graphql")
	record Limits(@DefaultValue("16") int depth, @DefaultValue("600") int fields) {
	}

}
