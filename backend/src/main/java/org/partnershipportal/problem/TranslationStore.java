package org.partnershipportal.problem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Names;

/**
 * Writes the texts of problems in other languages, and the words by which a problem is
 * found in any of them.
 */
@Repository
class TranslationStore {

	private static final String OF_PROBLEMS = """
			MATCH (p:Problem) WHERE p.id IN $problems AND %s
			RETURN p.id AS problem, %s AS translations
			""".formatted(ProblemScope.sees("p"), ProblemTranslation.all("p"));

	private static final String SAVE = """
			MATCH (p:Problem {id: $problem})
			MERGE (p)-[:HAS_TRANSLATION]->(t:ProblemTranslation {id: $properties.id})
			SET t = $properties
			""";

	private static final String REMOVE = "MATCH (t:ProblemTranslation {id: $id}) DETACH DELETE t";

	private static final String OUTDATE = """
			MATCH (:Problem {id: $problem})-[:HAS_TRANSLATION]->(t:ProblemTranslation)
			SET t.outdatedOn = coalesce(t.outdatedOn, $day)
			""";

	private static final String LANGUAGES = """
			MATCH (:Problem {id: $problem})-[:HAS_TRANSLATION]->(t:ProblemTranslation) RETURN t.language
			""";

	private static final String TEXTS = """
			MATCH (p:Problem {id: $problem})
			OPTIONAL MATCH (p)-[:HAS_TRANSLATION]->(t:ProblemTranslation)
			RETURN p.title AS title, p.definition AS definition, collect(t.title) AS titles,
			       collect(t.definition) AS definitions
			""";

	private static final String INDEX = """
			MATCH (p:Problem {id: $problem}) SET p.titleWords = $titles, p.definitionWords = $definitions
			""";

	private final Neo4jClient neo4j;

	private final ProblemScope scope;

	TranslationStore(Neo4jClient neo4j, ProblemScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * The translations of each problem that the caller may see, by language; with one
	 * query.
	 */
	Map<String, List<ProblemTranslation>> ofProblems(Collection<String> problems) {
		Map<String, List<ProblemTranslation>> found = new HashMap<>();
		this.neo4j.query(OF_PROBLEMS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(Translated.class)
			.mappedBy((types, row) -> new Translated(row.get("problem").asString(),
					row.get("translations").asList(ProblemTranslation::from)))
			.all()
			.forEach((each) -> found.put(each.problem(), each.translations()));
		return found;
	}

	/** The languages a problem is translated into. */
	Set<String> languages(String problem) {
		return Set.copyOf(this.neo4j.query(LANGUAGES).bind(problem).to("problem").fetchAs(String.class).all());
	}

	void save(ProblemTranslation translation) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", translation.id());
		properties.put("language", translation.language());
		properties.put("title", translation.title());
		properties.put("definition", translation.definition());
		properties.put("translatedOn", translation.translatedOn());
		properties.put("outdatedOn", translation.outdatedOn());
		properties.put("version", translation.version());
		this.neo4j.query(SAVE).bindAll(Map.of("problem", translation.problemId(), "properties", properties)).run();
		index(translation.problemId());
	}

	void remove(ProblemTranslation translation) {
		this.neo4j.query(REMOVE).bind(translation.id()).to("id").run();
		index(translation.problemId());
	}

	/** Marks the translations of a problem whose texts were changed. */
	void outdate(String problem, LocalDate day) {
		this.neo4j.query(OUTDATE).bindAll(Map.of("problem", problem, "day", day)).run();
	}

	/** Keeps the words by which a problem is found; to be called when a text changed. */
	void index(String problem) {
		Words words = this.neo4j.query(TEXTS)
			.bind(problem)
			.to("problem")
			.fetchAs(Words.class)
			.mappedBy((types, row) -> new Words(spaced(row.get("title"), row.get("titles")),
					spaced(row.get("definition"), row.get("definitions"))))
			.one()
			.orElseThrow();
		this.neo4j.query(INDEX)
			.bindAll(Map.of("problem", problem, "titles", words.titles(), "definitions", words.definitions()))
			.run();
	}

	private static List<String> spaced(Value original, Value translated) {
		return Stream.concat(Stream.of(original), translated.asList((value) -> value).stream())
			.filter((text) -> !text.isNull())
			.map((text) -> Names.spaced(text.asString()))
			.toList();
	}

	private record Translated(String problem, List<ProblemTranslation> translations) {
	}

	private record Words(List<String> titles, List<String> definitions) {
	}

}
