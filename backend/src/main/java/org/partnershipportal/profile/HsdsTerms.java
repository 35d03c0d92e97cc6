package org.partnershipportal.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Our vocabularies as terms of HSDS. Their ids are made of their codes, so that they are
 * the same in every installation and never have to be kept.
 */
@Component
public class HsdsTerms {

	/** What focal points answer for is a list of our own too, though no vocabulary. */
	public static final String FUNCTIONS = "FOCAL_POINT_FUNCTIONS";

	/**
	 * HSDS has no translations: a text in another language is an attribute whose term
	 * says which text it is, whose value is the text and whose label is the language.
	 */
	public static final String TRANSLATIONS = "TRANSLATIONS";

	/** The term whose value is the language that an entry is written in. */
	public static final String WRITTEN_IN = "WRITTEN_IN";

	private final Vocabularies vocabularies;

	HsdsTerms(Vocabularies vocabularies) {
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
	public record TaxonomyTerm(String id, String taxonomy, String code, String label) {
	}

	/** Ids of the taxonomies by their names. */
	public Map<String, String> taxonomies() {
		Map<String, String> ids = new LinkedHashMap<>();
		List.of(Vocabulary.SERVICE_TYPES.name(), Vocabulary.SERVED_GROUPS.name(), FUNCTIONS, TRANSLATIONS)
			.forEach((name) -> ids.put(name, id(name)));
		return ids;
	}

	/** All terms. */
	public List<TaxonomyTerm> terms() {
		List<TaxonomyTerm> all = new ArrayList<>();
		for (Vocabulary vocabulary : List.of(Vocabulary.SERVICE_TYPES, Vocabulary.SERVED_GROUPS)) {
			for (Term term : this.vocabularies.list(vocabulary)) {
				all.add(new TaxonomyTerm(id(vocabulary.name() + ":" + term.code()), vocabulary.name(), term.code(),
						term.label()));
			}
		}
		for (FocalPointFunction function : FocalPointFunction.values()) {
			all.add(term(FUNCTIONS, function.name()));
		}
		Translation.FIELDS.forEach((field) -> all.add(term(TRANSLATIONS, code(field))));
		all.add(term(TRANSLATIONS, WRITTEN_IN));
		return all;
	}

	private static TaxonomyTerm term(String taxonomy, String code) {
		return new TaxonomyTerm(id(taxonomy + ":" + code), taxonomy, code,
				code.replace('_', ' ').toLowerCase(Locale.ROOT));
	}

	/** The code of the term for a text that is translated. */
	public static String code(String field) {
		return HsdsNames.column(field).toUpperCase(Locale.ROOT);
	}

	/** The term with this id. */
	public Optional<TaxonomyTerm> term(String id) {
		return terms().stream().filter((term) -> term.id().equals(id)).findFirst();
	}

	/** The id that something of this name has. */
	public static String id(String name) {
		return UUID.nameUUIDFromBytes(("partnership-portal:" + name).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
