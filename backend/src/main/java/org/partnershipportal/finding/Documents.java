package org.partnershipportal.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

import org.partnershipportal.common.Names;
import org.partnershipportal.directory.FreshnessRule;

/** How a service stands in the index. */
final class Documents {

	static final String ID = "id";

	static final String NAME = "name";

	static final String ORGANISATION = "organisation";

	static final String AREA = "area";

	static final String DESCRIPTION = "description";

	/** Where words are looked for, what says most first. */
	static final List<String> TEXTS = List.of(NAME, ORGANISATION, AREA, DESCRIPTION);

	/** Words of all texts in all their forms, by how much the text says. */
	static final String FORMS = "forms";

	/** Words of all texts as they are written. */
	static final String WORDS = "words";

	/** Words of names as they are written. */
	static final String NAMED = "named";

	/** Forms of words of a text that differ from what is written. */
	static final String STEMS = ".stems";

	/** Terms of vocabularies it is filed under, or that its texts speak of. */
	static final String MEANS = "means";

	/** What its texts say for terms. */
	static final String SAYS = "says";

	static final String TYPES = "types";

	static final String SERVES = "serves";

	static final String LANGUAGES = "languages";

	static final String COMMUNITIES = "communities";

	/** Only the communities that the provider is said to serve. */
	static final String SERVED = "served";

	static final String PROVIDER = "provider";

	/** Id of the provider when that is confidential, else {@link #NO}. */
	static final String CONFIDENTIAL = "confidential";

	static final String NO = "no";

	static final String CONFIRMED = "confirmed";

	static final String FREE = "free";

	static final String PHONE = "phone";

	static final String ORDER = "order";

	/** What a fitting type is worth. */
	static final float TYPE = 7;

	/** What another fitting term is worth. */
	static final float OTHER_TERM = 4;

	/** What a term is worth that texts only speak of. */
	private static final float SAID = 2.5F;

	/** What a word is worth in each of {@link #TEXTS}. */
	private static final List<Float> WEIGHTS = List.of(3F, 2.2F, 2.5F, 1F);

	/** What a form is worth that is not the written one. */
	private static final float STEM = 0.8F;

	/** What it adds that texts speak of a term it is filed under. */
	private static final float BOTH = 0.25F;

	/** How many of {@link #TEXTS} are names. */
	private static final int NAMES = 2;

	/** What standing in another text too adds. */
	private static final float AGAIN = 0.1F;

	/** Fewest digits of a telephone number that it is found by. */
	static final int DIGITS = 5;

	static final Similarity SCORES = Weighed.scores(FORMS::equals);

	/**
	 * Words that stand for a term.
	 *
	 * @param meaning the term
	 * @param field which of {@link #TEXTS} says it
	 * @param said the words
	 */
	record Saying(String meaning, String field, String said) {

		static Saying of(String stored) {
			String[] parts = stored.split("\t", 3);
			return new Saying(parts[0], parts[1], parts[2]);
		}

		String stored() {
			return String.join("\t", this.meaning, this.field, this.said);
		}

	}

	private Documents() {
	}

	/**
	 * The order in which services stand in the index, and in which those come that fit
	 * alike: what was said to be right last comes first.
	 */
	static final Sort LATEST = new Sort(new SortedNumericSortField(CONFIRMED, SortField.Type.LONG, true),
			new SortField(ORDER, SortField.Type.STRING), new SortField(ID, SortField.Type.STRING));

	static Document of(Entry entry, Concepts concepts) {
		Document document = new Document();
		document.add(new StringField(ID, entry.id(), Field.Store.YES));
		document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
		String key = Names.key(entry.name());
		document.add(new SortedDocValuesField(ORDER, new BytesRef(key.substring(0, Math.min(200, key.length())))));
		keyword(document, PROVIDER, entry.provider());
		keyword(document, CONFIDENTIAL, entry.confidential() ? entry.provider() : NO);
		texts(document, entry);
		facet(document, TYPES, entry.types());
		facet(document, SERVES, entry.serves());
		facet(document, LANGUAGES, entry.languages());
		facet(document, COMMUNITIES, entry.communities().stream().map(Entry.Area::id).distinct().toList());
		entry.served().forEach((community) -> keyword(document, SERVED, community));
		means(document, entry, concepts);
		LocalDate confirmed = entry.confirmedOn();
		document.add(new LongField(CONFIRMED, ((confirmed != null) ? confirmed : FreshnessRule.NEVER).toEpochDay(),
				Field.Store.NO));
		OffsetDateTime said = entry.freeSaid();
		if (said != null) {
			document.add(new LongPoint(FREE, said.toEpochSecond()));
		}
		entry.phones().stream().map(Documents::digits).distinct().forEach((digits) -> {
			phone(document, digits);
			document.add(new StoredField(PHONE, digits));
		});
		return document;
	}

