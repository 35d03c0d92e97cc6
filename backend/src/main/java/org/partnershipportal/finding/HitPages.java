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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

	private final Ranking searcher;

	/** What comes first, whatever its score; null for nothing. */
	private final @Nullable Query whole;

	private final Query query;

	private final int count;

	private final ServiceSearchFilter.@Nullable Circle near;

	HitPages(Sought sought, Fitting fitting, ServiceSearchFilter.@Nullable Circle near) throws IOException {
		this.sought = sought;
		this.searcher = sought.searcher();
		this.whole = fitting.everyWord() ? null : fitting.whole().query();
		this.query = fitting.searching().query();
		this.count = fitting.count();
		this.near = near;
	}

	/**
	 * A page, before anything of it is read.
	 *
	 * @param numbers of its documents in the index
	 * @param ids of its services
	 * @param start the place of the first
	 * @param more whether something comes after it
	 */
	record Found(int[] numbers, List<String> ids, int start, boolean more) {
	}

	/** Finds a page. */
	Found find(ServiceOrder order, PageRequest page) throws IOException {
		int end = end(page);
		int start = page.backward() ? Math.max(0, end - page.size()) : start(page);
		int[] numbers = (start < end) ? numbers(order, start, end) : new int[0];
		return new Found(numbers, this.searcher.ids(numbers), start, end < Math.min(this.count, DEEPEST));
	}

	/** Reads a page; what the caller may see is asked of the graph once more. */
	Page<ServiceHit> read(Found found, Question question, ProvidedServices services) {
		Map<String, ProvidedService> read = found.ids().isEmpty() ? Map.of() : services.byIds(found.ids());
		List<Page.Row<ServiceHit>> rows = new ArrayList<>();
		for (int i = 0; i < found.numbers().length; i++) {
			ProvidedService service = read.get(found.ids().get(i));
			if (service != null) {
				int number = found.numbers()[i];
				rows.add(
						new Page.Row<>(new ServiceHit(service, distance(service.id()), () -> reasons(question, number)),
								List.of((long) (found.start() + i))));
			}
		}
		return new Page<>(rows, found.start() > 0, found.more());
	}

	/** Ids of the first of what was found, the best first. */
	List<String> first(int most) throws IOException {
		int end = Math.min(most, this.count);
		return (end == 0) ? List.of() : this.searcher.ids(numbers(ServiceOrder.RELEVANCE, 0, end));
	}

	private @Nullable Double distance(String id) {
		ServiceSearchFilter.Circle from = this.near;
		if (from == null) {
			return null;
		}
		OptionalDouble kilometres = this.sought.distance(id, from);
		return kilometres.isPresent() ? Math.round(kilometres.getAsDouble() * 10) / 10.0 : null;
	}

	private List<ServiceMatch> reasons(Question question, int number) {
		try {
			return Reasons.of(question, this.searcher.storedFields().document(number));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	private int[] numbers(ServiceOrder order, int start, int end) throws IOException {
		int[] numbers = (order == ServiceOrder.DISTANCE && this.near != null) ? nearest(this.near, end)
				: best(order, end);
		return Arrays.copyOfRange(numbers, Math.min(start, numbers.length), Math.min(end, numbers.length));
	}

	private int[] best(ServiceOrder order, int end) throws IOException {
		if (order == ServiceOrder.NAME) {
			return Arrays.stream(this.searcher.search(this.query, end, new Sort(NAME, ID)).scoreDocs)
				.mapToInt((found) -> found.doc)
				.toArray();
		}
		if (this.whole == null) {
			return this.searcher.best(this.query, end).toArray();
		}
		Set<Integer> first = this.searcher.best(this.whole, Math.min(end, Fitting.FEW))
			.boxed()
			.collect(Collectors.toCollection(LinkedHashSet::new));
		IntStream others = this.searcher.best(this.query, end + first.size())
			.filter((number) -> !first.contains(number));
		return IntStream.concat(first.stream().mapToInt(Integer::intValue), others).limit(end).toArray();
	}

	private int[] nearest(ServiceSearchFilter.Circle from, int end) throws IOException {
		Map<String, Double> distances = new HashMap<>();
		for (String id : Counting.ids(this.searcher, this.query)) {
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
		ScoreDoc[] found = this.searcher.search(Searching.among(Documents.ID, nearest),
				Math.max(1, nearest.size())).scoreDocs;
		Map<Integer, Integer> places = new HashMap<>();
		for (ScoreDoc each : found) {
			places.put(each.doc,
					order.getOrDefault(this.searcher.storedFields().document(each.doc).get(Documents.ID), 0));
		}
		return places.keySet().stream().sorted(Comparator.comparing(places::get)).mapToInt(Integer::intValue).toArray();
	}

	/** Where everything is that was found, as far as the caller may see. */
	List<ServicePoint> points(ServiceSearchFilter.@Nullable Box within) {
		try {
			return Counting.ids(this.searcher, this.query)
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
