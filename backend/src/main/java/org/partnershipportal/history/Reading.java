package org.partnershipportal.history;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.Vocabulary;

/**
 * How a field of a recorded object is read.
 *
 * @param kind what it holds
 * @param vocabulary whose terms it holds codes of; null when of none
 * @param parts its own fields; empty when it has none
 */
record Reading(Kind kind, @Nullable Vocabulary vocabulary, Map<String, Reading> parts) {

	static final Reading TEXT = new Reading(Kind.TEXT, null, Map.of());

	static final Reading DAY = new Reading(Kind.DAY, null, Map.of());

	static final Reading CONSTANT = new Reading(Kind.CONSTANT, null, Map.of());

	static final Reading FLAG = new Reading(Kind.FLAG, null, Map.of());

	static final Reading REFERENCE = new Reading(Kind.REFERENCE, null, Map.of());

	static final Reading ACTOR_KIND = new Reading(Kind.ACTOR_KIND, null, Map.of());

	static final Reading SOURCE = new Reading(Kind.SOURCE, null, Map.of());

	static final Reading INDICATOR = new Reading(Kind.INDICATOR, null, Map.of());

	enum Kind {

		TEXT, DAY, CONSTANT, FLAG, REFERENCE, ACTOR_KIND, SOURCE, INDICATOR, TERM, PARTS

	}

	static Reading terms(Vocabulary vocabulary) {
		return new Reading(Kind.TERM, vocabulary, Map.of());
	}

	static Reading parts(Map<String, Reading> parts) {
		return new Reading(Kind.PARTS, null, parts);
	}

}