	private static void texts(Document document, Entry entry) {
		String area = Stream
			.concat(entry.communities().stream().map(Entry.Area::name),
					entry.places().stream().filter(Entry.Spot::known).map(Entry.Spot::words))
			.distinct()
			.collect(Collectors.joining(" · "));
		List<String> texts = List.of(entry.name(), entry.organisation(), area, entry.description());
		Map<String, Float> forms = new HashMap<>();
		Set<String> written = new HashSet<>();
		for (int i = 0; i < texts.size(); i++) {
			Set<String> here = new LinkedHashSet<>(Words.WRITTEN.of(texts.get(i)));
			Set<String> stems = new LinkedHashSet<>(Words.ENGLISH.of(texts.get(i)));
			stems.addAll(Words.INDONESIAN.of(texts.get(i)));
			stems.removeAll(here);
			float weight = WEIGHTS.get(i);
			here.forEach((word) -> forms.merge(word, weight, Documents::again));
			stems.forEach((stem) -> forms.merge(stem, weight * STEM, Documents::again));
			document.add(new StoredField(TEXTS.get(i), String.join(" ", here)));
			document.add(new StoredField(TEXTS.get(i) + STEMS, String.join(" ", stems)));
			written.addAll(here);
			if (i < NAMES) {
				here.forEach((word) -> keyword(document, NAMED, word));
			}
		}
		written.forEach((word) -> keyword(document, WORDS, word));
		document.add(Weighed.field(FORMS, forms));
	}

	private static float again(float one, float other) {
		return Math.max(one, other) + AGAIN * Math.min(one, other);
	}

	private static void means(Document document, Entry entry, Concepts concepts) {
		Map<String, Float> weights = new HashMap<>();
		Map.of(NAME, entry.name(), DESCRIPTION, entry.description())
			.forEach((field, text) -> concepts.parts(text).forEach((part) -> part.meanings().forEach((meaning) -> {
				weights.put(meaning, SAID);
				document.add(new StoredField(SAYS, new Saying(meaning, field, part.said()).stored()));
			})));
		meanings(entry).forEach((meaning) -> {
			weights.merge(meaning, worth(meaning), (said, filed) -> filed + said * BOTH);
			document.add(new StoredField(MEANS, meaning));
		});
		document.add(Weighed.field(MEANS, weights));
	}

	/** What it is worth that a service is filed under a term. */
	private static float worth(String meaning) {
		return meaning.startsWith("type:") ? TYPE : OTHER_TERM;
	}

	/** Terms an entry is filed under. */
	private static Set<String> meanings(Entry entry) {
		return Stream
			.of(entry.types().stream().map((code) -> "type:" + code),
					entry.serves().stream().map((code) -> "serves:" + code),
					entry.languages().stream().map((tag) -> "language:" + tag.split("-")[0]))
			.flatMap((each) -> each)
			.collect(Collectors.toSet());
	}

	/** The digits of a telephone number as it is written. */
	static String digits(String phone) {
		return phone.replaceAll("[^0-9]", "");
	}

	/**
	 * The digits that somebody looks for, without the zero that stands for the country
	 * where there is no other code.
	 */
	static String national(String phone) {
		String digits = digits(phone);
		return (digits.length() > DIGITS && digits.startsWith("0") && !digits.startsWith("00")) ? digits.substring(1)
				: digits;
	}

	/** By any of its endings, since some leave out the code of the country or area. */
	private static void phone(Document document, String digits) {
		for (int start = 0; start + DIGITS <= digits.length(); start++) {
			keyword(document, PHONE, digits.substring(start));
		}
		if (digits.length() < DIGITS && !digits.isEmpty()) {
			keyword(document, PHONE, digits);
		}
	}

	private static void keyword(Document document, String name, String value) {
		document.add(new StringField(name, value, Field.Store.NO));
	}

	private static void facet(Document document, String name, Collection<String> values) {
		Set.copyOf(values).forEach((value) -> {
			keyword(document, name, value);
			document.add(new SortedSetDocValuesField(name, new BytesRef(value)));
		});
	}

}
