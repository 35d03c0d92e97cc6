package org.partnershipportal.vocabulary;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Something of a vocabulary that has a name for people. */
public interface Labelled {

	/** What its vocabulary is called in the graph. */
	String vocabularyName();

	/** Stable code. */
	String code();

	/** The name in English. */
	String label();

	/** The name in any language that has one, to be filled in to a text. */
	default MessageSourceResolvable name() {
		return text(vocabularyName() + "." + code(), label());
	}

	/** A text of {@code messages/vocabulary}; the English one where there is none. */
	static MessageSourceResolvable text(String key, String english) {
		return new DefaultMessageSourceResolvable(new String[] { "vocabulary." + key }, english);
	}

}
