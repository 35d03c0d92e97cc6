package org.partnershipportal.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.FocalPointFunction;
import org.partnershipportal.profile.HsdsTerms;
import org.partnershipportal.profile.Translation;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Our vocabularies as taxonomies of HSDS. Their ids are made of their codes, so that they
 * are the same in every installation and never have to be kept.
 */
@Component
class Taxonomies {

	private static final Map<String, String> DESCRIPTIONS = Map.of("SERVICE_TYPES", "Types of service for victims",
			"SERVED_GROUPS", "Groups of people that services are for, by age, gender and status", HsdsTerms.FUNCTIONS,
			"What focal points answer for", HsdsTerms.TRANSLATIONS,
			"Texts in another language: the term says which text, the value is the text, the label its language (BCP 47)");

	private final HsdsTerms terms;

	Taxonomies(HsdsTerms terms) {
		this.terms = terms;
	}

	/** Ids of the taxonomies by their names. */
	Map<String, String> taxonomies() {
		return this.terms.taxonomies();
	}

	/** All terms. */
	List<HsdsTerms.TaxonomyTerm> terms() {
		return this.terms.terms();
	}

	/** The term with this id. */
	Optional<HsdsTerms.TaxonomyTerm> term(String id) {
		return this.terms.term(id);
	}

	/** Adds the rows of all taxonomies and their terms. */
	void addAll(RowBuilder rows) {
		taxonomies().forEach((name, id) -> rows.add(HsdsTable.TAXONOMY,
				Map.of("id", id, "name", name, "description", DESCRIPTIONS.getOrDefault(name, name))));
		terms().forEach((term) -> rows.add(HsdsTable.TAXONOMY_TERM,
				Map.of("id", term.id(), "code", term.code(), "name", term.label(), "description", term.label(),
						"taxonomy", term.taxonomy(), "taxonomy_id", HsdsTerms.id(term.taxonomy()), "language", "en")));
	}

	/** Adds that something bears terms. */
	void addAttributes(RowBuilder rows, HsdsTable table, String id, Vocabulary vocabulary, Collection<String> codes) {
		addAttributes(rows, table, id, vocabulary.name(), codes);
	}

	/** Adds what a focal point answers for. */
	void addFunctions(RowBuilder rows, String focalPoint, Collection<FocalPointFunction> functions) {
		addAttributes(rows, HsdsTable.CONTACT, focalPoint, HsdsTerms.FUNCTIONS,
				functions.stream().map(FocalPointFunction::name).toList());
	}

	/** Adds in which language something is written, and its texts in others. */
	void addTranslations(RowBuilder rows, HsdsTable table, String id, @Nullable String writtenIn,
			List<Translation> translations) {
		if (writtenIn != null) {
			addText(rows, table, id, HsdsTerms.WRITTEN_IN, writtenIn, writtenIn);
		}
		translations.forEach((translation) -> translation.texts()
			.forEach((field, text) -> addText(rows, table, id, HsdsTerms.code(field), text, translation.language())));
	}

	private static void addText(RowBuilder rows, HsdsTable table, String id, String code, String text,
			String language) {
		String term = HsdsTerms.TRANSLATIONS + ":" + code;
		rows.add(HsdsTable.ATTRIBUTE,
				Map.of("id", HsdsTerms.id(id + ":" + term + ":" + language), "link_id", id, "link_entity",
						table.table(), "taxonomy_term_id", HsdsTerms.id(term), "value", text, "label", language));
	}

	private static void addAttributes(RowBuilder rows, HsdsTable table, String id, String taxonomy,
			Collection<String> codes) {
		for (String code : codes) {
			rows.add(HsdsTable.ATTRIBUTE,
					Map.of("id", HsdsTerms.id(id + ":" + taxonomy + ":" + code), "link_id", id, "link_entity",
							table.table(), "taxonomy_term_id", HsdsTerms.id(taxonomy + ":" + code), "value", code));
		}
	}

}
