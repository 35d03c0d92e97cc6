package org.partnershipportal.common.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.parser.InvalidSyntaxException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.Sha256;

/**
 * Where only trusted documents are carried out, these are the portal's own, which are
 * delivered with the schema, and those registered in a folder of the installation. A
 * client sends the text, printed as it likes, or the SHA-256 of the file in
 * {@code extensions.persistedQuery.sha256Hash}.
 */
@Component
@Order(30)
class TrustedDocuments implements WebGraphQlInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(TrustedDocuments.class);

	private static final String OWN = "classpath*:operations/**/*.graphql";

	private static final int MOST_CHARACTERS = 2_000_000;

	private final DocumentLimits.Limits limits;

	private final Set<String> forms = new HashSet<>();

	private final Map<String, String> texts = new HashMap<>();

	/** Texts that were found to be trusted; nobody can fill it with others. */
	private final Cache<String, Boolean> passed = Caffeine.newBuilder()
		.maximumWeight(MOST_CHARACTERS)
		.weigher((String document, Boolean trusted) -> document.length())
		.build();

	TrustedDocuments(DocumentLimits.Limits limits) throws IOException {
		this.limits = limits;
		if (limits.documents() == DocumentLimits.Documents.FREE) {
			logger.warn("Any document is carried out, introspection too: a setting for developers");
			return;
		}
		List<String> locations = new ArrayList<>(List.of(OWN));
		locations.addAll(limits.registered());
		for (String location : locations) {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
				trust(file);
			}
		}
		logger.info("{} documents are carried out, and no others", this.texts.size());
	}

	private void trust(Resource file) throws IOException {
		String text = file.getContentAsString(StandardCharsets.UTF_8);
		try {
			this.forms.add(NormalForm.hash(text, this.limits.parser()));
		}
		catch (InvalidSyntaxException ex) {
			throw new IllegalStateException("Not a document: " + file.getDescription(), ex);
		}
		this.texts.put(Sha256.of(text), text);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (this.limits.documents() == DocumentLimits.Documents.FREE) {
			return chain.next(request);
		}
		String named = named(request);
		if (named != null) {
			String text = this.texts.get(named);
			if (text == null) {
				return refuse(request);
			}
			request.configureExecutionInput((input, builder) -> builder.query(text).build());
			return chain.next(request);
		}
		return isTrusted(request.getDocument()) ? chain.next(request) : refuse(request);
	}

	private static @Nullable String named(WebGraphQlRequest request) {
		return (request.getExtensions().get("persistedQuery") instanceof Map<?, ?> query
				&& query.get("sha256Hash") instanceof String hash) ? hash : null;
	}

	private boolean isTrusted(String document) {
		if (this.passed.getIfPresent(document) != null) {
			return true;
		}
		if (document.length() > this.limits.characters() || !isKnown(document)) {
			return false;
		}
		this.passed.put(document, true);
		return true;
	}

	private boolean isKnown(String document) {
		try {
			return this.forms.contains(NormalForm.hash(document, this.limits.parser()));
		}
		catch (InvalidSyntaxException ex) {
			return false;
		}
	}

	private static Mono<WebGraphQlResponse> refuse(WebGraphQlRequest request) {
		return Refusals.of(request, "DOCUMENT_NOT_TRUSTED",
				"Only registered documents are carried out here; have this one registered.");
	}

}
