package org.partnershipportal.history;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A field with what it holds.
 *
 * @param name the field's name, e.g. {@code alternateName}
 * @param values its values; none when it is empty
 */
public record HistoryField(String name, List<HistoryValue> values) {

	public HistoryField {
		values = List.copyOf(values);
	}

	HistoryField named(Function<String, @Nullable String> names) {
		return new HistoryField(this.name, this.values.stream().map((value) -> value.named(names)).toList());
	}

}
