package org.partnershipportal.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

	/** What a rare word in a text that says least is worth, as a part of its rarity. */
	private static final float WORD = 0.45F;

	/** What words add where a part stands for a term. */
	private static final float BESIDE = 0.25F;

	private static final float SIMILAR = 0.6F;

	private static final float STEM = 0.9F;

	private static final float BEGUN = 1;

	/** Where those served are only among others. */
	private static final float WIDER = 0.5F;

	/**
	 * One part.
	 *
	 * @param said as it was written, without case
	 * @param words its words
	 * @param meanings terms it stands for
	 * @param like words looked for instead, since nobody uses this one
	 * @param digits of a telephone number; null when it is none
	 */
	record Ask(String said, List<Word> words, Set<String> meanings, List<Word> like, @Nullable String digits) {
	}

	/**
	 * A word.
	 *
	 * @param written as it is written
	 * @param forms the forms it is found by
	 */
	record Word(String written, List<String> forms) {

		static List<Word> of(List<String> words) {
			return words.stream().map((word) -> new Word(word, Words.forms(word))).toList();
		}

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
			return new Ask(part.said(), Word.of(part.words()), part.meanings(), List.of(), null);
		}
		List<String> like = Spelling.like(reader, concepts, part.words().get(0));
		Set<String> meanings = new LinkedHashSet<>();
		if (!like.isEmpty()) {
			meanings.addAll(concepts.of(like.get(0)));
		}
		return new Ask(part.said(), Word.of(part.words()), meanings, Word.of(like), null);
	}

	/** What was probably meant; null when all words are known. */
	@Nullable String didYouMean() {
		if (this.asks.stream().allMatch((ask) -> ask.like().isEmpty())) {
			return null;
		}
		return this.asks.stream()
			.map((ask) -> ask.like().isEmpty() ? ask.said() : ask.like().get(0).written())
			.collect(Collectors.joining(" "));
	}

	/**
	 * What matches this many of the parts or more.
	 * @param least 1 to the number of parts
	 */
	Query query(int least) {
		if (this.asks.size() == 1) {
			return query(this.asks.get(0));
		}
		BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
		this.asks.forEach((ask) -> some.add(query(ask), BooleanClause.Occur.SHOULD));
		return some.build();
	}

	private static Query query(Ask ask) {
		String digits = ask.digits();
		if (digits != null) {
			return begun(Documents.PHONE, digits, Documents.TYPE);
		}
		List<Query> words = new ArrayList<>();
		words.add(phrase(ask.words()));
		ask.like().forEach((word) -> words.add(new BoostQuery(word(word), SIMILAR)));
		if (ask.meanings().isEmpty()) {
			String word = ask.words().get(0).written();
			if (word.length() > 2) {
				words.add(begun(Documents.NAMED, word, BEGUN));
			}
			return best(words);
		}
		List<Query> means = new ArrayList<>();
		ask.meanings().forEach((meaning) -> {
			means.add(new TermQuery(new Term(Documents.MEANS, meaning)));
			Concepts.wider(meaning)
				.forEach((wider) -> means.add(new BoostQuery(new TermQuery(new Term(Documents.MEANS, wider)), WIDER)));
		});
		return new BooleanQuery.Builder().add(best(means), BooleanClause.Occur.SHOULD)
			.add(new BoostQuery(best(words), BESIDE), BooleanClause.Occur.SHOULD)
			.build();
	}

	/** The best of some ways to fit. */
	private static Query best(List<Query> ways) {
		return (ways.size() == 1) ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
	}

	/** The beginning of a word, while it is written. */
	private static Query begun(String field, String start, float weight) {
		return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, start))), weight);
	}

	private static Query phrase(List<Word> words) {
		if (words.size() == 1) {
			return word(words.get(0));
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		words.forEach((word) -> all.add(word(word), BooleanClause.Occur.MUST));
		return new BoostQuery(all.build(), 1F / words.size());
	}

	private static Query word(Word word) {
		List<Query> forms = new ArrayList<>();
		word.forms()
			.forEach((form) -> forms.add(new BoostQuery(new TermQuery(new Term(Documents.FORMS, form)),
					WORD * (forms.isEmpty() ? 1 : STEM))));
		return best(forms);
	}

}
