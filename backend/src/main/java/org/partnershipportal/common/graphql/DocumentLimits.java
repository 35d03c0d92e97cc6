package org.partnershipportal.common.graphql;

import java.util.List;
import java.util.regex.Pattern;

import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Refuses documents that would cost too much: long ones before they are parsed, those of
 * many tokens while they are, and while they are validated those that ask for too much,
 * for a few hundred bytes of nested fragments can ask for millions of fields.
 */
@Component
@Order(50)
class DocumentLimits implements WebGraphQlInterceptor {

	private static final int LONGEST_NAME = 200;

	/**
	 * As itself or escaped; the other thing that is no text, half a surrogate pair, no
	 * parser takes.
	 */
	private static final Pattern NULL_CHARACTER = Pattern.compile("\\u0000|\\\\u(0000|\\{0+\\})");

	private final Limits limits;

	private final QueryComplexityLimits complexity;

	private final ParserOptions parser;

	DocumentLimits(Limits limits) {
		this.limits = limits;
		this.complexity = QueryComplexityLimits.newLimits()
			.maxDepth(limits.depth())
			.maxFieldsCount(limits.fields())
			.build();
		this.parser = limits.parser();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String document = request.getDocument();
		if (document.length() > this.limits.characters()) {
			return Refusals.badRequest(request, "A document has at most " + this.limits.characters() + " characters.");
		}
		if (NULL_CHARACTER.matcher(document).find()) {
			return Refusals.badRequest(request, "A document holds no null character.");
		}
		String operation = request.getOperationName();
		if (operation != null && operation.length() > LONGEST_NAME) {
			return Refusals.badRequest(request, "A name has at most " + LONGEST_NAME + " characters.");
		}
		request.configureExecutionInput(
				(input, builder) -> builder
					.graphQLContext((context) -> context.put(QueryComplexityLimits.KEY, this.complexity)
						.put(ParserOptions.class, this.parser)
						.put(Introspection.INTROSPECTION_DISABLED, this.limits.documents() == Documents.TRUSTED))
					.build());
		return chain.next(request);
	}

	/** Which documents are carried out. */
	enum Documents {

		/** Only those of the portal and those registered beside it. */
		TRUSTED,
		/** Whatever somebody signed in sends, introspection too: for developers. */
		FREE

	}

	/**
	 * What a document may be.
	 *
	 * @param documents which are carried out
	 * @param registered where documents beside the portal's own are, as
	 * {@code file:/…/*.graphql}; read at the start
	 * @param depth how deep fields may nest
	 * @param fields how many fields it may ask for, those of fragments counted each time
	 * @param characters how long it may be
	 * @param tokens how many words and signs it may have
	 */
	@ConfigurationProperties("portal.graphql")
	record Limits(@DefaultValue("TRUSTED") Documents documents, @DefaultValue List<String> registered,
			@DefaultValue("16") int depth, @DefaultValue("600") int fields, @DefaultValue("50000") int characters,
			@DefaultValue("8000") int tokens) {

		ParserOptions parser() {
			return ParserOptions.getDefaultOperationParserOptions()
				.transform((options) -> options.maxCharacters(this.characters)
					.maxTokens(this.tokens)
					.maxWhitespaceTokens(this.characters)
					.redactTokenParserErrorMessages(true));
		}

	}

}
