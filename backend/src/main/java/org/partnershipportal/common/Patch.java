package org.partnershipportal.common;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a change says of one field: leave it as it is, or make it this value.
 *
 * @param given whether the change names the field at all
 * @param value the new value; {@code null} empties the field
 */
public record Patch<T>(boolean given, @Nullable T value) {

	/** The field stays as it is. */
	public static <T> Patch<T> keep() {
		return new Patch<>(false, null);
	}

	/** The field becomes {@code value}. */
	public static <T> Patch<T> to(@Nullable T value) {
		return new Patch<>(true, value);
	}

	/** What values say of a text; a value that is no text counts as its text. */
	public static Patch<String> text(Map<String, ? extends @Nullable Object> values, String field) {
		return of(values, field, String::valueOf);
	}

	/** What values say of a whole number. */
	public static Patch<Integer> number(Map<String, ? extends @Nullable Object> values, String field) {
		return of(values, field, (value) -> ((Number) value).intValue());
	}

	/** What values say of a list of texts. */
	public static Patch<List<String>> texts(Map<String, ? extends @Nullable Object> values, String field) {
		return of(values, field, (value) -> ((List<?>) value).stream().map(String::valueOf).toList());
	}

	private static <T> Patch<T> of(Map<String, ? extends @Nullable Object> values, String field,
			Function<Object, T> reading) {
		Object value = values.get(field);
		return values.containsKey(field) ? to((value != null) ? reading.apply(value) : null) : keep();
	}

	/** The names of those that are given. */
	public static Set<String> given(Map<String, Patch<?>> fields) {
		return fields.entrySet()
			.stream()
			.filter((field) -> field.getValue().given())
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The value the field has after the change. */
	public @Nullable T or(@Nullable T current) {
		return this.given ? this.value : current;
	}

	/** The same said of another type of value. */
	public <R> Patch<R> map(Function<T, R> mapping) {
		return this.given ? to((this.value != null) ? mapping.apply(this.value) : null) : keep();
	}

}
