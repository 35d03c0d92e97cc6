package org.partnershipportal.finding;

import java.io.IOException;
import java.util.Map;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What fits a question, all of it or, when that is little, some of it.
 *
 * @param searching the search
 * @param whole what fits all of it, which comes first; the same when nothing else fits
 * @param count how many there are
 * @param everyWord whether only what fits all that was written is among them
 */
record Fitting(Searching searching, Searching whole, int count, boolean everyWord) {

	/** With fewer that fit, those that fit one part less are added. */
	static final int FEW = 10;

	static Fitting of(Question question, Sought sought, Map<Searching.Narrowing, Query> narrowings) throws IOException {
		IndexSearcher searcher = sought.searcher();
		int parts = question.asks().size();
		Searching all = searching(searcher, question, parts, sought, narrowings);
		int count = all.count();
		Fitting fitting = new Fitting(all, all, count, true);
		for (int least = parts - 1; least > 0 && fitting.count() < FEW; least--) {
			Searching some = searching(searcher, question, least, sought, narrowings);
			int more = some.count();
			if (more > fitting.count()) {
				fitting = new Fitting(some, all, more, false);
			}
		}
		return fitting;
	}

	private static Searching searching(IndexSearcher searcher, Question question, int least, Sought sought,
			Map<Searching.Narrowing, Query> narrowings) {
		Query words = question.asks().isEmpty() ? Searching.anything() : question.query(least);
		return new Searching(searcher, words, sought.seen(), narrowings);
	}

}
