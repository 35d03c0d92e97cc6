package org.partnershipportal.finding;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, part by part, and how each part is looked for.
 *
 * @param asks the parts
 */
record Question(List<Ask> asks) {

	/** More parts than this are not looked at. */
	private static final int MOST = 12;

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{1,24}[0-9]");

	private static final float TYPE = 7;

	private static final float OTHER_TERM = 4;

	private static final float SAID = 2.5F;

	private static final float SIMILAR = 0.6F;

	/** For what was said to be right today. */
	private static final float FRESH = 1;

	/** After so many days that is worth half. */
	private static final int HALF_AS_FRESH = 180;

	private static final List<Float> WEIGHTS = List.of(3F, 2.2F, 2.5F, 1F);

	/**
	 * One part.
	 *
	 * @param said as it was written, without case
	 * @param words its words
	 * @param meanings terms it stands for
	 * @param like words looked for instead, since nobody uses this one
	 * @param digits of a telephone number; null when it is none
	 */
	record Ask(String said, List<String> words, Set<String> meanings, List<String> like, @Nullable String digits) {
	}

	static Question of(String text, Concepts concepts, IndexReader reader) throws IOException {
		List<Ask> asks = new ArrayList<>();
		Matcher phones = PHONE.matcher(text);
		String rest = phones.replaceAll((found) -> {
			asks.add(new Ask(found.group(), List.of(), Set.of(), List.of(), Documents.national(found.group())));
			return " ";
		});
		for (Concepts.Part part : concepts.parts(rest)) {
			if (asks.size() < MOST && asks.stream().noneMatch((ask) -> ask.said().equals(part.said()))) {
				asks.add(ask(part, concepts, reader));
			}
		}
		return new Question(asks);
	}

	private static Ask ask(Concepts.Part part, Concepts concepts, IndexReader reader) throws IOException {
		if (!part.meanings().isEmpty() || Spelling.known(reader, part.words().get(0))) {
			return new Ask(part.said(), part.words(), part.meanings(), List.of(), null);
		}
		List<String> like = Spelling.like(reader, concepts, part.words().get(0));
		Set<String> meanings = new LinkedHashSet<>();
		if (!like.isEmpty()) {
			meanings.addAll(concepts.of(like.get(0)));
		}
		return new Ask(part.said(), part.words(), meanings, like, null);
	}

	/** What was probably meant; null when all words are known. */
	@Nullable String didYouMean() {
		if (this.asks.stream().allMatch((ask) -> ask.like().isEmpty())) {
			return null;
		}
		return this.asks.stream()
			.map((ask) -> ask.like().isEmpty() ? ask.said() : ask.like().get(0))
			.collect(Collectors.joining(" "));
	}

	/**
	 * What matches this many of the parts or more. What was said to be right lately
	 * weighs a bit more.
	 * @param least 1 to the number of parts
	 * @param day the day asked on
	 */
	Query query(int least, LocalDate day) {
		List<Query> parts = this.asks.stream().map(Question::query).toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
		parts.forEach((part) -> some.add(part, BooleanClause.Occur.SHOULD));
		BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(some.build(), BooleanClause.Occur.MUST)
			.add(LongField.newDistanceFeatureQuery(Documents.CONFIRMED, FRESH, day.toEpochDay(), HALF_AS_FRESH),
					BooleanClause.Occur.SHOULD);
		return ranked.build();
	}

	private static Query query(Ask ask) {
		String digits = ask.digits();
		if (digits != null) {
			Query number = new PrefixQuery(new Term(Documents.PHONE, digits));
			return new BoostQuery(new ConstantScoreQuery(number), TYPE);
		}
		List<Query> ways = new ArrayList<>();
		ask.meanings().forEach((meaning) -> {
			float weight = meaning.startsWith("type:") ? TYPE : OTHER_TERM;
			ways.add(term(Documents.MEANS, meaning, weight));
			ways.add(term(Documents.SAYS, meaning, SAID));
			Concepts.wider(meaning).forEach((wider) -> ways.add(term(Documents.MEANS, wider, weight / 2)));
		});
		ways.add(phrase(ask.words()));
		ask.like().forEach((word) -> ways.add(new BoostQuery(word(word), SIMILAR)));
		if (ask.meanings().isEmpty() && ask.words().get(0).length() > 2) {
			ways.add(term(Documents.NAME, ask.words().get(0)));
			ways.add(term(Documents.ORGANISATION, ask.words().get(0)));
		}
		return new DisjunctionMaxQuery(ways, 0.25F);
	}

	/** The beginning of a word, while it is written. */
	private static Query term(String field, String start) {
		return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, start))), 1);
	}

	private static Query term(String field, String value, float weight) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
	}

	private static Query phrase(List<String> words) {
		if (words.size() == 1) {
			return word(words.get(0));
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		words.forEach((word) -> all.add(word(word), BooleanClause.Occur.MUST));
		return new BoostQuery(all.build(), 1F / words.size());
	}

	private static Query word(String word) {
		List<Query> fields = new ArrayList<>();
		for (Words way : Words.values()) {
			List<String> stems = way.of(word);
			if (stems.isEmpty()) {
				continue;
			}
			for (int i = 0; i < WEIGHTS.size(); i++) {
				Query found = new TermQuery(new Term(way.field(Documents.TEXTS.get(i)), stems.get(0)));
				fields.add(new BoostQuery(found, WEIGHTS.get(i) * ((way == Words.WRITTEN) ? 1 : 0.8F)));
			}
		}
		return new DisjunctionMaxQuery(fields, 0.1F);
	}

}
