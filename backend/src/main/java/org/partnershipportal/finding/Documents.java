package org.partnershipportal.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
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
import org.apache.lucene.document.TextField;
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

	/** Terms of vocabularies it is filed under. */
	static final String MEANS = "means";

	/** Terms that its texts speak of. */
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

	/** Fewest digits of a telephone number that it is found by. */
	static final int DIGITS = 5;

	private Documents() {
	}

	static Document of(Entry entry, Concepts concepts) {
		Document document = new Document();
		document.add(new StringField(ID, entry.id(), Field.Store.YES));
		document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
		String key = Names.key(entry.name());
		document.add(new SortedDocValuesField(ORDER, new BytesRef(key.substring(0, Math.min(200, key.length())))));
		keyword(document, PROVIDER, entry.provider());
		keyword(document, CONFIDENTIAL, entry.confidential() ? entry.provider() : NO);
		text(document, NAME, entry.name());
		text(document, ORGANISATION, entry.organisation());
		text(document, DESCRIPTION, entry.description());
		text(document, AREA,
				Stream
					.concat(entry.communities().stream().map(Entry.Area::name),
							entry.places().stream().filter(Entry.Spot::known).map(Entry.Spot::words))
					.distinct()
					.collect(Collectors.joining(" · ")));
		facet(document, TYPES, entry.types());
		facet(document, SERVES, entry.serves());
		facet(document, LANGUAGES, entry.languages());
		facet(document, COMMUNITIES, entry.communities().stream().map(Entry.Area::id).distinct().toList());
		entry.served().forEach((community) -> keyword(document, SERVED, community));
		meanings(entry).forEach((meaning) -> {
			keyword(document, MEANS, meaning);
			document.add(new StoredField(MEANS, meaning));
		});
		concepts.parts(entry.name() + " " + entry.description())
			.stream()
			.flatMap((part) -> part.meanings().stream())
			.distinct()
			.forEach((meaning) -> keyword(document, SAYS, meaning));
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

	private static void text(Document document, String name, String text) {
		String spaced = Names.spaced(text);
		for (Words words : Words.values()) {
			document.add(new TextField(words.field(name), spaced, Field.Store.NO));
		}
		document.add(new StoredField(name, text));
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
