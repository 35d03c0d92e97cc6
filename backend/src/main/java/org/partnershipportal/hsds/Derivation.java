package org.partnershipportal.hsds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** How one value becomes rows of other tables. */
enum Derivation {

	/** A service that names its location is a service at a location. */
	LOCATION {

		@Override
		List<HsdsRow> rows(String value, String id) {
			return List
				.of(row(HsdsTable.SERVICE_AT_LOCATION, id, value, Map.of("service_id", id, "location_id", value)));
		}

	},
	/** Languages of a telephone. */
	LANGUAGES {

		@Override
		List<HsdsRow> rows(String value, String id) {
			return parts(value, "[,;]").map((language) -> {
				Map<String, Object> values = new LinkedHashMap<>(Layout.language(language));
				values.put("phone_id", id);
				return row(HsdsTable.LANGUAGE, id, language, values);
			}).toList();
		}

	},
	/** Words that say what a service is about: terms, and that the service bears them. */
	TERMS {

		@Override
		List<HsdsRow> rows(String value, String id) {
			List<HsdsRow> rows = new ArrayList<>();
			parts(value, ";").forEach((word) -> {
				HsdsRow term = row(HsdsTable.TAXONOMY_TERM, "", word,
						Map.of("name", word, "description", word, "taxonomy", "service_problem_codes"));
				rows.add(term);
				rows.add(row(HsdsTable.ATTRIBUTE, id, word,
						Map.of("link_id", id, "link_entity", "service", "taxonomy_term_id", term.id())));
			});
			return rows;
		}

	},
	/** Areas that a service serves. */
	AREAS {

		@Override
		List<HsdsRow> rows(String value, String id) {
			return parts(value, ";")
				.map((area) -> row(HsdsTable.SERVICE_AREA, id, area, Map.of("service_id", id, "name", area)))
				.toList();
		}

	},
	/**
	 * An address in one line; one of which only the state is known begins with a word.
	 */
	ADDRESS {

		@Override
		List<HsdsRow> rows(String value, String id) {
			Map<String, Object> values = new LinkedHashMap<>(
					Map.of("location_id", id, "country", "US", "address_type", "physical"));
			Matcher matcher = ADDRESSES.matcher(value);
			if (matcher.matches()) {
				put(values, "address_1", matcher.group("street"));
				put(values, "city", matcher.group("city"));
				put(values, "state_province", matcher.group("state"));
				put(values, "postal_code", matcher.group("code"));
			}
			else {
				values.put("address_1", value);
			}
			return List.of(row(HsdsTable.ADDRESS, id, value, values));
		}

	},
	/** Numbers, each after what it is: {@code tdd: 800-955-8771, main: 305-285-5922}. */
	PHONES {

		@Override
		List<HsdsRow> rows(String value, String id) {
			return parts(value, "[,;](?=\\s*[a-z ]+:)").map((phone) -> {
				int colon = phone.indexOf(':');
				Map<String, Object> values = new LinkedHashMap<>();
				values.put("location_id", id);
				values.put("number", phone.substring(colon + 1).strip());
				String type = phone.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
				switch (type) {
					case "", "main" -> values.put("type", "voice");
					case "tdd", "tty" -> values.put("type", "textphone");
					case "fax" -> values.put("type", "fax");
					default -> {
						values.put("type", "voice");
						values.put("description", type);
					}
				}
				return row(HsdsTable.PHONE, id, phone, values);
			}).toList();
		}

	};

	private static final Pattern ADDRESSES = Pattern.compile(
			"(State: |((?<street>.+), )?(?<city>[^,]+), )?(?<state>[A-Z]{2})( (?<code>\\d{5}(-\\d{4})?))?",
			Pattern.DOTALL);

	/**
	 * The rows.
	 * @param value what the column says
	 * @param id the row that has the column
	 */
	abstract List<HsdsRow> rows(String value, String id);

	private static void put(Map<String, Object> values, String column, @Nullable String value) {
		if (value != null) {
			values.put(column, value);
		}
	}

	private static Stream<String> parts(String value, String separator) {
		return Arrays.stream(value.split(separator)).map(String::strip).filter((part) -> !part.isEmpty()).distinct();
	}

	private static HsdsRow row(HsdsTable table, String owner, String content, Map<String, Object> values) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("id", id(table, owner + "|" + content));
		all.putAll(values);
		return HsdsRow.of(table, all);
	}

	/** An id for what has none: the same for the same content. */
	static String id(HsdsTable table, String content) {
		return UUID.nameUUIDFromBytes((table.table() + "|" + content).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
