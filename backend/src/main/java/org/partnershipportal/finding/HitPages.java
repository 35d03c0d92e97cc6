package org.partnershipportal.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;

/** Pages of what was found. A cursor is the place in the order, from 0. */
final class HitPages {

	/** Nobody reads further; who has so much narrows it down. */
	private static final int DEEPEST = 10_000;

	/** Most points that are shown. */
	private static final int POINTS = 1000;

	private static final SortField NAME = new SortField(Documents.ORDER, SortField.Type.STRING);

	private static final SortField ID = new SortField(Documents.ID, SortField.Type.STRING);

	private final Sought sought;

	/** What comes first, whatever its score; null for nothing. */
	private final @Nullable Query whole;

	private final Query query;

	private final int count;

	private final ServiceSearchFilter.@Nullable Circle near;

	HitPages(Sought sought, Fitting fitting, ServiceSearchFilter.@Nullable Circle near) {
		this.sought = sought;
		this.whole = fitting.everyWord() ? null : fitting.whole().query();
		this.query = fitting.searching().query();
		this.count = fitting.count();
		this.near = near;
	}

	/** Reads a page; what the caller may see is asked of the graph once more. */
	Page<ServiceHit> read(Question question, ServiceOrder order, PageRequest page, ProvidedServices services)
			throws IOException {
		int end = end(page);
		int start = page.backward() ? Math.max(0, end - page.size()) : start(page);
		Ranking searcher = this.sought.searcher();
		List<Document> documents = (start < end) ? documents(searcher, order, start, end) : List.of();
		Map<String, ProvidedService> read = documents.isEmpty() ? Map.of()
				: services.byIds(documents.stream().map((document) -> document.get(Documents.ID)).toList());
		List<Page.Row<ServiceHit>> rows = new ArrayList<>();
		for (int i = 0; i < documents.size(); i++) {
			ProvidedService service = read.get(documents.get(i).get(Documents.ID));
			if (service != null) {
				rows.add(new Page.Row<>(hit(service, question, documents.get(i)), List.of((long) (start + i))));
			}
		}
		return new Page<>(rows, start > 0, end < Math.min(this.count, DEEPEST));
	}

	/** Ids of the first of what was found, the best first. */
	List<String> first(int most) throws IOException {
		int end = Math.min(most, this.count);
		return (end == 0) ? List.of()
				: documents(this.sought.searcher(), ServiceOrder.RELEVANCE, 0, end).stream()
					.map((document) -> document.get(Documents.ID))
					.toList();
	}

	private ServiceHit hit(ProvidedService service, Question question, Document document) {
		ServiceSearchFilter.Circle from = this.near;
		Double distance = null;
		if (from != null) {
			double kilometres = this.sought.distance(service.id(), from).orElse(Double.NaN);
			distance = Double.isNaN(kilometres) ? null : Math.round(kilometres * 10) / 10.0;
		}
		return new ServiceHit(service, distance, Reasons.of(question, document));
	}

	private int start(PageRequest page) {
		return (page.position() != null) ? position(page) + 1 : 0;
	}

	private int end(PageRequest page) {
		int last = Math.min(this.count, DEEPEST);
		if (page.backward()) {
			return (page.position() != null) ? Math.min(last, position(page)) : last;
		}
		return Math.min(last, start(page) + page.size());
	}

	private static int position(PageRequest page) {
		List<Object> position = page.position();
		if (position != null && position.size() == 1 && position.get(0) instanceof Long place && place >= 0
				&& place < DEEPEST) {
			return place.intValue();
		}
		throw new BadRequestException(page.backward() ? "before" : "after",
				"The cursor belongs to another list; use one from this list's pageInfo or edges.");
	}

	private List<Document> documents(Ranking searcher, ServiceOrder order, int start, int end) throws IOException {
		List<Document> documents = new ArrayList<>();
		int[] numbers = (order == ServiceOrder.DISTANCE && this.near != null) ? nearest(searcher, this.near, end)
				: best(searcher, order, end);
		for (int i = start; i < Math.min(end, numbers.length); i++) {
			documents.add(searcher.storedFields().document(numbers[i]));
		}
		return documents;
	}

	private int[] best(Ranking searcher, ServiceOrder order, int end) throws IOException {
		if (order == ServiceOrder.NAME) {
			return Arrays.stream(searcher.search(this.query, end, new Sort(NAME, ID)).scoreDocs)
				.mapToInt((found) -> found.doc)
				.toArray();
		}
		if (this.whole == null) {
			return searcher.best(this.query, end).toArray();
		}
		Set<Integer> first = searcher.best(this.whole, Math.min(end, Fitting.FEW))
			.boxed()
			.collect(Collectors.toCollection(LinkedHashSet::new));
		IntStream others = searcher.best(this.query, end + first.size()).filter((number) -> !first.contains(number));
		return IntStream.concat(first.stream().mapToInt(Integer::intValue), others).limit(end).toArray();
	}

	private int[] nearest(IndexSearcher searcher, ServiceSearchFilter.Circle from, int end) throws IOException {
		Map<String, Double> distances = new HashMap<>();
		for (String id : Counting.ids(searcher, this.query)) {
			distances.put(id, this.sought.distance(id, from).orElse(Double.MAX_VALUE));
		}
		List<String> nearest = distances.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.limit(end)
			.map(Map.Entry::getKey)
			.toList();
		Map<String, Integer> order = new HashMap<>();
		nearest.forEach((id) -> order.put(id, order.size()));
		ScoreDoc[] found = searcher.search(Searching.among(Documents.ID, nearest),
				Math.max(1, nearest.size())).scoreDocs;
		Map<Integer, Integer> places = new HashMap<>();
		for (ScoreDoc each : found) {
			places.put(each.doc, order.getOrDefault(searcher.storedFields().document(each.doc).get(Documents.ID), 0));
		}
		return places.keySet().stream().sorted(Comparator.comparing(places::get)).mapToInt(Integer::intValue).toArray();
	}

	/** Where everything is that was found, as far as the caller may see. */
	List<ServicePoint> points(ServiceSearchFilter.@Nullable Box within) {
		try {
			return Counting.ids(this.sought.searcher(), this.query)
				.stream()
				.flatMap((id) -> this.sought.places(id).stream())
				.filter((point) -> within == null || within.holds(point.latitude(), point.longitude()))
				.limit(POINTS)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
