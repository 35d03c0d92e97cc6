package org.partnershipportal.history;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A field that changed.
 *
 * @param field its name, e.g. {@code alternateName}
 * @param before its values before; none when it was empty
 * @param after its values after; none when it is empty now
 */
public record FieldChange(String field, List<HistoryValue> before, List<HistoryValue> after) {

	public FieldChange {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}

	FieldChange named(Function<String, @Nullable String> names) {
		return new FieldChange(this.field, this.before.stream().map((value) -> value.named(names)).toList(),
				this.after.stream().map((value) -> value.named(names)).toList());
	}

}
