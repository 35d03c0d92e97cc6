package org.partnershipportal.audit.chain;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import org.partnershipportal.audit.chain.Break.Kind;

/**
 * Walks along a chain, one entry after the other in the order of their numbers, and finds
 * the first that does not hold. Remembers two hashes and what was published, nothing
 * else.
 */
final class ChainWalk {

	private final SortedMap<Long, String> published;

	private long last;

	private String hash = CanonicalEntry.GENESIS;

	/** Hash of an entry that holds by itself but not with the one before it. */
	private @Nullable String torn;

	/**
	 * Begins before the first entry.
	 * @param published hashes that were published earlier, by number
	 */
	ChainWalk(Map<Long, String> published) {
		this.published = new TreeMap<>(published);
	}

	/** Goes on from where another walk stands. */
	ChainWalk(ChainWalk other) {
		this.published = other.published;
		this.last = other.last;
		this.hash = other.hash;
		this.torn = other.torn;
	}

	/** Moves on to where another walk of the same chain stands. */
	void resume(ChainWalk other) {
		this.last = other.last;
		this.hash = other.hash;
		this.torn = other.torn;
	}

	/** Number of the last entry that holds. */
	long last() {
		return this.last;
	}

	/** Number of the last entry that was looked at. */
	long seen() {
		return (this.torn != null) ? this.last + 1 : this.last;
	}

	/**
	 * Looks at the next entry.
	 * @return what does not hold; empty when all does so far
	 */
	Optional<Break> next(Map<String, Value> entry) {
		if (this.torn != null) {
			return decided(this.torn.equals(text(entry, "previous")));
		}
		long expected = this.last + 1;
		if (!(value(entry, "number").asObject() instanceof Long number)) {
			return broken(expected, Kind.FOREIGN, "An entry bears something else than a number in its place.");
		}
		if (number < expected) {
			return broken(number, Kind.FOREIGN,
					(number < 1) ? "The portal gives no number below 1." : "More than one entry has this number.");
		}
		return (number > expected) ? missing(expected) : content(entry, number);
	}

	private Optional<Break> content(Map<String, Value> entry, long number) {
		if (!Values.value(CanonicalEntry.FORMAT).equals(value(entry, "format"))) {
			return broken(number, Kind.CHANGED, "It is written in a format that is not known here.");
		}
		String computed = CanonicalEntry.hash(entry);
		if (!computed.equals(text(entry, "hash"))) {
			return broken(number, Kind.CHANGED, "Its content does not belong to its hash.");
		}
		if (!this.hash.equals(text(entry, "previous"))) {
			this.torn = computed;
			return (number == 1) ? decided(false) : Optional.empty();
		}
		String wanted = this.published.get(number);
		if (wanted != null && !wanted.equals(computed)) {
			return broken(number, Kind.NOT_AS_PUBLISHED, "Published was " + wanted + ", found is " + computed
					+ ". It, or an entry before it" + sinceWhen(number) + ", was written anew.");
		}
		this.last = number;
		this.hash = computed;
		return Optional.empty();
	}

	/**
	 * Two entries that hold by themselves do not hold together: one of them was written
	 * anew.
	 * @param vouchedFor whether what comes after the second says that it is the one
	 */
	private Optional<Break> decided(boolean vouchedFor) {
		return vouchedFor ? broken(this.last, Kind.CHANGED, "The entry after it was sealed upon another one.")
				: broken(this.last + 1, Kind.CHANGED, "It was not sealed upon the entry before it.");
	}

	private String sinceWhen(long number) {
		SortedMap<Long, String> earlier = this.published.headMap(number);
		return earlier.isEmpty() ? "" : " and after " + earlier.lastKey();
	}

	/** After a stretch of numbers was read: whether all of it was there. */
	Optional<Break> reached(long number) {
		return (this.torn == null && this.last < number) ? missing(this.last + 1) : Optional.empty();
	}

	/**
	 * After the last entry: whether it is the end that the head names.
	 * @param head the head; null when there is none
	 */
	Optional<Break> end(@Nullable Head head) {
		if (this.torn != null) {
			return decided(head != null && this.torn.equals(head.hash()));
		}
		if (head == null) {
			return (this.last > 0) ? broken(this.last, Kind.CHANGED, "There is no head after it.") : published();
		}
		if (head.number() > this.last) {
			return missing(this.last + 1);
		}
		if (head.number() < this.last) {
			return broken(head.number() + 1, Kind.FOREIGN,
					"It lies beyond the head, which ends at " + head.number() + ".");
		}
		if (!head.hash().equals(this.hash)) {
			return broken(this.last, Kind.CHANGED, "The head names another entry by this number.");
		}
		return published();
	}

	private Optional<Break> published() {
		return this.published.keySet()
			.stream()
			.filter((number) -> number > this.last)
			.findFirst()
			.map((number) -> new Break(this.last + 1, Kind.MISSING,
					"Published was entry " + number + ", but the record ends at " + this.last + ": it was cut off."));
	}

	private static Optional<Break> missing(long number) {
		return broken(number, Kind.MISSING, "There is no entry of this number.");
	}

	private static Optional<Break> broken(long number, Kind kind, String explanation) {
		return Optional.of(new Break(number, kind, explanation));
	}

	private static @Nullable String text(Map<String, Value> entry, String name) {
		return (value(entry, name).asObject() instanceof String text) ? text : null;
	}

	private static Value value(Map<String, Value> entry, String name) {
		return entry.getOrDefault(name, Values.NULL);
	}

}
