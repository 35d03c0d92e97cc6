package org.partnershipportal.planning;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;

/**
 * Says in words why an earlier problem is like another, and how its response ended: from
 * the messages of {@code messages/planning}.
 */
@Component
public class PlanningTexts {

	private final MessageSource messages;

	private final Vocabularies vocabularies;

	private final VocabularyTexts terms;

	PlanningTexts(MessageSource messages, Vocabularies vocabularies, VocabularyTexts terms) {
		this.messages = messages;
		this.vocabularies = vocabularies;
		this.terms = terms;
	}

	/** One reason, as a sentence. */
	public String reason(SharedTrait reason, Locale locale) {
		List<String> words = words(reason, locale);
		String key = "reason." + reason.way() + ((reason.corner() != null) ? "." + reason.corner() : "");
		return text(locale, key, words.size(), words.stream().collect(Collectors.joining(text(locale, "join"))));
	}

	/** What is shared, as people call it. */
	public List<String> words(SharedTrait reason, Locale locale) {
		return switch (reason.way()) {
			case SAME_INDICATORS ->
				this.terms.labels(reason.values().stream().map(this.vocabularies::indicatorOf).toList(), locale);
			case SAME_FORMS -> labels(Vocabulary.EXPLOITATION_FORMS, reason, locale);
			case SAME_PHASES -> labels(Vocabulary.TRAFFICKING_PHASES, reason, locale);
			case SAME_ACTOR_KINDS ->
				this.terms.labels(reason.values().stream().map(this.vocabularies::actorKindOf).toList(), locale);
			case SAME_POPULATION, SAME_KIND_OF_COMMUNITY ->
				reason.values().stream().map((code) -> text(locale, "word." + code)).toList();
			default -> reason.values();
		};
	}

	/** How the response ended, as a sentence. */
	public String ending(EarlierProblem problem, Locale locale) {
		return text(locale, "ending." + ((problem.effect() != null) ? problem.effect() : problem.ending()));
	}

	private List<String> labels(Vocabulary vocabulary, SharedTrait reason, Locale locale) {
		return this.terms
			.labels(reason.values().stream().map((code) -> this.vocabularies.term(vocabulary, code)).toList(), locale);
	}

	private String text(Locale locale, String key, @Nullable Object... values) {
		return Objects.requireNonNull(this.messages.getMessage("planning." + key, values, locale));
	}

}
