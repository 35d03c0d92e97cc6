package org.partnershipportal.history;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One value of a field, as people read it.
 *
 * @param kind how to show it
 * @param text the value; null when it has parts, or refers to what is no longer there or
 * may not be seen
 * @param parts its own fields, when it has some
 */
public record HistoryValue(Kind kind, @Nullable String text, List<HistoryField> parts) {

	/** How a value is shown. */
	public enum Kind {

		/** As it is: words, a number, the label of a term. */
		TEXT,
		/** A day, ISO 8601. */
		DAY,
		/** A constant of an enumeration of the API. */
		CONSTANT,
		/** The name of another object. */
		REFERENCE,
		/** Fields of its own. */
		PARTS

	}

	public HistoryValue {
		parts = List.copyOf(parts);
	}

	static HistoryValue of(Kind kind, String text) {
		return new HistoryValue(kind, text, List.of());
	}

	/** Ids that this value, or a part of it, refers to; before {@link #named}. */
	Stream<String> references() {
		return (this.kind == Kind.REFERENCE) ? Stream.ofNullable(this.text)
				: this.parts.stream().flatMap((part) -> part.values().stream()).flatMap(HistoryValue::references);
	}

	/** The same with names instead of ids. */
	HistoryValue named(Function<String, @Nullable String> names) {
		if (this.kind == Kind.REFERENCE) {
			return new HistoryValue(this.kind, names.apply(Objects.requireNonNull(this.text)), List.of());
		}
		return new HistoryValue(this.kind, this.text, this.parts.stream().map((part) -> part.named(names)).toList());
	}

}
