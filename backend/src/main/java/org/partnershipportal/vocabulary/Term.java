package org.partnershipportal.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A term of a vocabulary.
 *
 * @param vocabulary the vocabulary it belongs to
 * @param code stable code
 * @param label its name in English
 * @param description what it covers; null when the name says it all
 */
public record Term(Vocabulary vocabulary, String code, String label, @Nullable String description) implements Labelled {

	@Override
	public String vocabularyName() {
		return this.vocabulary.label();
	}

}
