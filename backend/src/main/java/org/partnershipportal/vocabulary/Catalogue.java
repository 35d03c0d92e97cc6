package org.partnershipportal.vocabulary;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

/** All vocabularies as they stood in the graph at one moment. */
record Catalogue(Map<Vocabulary, Map<String, Term>> terms, Map<String, ActorKind> kinds,
		Map<String, InformationSource> sources, Map<String, Indicator> indicators,
		List<TypicalInfluencer> influencers) {

	private static final String ALL = """
			MATCH (t:Term)
			RETURN labels(t) AS labels, properties(t) AS term,
			       COLLECT { MATCH (t)-[:IS_KIND]->(k:ActorKind) RETURN k.code } AS kinds
			ORDER BY t.position, t.code
			""";

	private record Row(List<String> labels, Value term, List<String> kinds) {

		boolean is(String label) {
			return this.labels.contains(label);
		}

		String text(String key) {
			return this.term.get(key).asString();
		}

		@Nullable String optional(String key) {
			return this.term.get(key).asString(null);
		}

	}

	/** Reads everything with one query. */
	static Catalogue read(Neo4jClient neo4j) {
		List<Row> rows = List.copyOf(neo4j.query(ALL)
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("labels").asList(Value::asString), row.get("term"),
					row.get("kinds").asList(Value::asString)))
			.all());
		Map<String, ActorKind> kinds = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.is("ActorKind"))
			.map((row) -> new ActorKind(row.text("code"), row.text("label"), ActorFamily.valueOf(row.text("family"))))
			.forEach((kind) -> kinds.put(kind.code(), kind));
		Map<String, InformationSource> sources = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.is("InformationSource"))
			.map((row) -> new InformationSource(row.text("code"), row.text("label"),
					InformationSource.Origin.valueOf(row.text("origin"))))
			.forEach((source) -> sources.put(source.code(), source));
		Map<String, Indicator> indicators = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.is("Indicator"))
			.map((row) -> new Indicator(row.text("code"), row.text("label"), row.text("phase"), row.text("means"),
					Population.valueOf(row.text("population"))))
			.forEach((indicator) -> indicators.put(indicator.code(), indicator));
		return new Catalogue(terms(rows), kinds, sources, indicators, influencers(rows, kinds));
	}

	private static Map<Vocabulary, Map<String, Term>> terms(List<Row> rows) {
		Map<Vocabulary, Map<String, Term>> terms = new EnumMap<>(Vocabulary.class);
		for (Vocabulary vocabulary : Vocabulary.values()) {
			Map<String, Term> own = new LinkedHashMap<>();
			rows.stream()
				.filter((row) -> row.is(vocabulary.label()))
				.map((row) -> new Term(vocabulary, row.text("code"), row.text("label"), row.optional("description")))
				.forEach((term) -> own.put(term.code(), term));
			terms.put(vocabulary, own);
		}
		return terms;
	}

	private static List<TypicalInfluencer> influencers(List<Row> rows, Map<String, ActorKind> kinds) {
		return rows.stream()
			.filter((row) -> row.is("TypicalInfluencer"))
			.map((row) -> new TypicalInfluencer(row.text("code"), row.text("phase"),
					SideKind.ofReference(row.text("side")), Population.valueOf(row.text("population")),
					Objects.requireNonNull(kinds.get(row.kinds().get(0))), row.optional("note")))
			.toList();
	}

}
