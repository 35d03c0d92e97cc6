package org.partnershipportal.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The names of terms in the reader's language: from {@code messages/vocabulary}, or in
 * English as they are in the graph.
 */
@Component
public class VocabularyTexts {

	private final MessageSource messages;

	/**
	 * @param messages the texts, by language
	 */
	public VocabularyTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** What it is called. */
	public String label(Labelled term, Locale language) {
		return this.messages.getMessage(term.name(), language);
	}

	/** What they are called, in their order. */
	public List<String> labels(Collection<? extends Labelled> terms, Locale language) {
		return terms.stream().map((term) -> label(term, language)).toList();
	}

	/** What a term covers; null when its name says it all. */
	public @Nullable String description(Term term, Locale language) {
		return (term.description() != null) ? this.messages.getMessage(
				Labelled.text(term.vocabularyName() + "." + term.code() + ".description", term.description()), language)
				: null;
	}

	/** How the source names a typical influencer; null when the kind says it all. */
	public @Nullable String note(TypicalInfluencer typical, Locale language) {
		String note = typical.note();
		return (note != null) ? this.messages
			.getMessage(Labelled.text("TypicalInfluencer." + note.replaceAll("[^a-z]", "_"), note), language) : null;
	}

}
