package org.partnershipportal.finding;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.FreshnessRule;

/**
 * One search under way.
 */
final class Searching {

	/** What narrows a search down, each by itself. */
	enum Narrowing {

		TYPES, COMMUNITY, LANGUAGES, SERVES, OPEN, FREE, FRESHNESS, PARTNERS, PLACE

	}

	private final IndexSearcher searcher;

	private final Map<Narrowing, Query> narrowings;

	private final Query words;

	Searching(IndexSearcher searcher, Query words, Query seen, Map<Narrowing, Query> narrowings) {
		this.searcher = searcher;
		this.narrowings = new EnumMap<>(narrowings);
		this.words = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST)
			.add(seen, BooleanClause.Occur.FILTER)
			.build();
	}

	/** The words and everything that narrows them down. */
	Query query() {
		return without(null);
	}

	/** All of it but one. */
	Query without(@Nullable Narrowing left) {
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(this.words, BooleanClause.Occur.MUST);
		this.narrowings.forEach((narrowing, query) -> {
			if (narrowing != left) {
				all.add(query, BooleanClause.Occur.FILTER);
			}
		});
		return all.build();
	}

	int count() throws IOException {
		return this.searcher.count(query());
	}

	/**
	 * How many there are by the values of a field. What is chosen stands there even when
	 * it has none: whoever chose it could not take it back otherwise.
	 */
	List<ServiceFacets.Count> by(Narrowing narrowing, String field, @Nullable Collection<String> chosen)
			throws IOException {
		List<ServiceFacets.Count> counts = new ArrayList<>(Counting.by(this.searcher, without(narrowing), field));
		if (chosen != null) {
			Set<String> counted = counts.stream().map(ServiceFacets.Count::value).collect(Collectors.toSet());
			chosen.stream().filter(counted::add).forEach((value) -> counts.add(new ServiceFacets.Count(value, 0)));
		}
		return counts;
	}

	/** How many there are of something that would narrow it down. */
	int of(Narrowing narrowing, Query wanted) throws IOException {
		return this.searcher.count(new BooleanQuery.Builder().add(without(narrowing), BooleanClause.Occur.MUST)
			.add(wanted, BooleanClause.Occur.FILTER)
			.build());
	}

	/** One of these values in a field. */
	static Query among(String field, Collection<String> values) {
		return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
	}

	/** What is not confidential, or of one of these providers. */
	static Query seen(Set<String> providers) {
		List<String> values = new ArrayList<>(providers);
		values.add(Documents.NO);
		return among(Documents.CONFIDENTIAL, values);
	}

	/** What serves a community or a part of it, or something it is a part of. */
	static Query near(String community, Collection<String> wider) {
		return new BooleanQuery.Builder()
			.add(new TermQuery(new Term(Documents.COMMUNITIES, community)), BooleanClause.Occur.SHOULD)
			.add(among(Documents.SERVED, wider), BooleanClause.Occur.SHOULD)
			.build();
	}

	/** What was said to be right so lately. */
	static Query fresh(FreshnessRule rule, Collection<EntryFreshness> wanted, LocalDate day) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		wanted.forEach((freshness) -> {
			LocalDate until = rule.before(freshness, day);
			LocalDate from = switch (freshness) {
				case CURRENT -> rule.before(EntryFreshness.DUE, day);
				case DUE -> rule.before(EntryFreshness.OVERDUE, day);
				case OVERDUE -> rule.before(EntryFreshness.NEVER, day);
				case NEVER -> FreshnessRule.NEVER;
			};
			any.add(LongPoint.newRangeQuery(Documents.CONFIRMED, from.toEpochDay(), until.toEpochDay() - 1),
					BooleanClause.Occur.SHOULD);
		});
		return any.build();
	}

	static Query anything() {
		return new MatchAllDocsQuery();
	}

}
