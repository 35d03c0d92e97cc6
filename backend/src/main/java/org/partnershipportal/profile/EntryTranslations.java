package org.partnershipportal.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.security.PlaceScope;

/** Texts of entries as a reader reads them best. */
@Service
public class EntryTranslations {

	private final Neo4jClient neo4j;

	private final PlaceScope scope;

	EntryTranslations(Neo4jClient neo4j, PlaceScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/**
	 * The translations into the reader's language of those entries that are not written
	 * in it, by id; with one query.
	 */
	public Map<String, Translation> best(Owner owner, Collection<String> ids, Locale reader) {
		Map<String, Translation> found = new HashMap<>();
		this.neo4j
			.query("MATCH (o:" + owner.label() + ") WHERE o.id IN $ids AND " + owner.sees("o")
					+ " AND EXISTS { (o)-[:HAS_PART {list: 'translations'}]->(:Translation) }"
					+ " RETURN o.id AS id, o.writtenIn AS writtenIn,"
					+ " COLLECT { MATCH (o)-[:HAS_PART {list: 'translations'}]->(t:Translation) RETURN t {.*} } AS all")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Entry.class)
			.mappedBy((types, row) -> new Entry(row.get("id").asString(),
					best(row.get("writtenIn").asString(null), row.get("all").asList(EntryTranslations::read), reader)))
			.all()
			.forEach((entry) -> entry.best().ifPresent((best) -> found.put(entry.id(), best)));
		return found;
	}

	private record Entry(String id, Optional<Translation> best) {
	}

	/**
	 * The one into the reader's language.
	 * @param writtenIn the language of the entry itself; null when nobody has said
	 * @return empty when there is none, or none is needed
	 */
	static Optional<Translation> best(@Nullable String writtenIn, List<Translation> translations, Locale reader) {
		if (writtenIn != null && LanguageTags.best(reader, List.of(writtenIn)).isPresent()) {
			return Optional.empty();
		}
		return LanguageTags.best(reader, translations.stream().map(Translation::language).toList())
			.flatMap((best) -> translations.stream().filter((one) -> one.language().equals(best)).findFirst());
	}

	private static Translation read(Value value) {
		return Trees.record(Translation.class, value.asMap());
	}

}
