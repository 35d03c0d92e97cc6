package org.partnershipportal.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * Ranks by what things weigh, and what weighs the same by {@link Documents#LATEST}. Each
 * segment of the index stands in that order: there the first of those that weigh the same
 * is the right one, and the rest are passed over as soon as there are enough.
 */
class Ranking extends IndexSearcher {

	private static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::score)
		.thenComparingLong(Place::confirmed)
		.reversed()
		.thenComparing(Place::name)
		.thenComparing(Place::id);

	Ranking(IndexReader reader) {
		super(reader);
		setSimilarity(Documents.SCORES);
	}

	/** Numbers of the first documents that a query finds. */
	IntStream best(Query query, int most) throws IOException {
		Weight weight = createWeight(rewrite(query), ScoreMode.TOP_SCORES, 1);
		List<LeafReaderContext> segments = getLeafContexts();
		if (segments.size() == 1) {
			return IntStream.of(best(weight, segments.get(0), most).stream().mapToInt((found) -> found.doc).toArray());
		}
		List<Place> places = new ArrayList<>();
		for (LeafReaderContext segment : segments) {
			places.addAll(Place.of(segment, best(weight, segment, most)));
		}
		return places.stream().sorted(ORDER).limit(most).mapToInt(Place::number);
	}

	/** The services of documents, without unpacking what else is kept of them. */
	List<String> ids(int[] numbers) throws IOException {
		List<LeafReaderContext> segments = getLeafContexts();
		List<String> ids = new ArrayList<>();
		for (int number : numbers) {
			LeafReaderContext segment = segments.get(ReaderUtil.subIndex(number, segments));
			SortedDocValues values = DocValues.getSorted(segment.reader(), Documents.ID);
			ids.add(text(values, number - segment.docBase));
		}
		return ids;
	}

	private static String text(SortedDocValues values, int number) throws IOException {
		return values.advanceExact(number) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
	}

	private List<ScoreDoc> best(Weight weight, LeafReaderContext segment, int most) throws IOException {
		TopScoreDocCollector collector = new TopScoreDocCollectorManager(most, null, most).newCollector();
		search(List.of(segment), weight, collector);
		return List.of(collector.topDocs().scoreDocs);
	}

	/** Where a document stands in the order. */
	private record Place(int number, float score, long confirmed, String name, String id) {

		static List<Place> of(LeafReaderContext segment, List<ScoreDoc> found) throws IOException {
			SortedNumericDocValues confirmed = DocValues.getSortedNumeric(segment.reader(), Documents.CONFIRMED);
			SortedDocValues names = DocValues.getSorted(segment.reader(), Documents.ORDER);
			SortedDocValues ids = DocValues.getSorted(segment.reader(), Documents.ID);
			List<Place> places = new ArrayList<>();
			// Values can only be read forwards.
			for (ScoreDoc each : found.stream().sorted(Comparator.comparingInt((one) -> one.doc)).toList()) {
				int number = each.doc - segment.docBase;
				places.add(new Place(each.doc, each.score, confirmed.advanceExact(number) ? confirmed.nextValue() : 0,
						text(names, number), text(ids, number)));
			}
			return places;
		}

	}

}
