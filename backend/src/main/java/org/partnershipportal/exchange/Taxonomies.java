package org.partnershipportal.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.FocalPointFunction;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Our vocabularies as taxonomies of HSDS. Their ids are made of their codes, so that they
 * are the same in every installation and never have to be kept.
 */
@Component
class Taxonomies {

	/** What focal points answer for is a list of our own too, though no vocabulary. */
	private static final String FUNCTIONS = "FOCAL_POINT_FUNCTIONS";

	private static final Map<String, String> DESCRIPTIONS = Map.of("SERVICE_TYPES", "Types of service for victims",
			"SERVED_GROUPS", "Groups of people that services are for, by age, gender and status", FUNCTIONS,
			"What focal points answer for");

	private final Vocabularies vocabularies;

	Taxonomies(Vocabularies vocabularies) {
		this.vocabularies = vocabularies;
	}

	/**
	 * A term of a taxonomy.
	 *
	 * @param id its id in HSDS
	 * @param taxonomy the name of the taxonomy
	 * @param code its code
	 * @param label what it is called, in English
	 */
	record TaxonomyTerm(String id, String taxonomy, String code, String label) {
	}

	/** Ids of the taxonomies by their names. */
	Map<String, String> taxonomies() {
		Map<String, String> ids = new LinkedHashMap<>();
		List.of(Vocabulary.SERVICE_TYPES.name(), Vocabulary.SERVED_GROUPS.name(), FUNCTIONS)
			.forEach((name) -> ids.put(name, id(name)));
		return ids;
	}

	/** All terms. */
	List<TaxonomyTerm> terms() {
		List<TaxonomyTerm> all = new ArrayList<>();
		for (Vocabulary vocabulary : List.of(Vocabulary.SERVICE_TYPES, Vocabulary.SERVED_GROUPS)) {
			for (Term term : this.vocabularies.list(vocabulary)) {
				all.add(new TaxonomyTerm(id(vocabulary.name() + ":" + term.code()), vocabulary.name(), term.code(),
						term.label()));
			}
		}
		for (FocalPointFunction function : FocalPointFunction.values()) {
			String words = function.name().replace('_', ' ').toLowerCase(Locale.ROOT);
			all.add(new TaxonomyTerm(id(FUNCTIONS + ":" + function.name()), FUNCTIONS, function.name(), words));
		}
		return all;
	}

	/** The term with this id. */
	Optional<TaxonomyTerm> term(String id) {
		return terms().stream().filter((term) -> term.id().equals(id)).findFirst();
	}

	/** Adds the rows of all taxonomies and their terms. */
	void addAll(RowBuilder rows) {
		taxonomies().forEach((name, id) -> rows.add(HsdsTable.TAXONOMY,
				Map.of("id", id, "name", name, "description", DESCRIPTIONS.getOrDefault(name, name))));
		terms().forEach((term) -> rows.add(HsdsTable.TAXONOMY_TERM,
				Map.of("id", term.id(), "code", term.code(), "name", term.label(), "description", term.label(),
						"taxonomy", term.taxonomy(), "taxonomy_id", id(term.taxonomy()), "language", "en")));
	}

	/** Adds that something bears terms. */
	void addAttributes(RowBuilder rows, HsdsTable table, String id, Vocabulary vocabulary, Collection<String> codes) {
		addAttributes(rows, table, id, vocabulary.name(), codes);
	}

	/** Adds what a focal point answers for. */
	void addFunctions(RowBuilder rows, String focalPoint, Collection<FocalPointFunction> functions) {
		addAttributes(rows, HsdsTable.CONTACT, focalPoint, FUNCTIONS,
				functions.stream().map(FocalPointFunction::name).toList());
	}

	private static void addAttributes(RowBuilder rows, HsdsTable table, String id, String taxonomy,
			Collection<String> codes) {
		for (String code : codes) {
			rows.add(HsdsTable.ATTRIBUTE, Map.of("id", id(id + ":" + taxonomy + ":" + code), "link_id", id,
					"link_entity", table.table(), "taxonomy_term_id", id(taxonomy + ":" + code), "value", code));
		}
	}

	private static String id(String name) {
		return UUID.nameUUIDFromBytes(("partnership-portal:" + name).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
