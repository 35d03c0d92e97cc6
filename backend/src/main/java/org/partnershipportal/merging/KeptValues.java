package org.partnershipportal.merging;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Properties of the graph as JSON and back, letter by letter: a day is not a text, and a
 * whole number not a fraction.
 */
final class KeptValues {

	private KeptValues() {
	}

	static Map<String, @Nullable Object> written(Map<String, ? extends @Nullable Object> properties) {
		Map<String, @Nullable Object> written = new HashMap<>();
		properties.forEach((name, value) -> written.put(name, written(value)));
		return written;
	}

	private static @Nullable Object written(@Nullable Object value) {
		if (value == null || value instanceof String || value instanceof Boolean) {
			return value;
		}
		if (value instanceof Long || value instanceof Integer) {
			return Map.of("whole", value.toString());
		}
		if (value instanceof Double) {
			return Map.of("fraction", value.toString());
		}
		if (value instanceof LocalDate) {
			return Map.of("day", value.toString());
		}
		if (value instanceof ZonedDateTime || value instanceof OffsetDateTime) {
			return Map.of("moment", value.toString());
		}
		if (value instanceof Collection<?> items) {
			List<@Nullable Object> list = new ArrayList<>();
			items.forEach((item) -> list.add(written(item)));
			return list;
		}
		throw new IllegalArgumentException("No way to keep a " + value.getClass());
	}

	static Map<String, @Nullable Object> read(Map<String, ? extends @Nullable Object> kept) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		kept.forEach((name, value) -> properties.put(name, read(value)));
		return properties;
	}

	private static @Nullable Object read(@Nullable Object value) {
		if (value instanceof Collection<?> items) {
			List<@Nullable Object> list = new ArrayList<>();
			items.forEach((item) -> list.add(read(item)));
			return list;
		}
		if (value instanceof Map<?, ?> typed) {
			Map.Entry<?, ?> one = typed.entrySet().iterator().next();
			String text = String.valueOf(one.getValue());
			return switch (String.valueOf(one.getKey())) {
				case "whole" -> Long.valueOf(text);
				case "fraction" -> Double.valueOf(text);
				case "day" -> LocalDate.parse(text);
				case "moment" -> ZonedDateTime.parse(text);
				default -> throw new IllegalArgumentException("Nothing is kept as " + one.getKey());
			};
		}
		return value;
	}

}
