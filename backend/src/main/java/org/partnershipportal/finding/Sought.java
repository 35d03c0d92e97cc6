package org.partnershipportal.finding;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

import org.partnershipportal.security.PlaceScope;

/**
 * What somebody may find.
 *
 * @param held all there is
 * @param sight what of the confidential they see
 */
record Sought(ServiceIndex.Held held, PlaceScope.Sight sight) {

	/** Searches what everybody may find and, for those who see some of it, the rest. */
	Ranking searcher() throws IOException {
		IndexReader known = this.held.known().reader();
		if (seesKnownOnly()) {
			return new Ranking(known);
		}
		return new SameWeights(new MultiReader(new IndexReader[] { known, this.held.confidential().reader() }, false),
				new IndexSearcher(known));
	}

	private boolean seesKnownOnly() {
		return !this.sight.all() && this.sight.actors().isEmpty();
	}

	/** What they may see of what {@link #searcher} searches. */
	Query seen() {
		return (this.sight.all() || seesKnownOnly()) ? Searching.anything() : Searching.seen(this.sight.actors());
	}

	/** What is open at a moment. */
	Query openAt(OffsetDateTime moment, ZoneId zone) {
		return Searching.among(Documents.ID,
				this.held.whereabouts()
					.entrySet()
					.stream()
					.filter((each) -> each.getValue().openAt(moment, zone))
					.map(Map.Entry::getKey)
					.toList());
	}

	/** What has a place that they may see in a circle and a box. */
	Query placed(ServiceSearchFilter.@Nullable Circle near, ServiceSearchFilter.@Nullable Box within) {
		return Searching.among(Documents.ID,
				this.held.whereabouts()
					.keySet()
					.stream()
					.filter((id) -> places(id).stream()
						.anyMatch((place) -> (within == null || within.holds(place.latitude(), place.longitude()))
								&& (near == null || near.to(place.latitude(), place.longitude()) <= near.kilometres())))
					.toList());
	}

	/** Where a service is, as far as they may see. */
	List<ServicePoint> places(String id) {
		Entry.Whereabouts whereabouts = this.held.whereabouts().get(id);
		if (whereabouts == null) {
			return List.of();
		}
		return whereabouts.spots()
			.stream()
			.filter((spot) -> spot.seen(this.sight))
			.flatMap((spot) -> spot.point(id).stream())
			.toList();
	}

	/** Kilometres to the nearest place of a service that they may see. */
	OptionalDouble distance(String id, ServiceSearchFilter.Circle from) {
		return places(id).stream().mapToDouble((place) -> from.to(place.latitude(), place.longitude())).min();
	}

	/**
	 * Weighs words by what everybody may find: else the order would tell of the rest.
	 */
	private static final class SameWeights extends Ranking {

		private final IndexSearcher known;

		SameWeights(IndexReader all, IndexSearcher known) {
			super(all);
			this.known = known;
		}

		@Override
		public CollectionStatistics collectionStatistics(String field) throws IOException {
			CollectionStatistics statistics = this.known.collectionStatistics(field);
			return (statistics != null) ? statistics : super.collectionStatistics(field);
		}

		@Override
		public TermStatistics termStatistics(Term term, int documents, long times) throws IOException {
			IndexReader reader = this.known.getIndexReader();
			int standing = Math.max(1, reader.docFreq(term));
			return new TermStatistics(term.bytes(), standing, Math.max(standing, reader.totalTermFreq(term)));
		}

	}

}
