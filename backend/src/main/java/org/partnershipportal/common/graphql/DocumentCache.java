package org.partnershipportal.common.graphql;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.springframework.stereotype.Component;

/**
 * Parses and validates a document once, however often it is sent. Only what passed is
 * kept: what was refused is refused anew, in the words for whoever sent it.
 */
@Component
class DocumentCache implements PreparsedDocumentProvider {

	private static final int MOST_CHARACTERS = 2_000_000;

	private final Cache<String, PreparsedDocumentEntry> passed = Caffeine.newBuilder()
		.maximumWeight(MOST_CHARACTERS)
		.weigher((String document, PreparsedDocumentEntry entry) -> document.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		String document = input.getQuery();
		PreparsedDocumentEntry known = this.passed.getIfPresent(document);
		if (known != null) {
			return CompletableFuture.completedFuture(known);
		}
		PreparsedDocumentEntry entry = parseAndValidate.apply(input);
		if (!entry.hasErrors()) {
			this.passed.put(document, entry);
		}
		return CompletableFuture.completedFuture(entry);
	}

}
