package org.partnershipportal.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Writes services with words, the same for the same seed and number: names such as "Legal
 * aid of Marong", a sentence of description, a type, languages, an organisation that
 * serves a community, and for every other service a place on the map. Words are drawn by
 * Zipf's law, so that some stand in very many services and most in few.
 */
final class Services {

	static final String INDEX = "benchmark_services";

	private static final int BATCH = 5000;

	private static final int WORDS = 4000;

	private static final List<String> SYLLABLES = List.of("ba", "ma", "ro", "ke", "lu", "si", "ta", "no", "pa", "wi",
			"da", "ge", "hu", "jo", "ri", "su", "te", "ya", "lo", "mi", "ka", "be", "du", "na", "ra");

	/** What a service is called, and its type. */
	private static final List<List<String>> KINDS = List.of(List.of("Safe house", "SHELTER"),
			List.of("Rumah aman", "SHELTER"), List.of("Food bank", "FOOD"), List.of("Clinic", "PHYSICAL_HEALTH"),
			List.of("Klinik", "PHYSICAL_HEALTH"), List.of("Counselling", "PSYCHOSOCIAL"),
			List.of("School", "EDUCATION"), List.of("Job training", "VOCATIONAL_TRAINING"),
			List.of("Kursus kerja", "VOCATIONAL_TRAINING"), List.of("Night watch", "SAFETY"));

	private final Driver driver;

	private final int count;

	private final Random random;

	private final List<String> words = new ArrayList<>();

	private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

	Services(Driver driver, int count, long seed) {
		this.driver = driver;
		this.count = count;
		this.random = new Random(seed);
	}

	void write(Generator around) {
		for (int i = 0; i < WORDS; i++) {
			this.words.add(syllable() + syllable() + syllable());
		}
		for (int i = 0; i < this.count; i++) {
			List<String> kind = KINDS.get(this.random.nextInt(KINDS.size()));
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", around.id());
			row.put("name", kind.get(0) + " of " + capital(syllable() + syllable() + syllable() + "ng"));
			row.put("type", kind.get(1));
			row.put("description", sentence());
			row.put("languages", List.of("en", (this.random.nextInt(3) == 0) ? "th" : "id"));
			row.put("actor", around.anyOrganisation());
			row.put("place", (i % 2 == 0) ? around.id() : null);
			row.put("latitude", -10 + 20 * this.random.nextDouble());
			row.put("longitude", 95 + 40 * this.random.nextDouble());
			row.put("confirmedOn", Generator.TODAY.minusDays(this.random.nextInt(700)));
			this.rows.add(row);
		}
		for (int start = 0; start < this.rows.size(); start += BATCH) {
			this.driver
				.executableQuery(
						"""
								UNWIND $rows AS row
								MATCH (a:Actor {id: row.actor})
								CREATE (a)-[:OFFERS]->(s:Service {id: row.id, name: row.name, nameKey: toLower(row.name),
								  description: row.description, types: [row.type], languages: row.languages,
								  confirmedOn: row.confirmedOn, version: 1})
								FOREACH (id IN CASE WHEN row.place IS NULL THEN [] ELSE [row.place] END |
								  CREATE (s)-[:GIVEN_AS]->(:ServiceAtPlace {id: row.id + '-at', version: 1})-[:AT]->(:Place {id: id,
								    name: 'Office', latitude: row.latitude, longitude: row.longitude, version: 1})<-[:HAS_PLACE]-(a))
								""")
				.withParameters(Map.of("rows", this.rows.subList(start, Math.min(this.rows.size(), start + BATCH))))
				.execute();
		}
		this.driver
			.executableQuery("CREATE FULLTEXT INDEX " + INDEX + " FOR (s:Service) ON EACH [s.name, s.description]")
			.execute();
	}

	/** What somebody writes who looks for one of the services. */
	record Sought(String id, String words) {
	}

	/** A service by what it is and where. */
	Sought named() {
		Map<String, @Nullable Object> row = any();
		return new Sought(text(row, "id"), text(row, "name").replace(" of ", " "));
	}

	/** The same with two letters of the place in the wrong order. */
	Sought slipped() {
		Sought named = named();
		int at = named.words().length() - 4;
		char[] letters = named.words().toCharArray();
		char moved = letters[at];
		letters[at] = letters[at - 1];
		letters[at - 1] = moved;
		return new Sought(named.id(), new String(letters));
	}

	/** A service by what it is and three words of what it says of itself. */
	Sought described() {
		Map<String, @Nullable Object> row = any();
		String[] said = text(row, "description").toLowerCase(Locale.ROOT).split("\\W+");
		String kind = text(row, "name").replaceAll(" of .*", "");
		return new Sought(text(row, "id"), kind + " " + said[1] + " " + said[3] + " " + said[5]);
	}

	private Map<String, @Nullable Object> any() {
		return this.rows.get(this.random.nextInt(this.rows.size()));
	}

	private static String text(Map<String, @Nullable Object> row, String name) {
		return String.valueOf(row.get(name));
	}

	private String syllable() {
		return SYLLABLES.get(this.random.nextInt(SYLLABLES.size()));
	}

	private String sentence() {
		List<String> sentence = new ArrayList<>();
		for (int i = 0; i < 14; i++) {
			sentence.add(this.words.get((int) (Math.pow(WORDS, this.random.nextDouble()) - 1)));
		}
		return capital(String.join(" ", sentence)) + ".";
	}

	private static String capital(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
