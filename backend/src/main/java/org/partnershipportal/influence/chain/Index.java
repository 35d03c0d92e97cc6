package org.partnershipportal.influence.chain;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for ids, given once and kept for good, so that later states of the links share
 * them with earlier ones. Written by one thread at a time, read by any.
 */
final class Index {

	static final int ABSENT = -1;

	private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

	/** The number of an id; {@link #ABSENT} when it has none. */
	int find(String id) {
		return this.numbers.getOrDefault(id, ABSENT);
	}

	/** The number of an id, a new one if it has none. */
	int number(String id) {
		Integer known = this.numbers.get(id);
		if (known != null) {
			return known;
		}
		int next = this.numbers.size();
		this.numbers.put(id, next);
		return next;
	}

	/** Every id that has a number. */
	Set<String> ids() {
		return Collections.unmodifiableSet(this.numbers.keySet());
	}

	int size() {
		return this.numbers.size();
	}

}
