package org.partnershipportal.hsds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file, of 3.1 or older, become those of a table.
 *
 * @param name what it is called in {@code hsds/older.csv}
 * @param table the table its rows belong to
 * @param rules what becomes of columns that are called otherwise
 * @param always what every row says without having a column for it
 * @param addition whether its rows say more about rows of other files
 */
record Layout(String name, HsdsTable table, Map<String, Rule> rules, Map<String, String> always, boolean addition) {

	private static final Map<String, String> WEEKDAYS = Map.of("mo", "MO", "tu", "TU", "we", "WE", "th", "TH", "fr",
			"FR", "sa", "SA", "su", "SU");

	private static final List<String> NUMBERED = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

	private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

	private static final int OLDEST = 130;

	/** What is done with a value. */
	enum How {

		/** Only the name of the column is another. */
		RENAME,

		/** It goes into a line of its own of another text. */
		JOIN,

		/** It goes on in another text, after a comma. */
		COMMA,

		/**
		 * It goes into a line of its own of another text, after a word that says what it
		 * is.
		 */
		LABEL,

		/** A day of the week in words or as a number becomes a code. */
		WEEKDAY,

		/** A language in words stays a name, one as a code becomes a code. */
		LANGUAGE,

		/** An age; some directories write 200 or 999 where there is none. */
		AGE,

		/** It becomes rows of other tables. */
		DERIVE,

		/** It names the row of another file that this one says more about. */
		ADDITION,

		/** What the row says of its own stands elsewhere. */
		IGNORE,

		/** There is no such column; every row says it. */
		ALWAYS;

		static How named(String name) {
			return valueOf(name.toUpperCase(Locale.ROOT));
		}

	}

	/**
	 * What becomes of a column.
	 *
	 * @param how what is done with its value
	 * @param target the column of the table; empty when none
	 * @param argument what {@code how} needs to know
	 */
	record Rule(How how, String target, String argument) {
	}

	/** Whether a value of this column goes anywhere. */
	boolean knows(String column) {
		return this.rules.containsKey(column) || this.table.column(column).isPresent();
	}

	/**
	 * What a row says.
	 * @param raw its values by the columns of the file
	 * @param faults where is told what could not be understood
	 * @param unknown given each column that goes nowhere
	 */
	Map<String, Object> map(Map<String, Object> raw, HsdsValues.Faults faults, Consumer<String> unknown) {
		Map<String, Object> values = new LinkedHashMap<>(this.always);
		raw.forEach((column, value) -> {
			Rule rule = this.rules.get(column);
			if (rule != null) {
				apply(rule, value, values, faults);
			}
			else if (this.table.column(column).isPresent()) {
				values.put(column, value);
			}
			else {
				unknown.accept(column);
			}
		});
		return values;
	}

	private void apply(Rule rule, Object value, Map<String, Object> values, HsdsValues.Faults faults) {
		String text = value.toString().strip();
		if (text.isEmpty()) {
			return;
		}
		switch (rule.how()) {
			case RENAME, ADDITION -> values.put(rule.target(), value);
			case JOIN -> values.merge(rule.target(), text, (one, other) -> one + "\n" + other);
			case COMMA -> values.merge(rule.target(), text, (one, other) -> one + ", " + other);
			case LABEL ->
				values.merge(rule.target(), rule.argument() + ": " + text, (one, other) -> one + "\n" + other);
			case WEEKDAY -> weekdays(rule.target(), text, values, faults);
			case LANGUAGE -> values.putAll(language(text));
			case AGE -> age(rule.target(), text, values, faults);
			case DERIVE, IGNORE, ALWAYS -> {
				// Nothing of the row itself.
			}
		}
	}

	private void weekdays(String target, String text, Map<String, Object> values, HsdsValues.Faults faults) {
		List<String> days = new ArrayList<>();
		for (String part : text.split("[,;/ ]+")) {
			String day = weekday(part.toLowerCase(Locale.ROOT));
			if (day == null) {
				faults.add(column(target), HsdsFault.NOT_ALLOWED, text, NUMBERED);
				return;
			}
			days.add(day);
		}
		values.put(target, String.join(",", days));
	}

	private static @Nullable String weekday(String day) {
		if (day.matches("[1-7]")) {
			return NUMBERED.get(Integer.parseInt(day) - 1);
		}
		return (day.length() < 2) ? null : WEEKDAYS.get(day.substring(0, 2));
	}

	static Map<String, Object> language(String text) {
		return Map.of(LANGUAGE_CODE.matcher(text).matches() ? "code" : "name", text);
	}

	private void age(String target, String text, Map<String, Object> values, HsdsValues.Faults faults) {
		if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= OLDEST) {
			values.put(target, text);
		}
		else {
			faults.add(column(target), HsdsFault.NOT_AN_AGE, text);
		}
	}

	private HsdsColumn column(String name) {
		return this.table.column(name).orElseThrow();
	}

	/** The rows of other tables that values of a row become. */
	List<Fragment> derived(Map<String, Object> raw, String id, HsdsOrigin origin) {
		return this.rules.entrySet().stream().filter((rule) -> rule.getValue().how() == How.DERIVE).flatMap((rule) -> {
			Object value = raw.get(rule.getKey());
			return (value == null || value.toString().isBlank()) ? Stream.empty()
					: Derivation.valueOf(rule.getValue().argument())
						.rows(value.toString().strip(), id)
						.stream()
						.map((row) -> new Fragment(row.table(), row.id(), row.values(), Fragment.Kind.LINE, origin));
		}).collect(Collectors.toList());
	}

}
