package org.partnershipportal.hsds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table, flat: what was nested in another row says so in its column.
 *
 * @param table the table
 * @param id its id
 * @param values what it says, by column, the id among them: numbers as
 * {@link BigDecimal}, everything else as the text it was given as, so that it can be
 * given back as it came. Columns that say nothing are missing
 * @param further rows it stands in the lists of besides those that the columns name: by
 * column, the ids of the others, as a telephone may be that of two contacts
 * @param origin where it was read first
 */
public record HsdsRow(HsdsTable table, String id, Map<String, Object> values, Map<String, List<String>> further,
		HsdsOrigin origin) {

	/** A row that cannot be changed. */
	public HsdsRow {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		Map<String, List<String>> others = new LinkedHashMap<>();
		further.forEach((column, ids) -> others.put(column, List.copyOf(ids)));
		further = Collections.unmodifiableMap(others);
	}

	/**
	 * A row that was not read but made.
	 * @param table the table
	 * @param values what it says, by column; {@code id} among them
	 */
	public static HsdsRow of(HsdsTable table, Map<String, Object> values) {
		return new HsdsRow(table, (String) values.getOrDefault("id", ""), values, Map.of(), HsdsOrigin.of(""));
	}

	/** What a column says, as a text; null when nothing. */
	public @Nullable String text(String column) {
		Object value = this.values.get(column);
		return (value != null) ? value.toString() : null;
	}

	/** What a column of numbers says. */
	public @Nullable BigDecimal number(String column) {
		return (BigDecimal) this.values.get(column);
	}

	/** What a column of days says. */
	public @Nullable LocalDate day(String column) {
		String text = text(column);
		return (text != null) ? LocalDate.parse(text) : null;
	}

	/**
	 * What a column of times of day says; where the text has an offset, without it, since
	 * a time of day is that of the place.
	 */
	public @Nullable LocalTime time(String column) {
		String text = text(column);
		return (text != null) ? HsdsValues.time(text) : null;
	}

	/** What a column of points in time says; without an offset it is taken for UTC. */
	public @Nullable OffsetDateTime moment(String column) {
		String text = text(column);
		return (text != null) ? HsdsValues.moment(text) : null;
	}

	/** The ids that a column of ids says, with those that only {@code further} names. */
	public List<String> ids(String column) {
		List<String> ids = new ArrayList<>();
		String first = text(column);
		if (first != null) {
			ids.add(first);
		}
		ids.addAll(this.further.getOrDefault(column, List.of()));
		return ids;
	}

}
