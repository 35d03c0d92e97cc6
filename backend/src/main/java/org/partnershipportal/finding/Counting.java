package org.partnershipportal.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts and lists what a query finds. */
final class Counting {

	private Counting() {
	}

	/** How many services there are by the values of a field, the most first. */
	static List<ServiceFacets.Count> by(IndexSearcher searcher, Query query, String field) throws IOException {
		Values values = new Values(field);
		searcher.search(query, values);
		return values.counts()
			.entrySet()
			.stream()
			.map((each) -> new ServiceFacets.Count(each.getKey(), each.getValue()))
			.sorted(Comparator.comparingInt(ServiceFacets.Count::count)
				.reversed()
				.thenComparing(ServiceFacets.Count::value))
			.toList();
	}

	/** Ids of all services that a query finds. */
	static List<String> ids(IndexSearcher searcher, Query query) throws IOException {
		Ids ids = new Ids();
		searcher.search(query, ids);
		return ids.found;
	}

	private static final class Values extends SimpleCollector {

		private final String field;

		private final Map<String, Integer> counts = new HashMap<>();

		private SortedSetDocValues values = DocValues.emptySortedSet();

		private int[] here = {};

		Values(String field) {
			this.field = field;
		}

		@Override
		protected void doSetNextReader(LeafReaderContext context) throws IOException {
			add();
			this.values = DocValues.getSortedSet(context.reader(), this.field);
			this.here = new int[(int) this.values.getValueCount()];
		}

		@Override
		public void collect(int document) throws IOException {
			if (this.values.advanceExact(document)) {
				for (int i = 0; i < this.values.docValueCount(); i++) {
					this.here[(int) this.values.nextOrd()]++;
				}
			}
		}

		private void add() throws IOException {
			for (int ordinal = 0; ordinal < this.here.length; ordinal++) {
				if (this.here[ordinal] > 0) {
					this.counts.merge(this.values.lookupOrd(ordinal).utf8ToString(), this.here[ordinal], Integer::sum);
				}
			}
			this.here = new int[0];
		}

		Map<String, Integer> counts() throws IOException {
			add();
			return this.counts;
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

	}

	private static final class Ids extends SimpleCollector {

		private final List<String> found = new ArrayList<>();

		private SortedDocValues ids = DocValues.emptySorted();

		@Override
		protected void doSetNextReader(LeafReaderContext context) throws IOException {
			this.ids = DocValues.getSorted(context.reader(), Documents.ID);
		}

		@Override
		public void collect(int document) throws IOException {
			if (this.ids.advanceExact(document)) {
				this.found.add(this.ids.lookupOrd(this.ids.ordValue()).utf8ToString());
			}
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

	}

}
