package org.partnershipportal.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.profile.CapacityRule;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.PlaceScope;

/** Finds services by words and by what narrows them down. */
@Service
public class ServiceSearch {

	/** Most letters that are looked for. */
	public static final int LONGEST = 200;

	private static final Logger logger = LoggerFactory.getLogger(ServiceSearch.class);

	private final ServiceIndex index;

	private final ProvidedServices services;

	private final Communities communities;

	private final Partners partners;

	private final PlaceScope scope;

	private final FreshnessRule freshness;

	private final CapacityRule capacity;

	private final Today today;

	ServiceSearch(ServiceIndex index, ProvidedServices services, Communities communities, Partners partners,
			PlaceScope scope, FreshnessRule freshness, CapacityRule capacity, Today today) {
		this.index = index;
		this.services = services;
		this.communities = communities;
		this.partners = partners;
		this.scope = scope;
		this.freshness = freshness;
		this.capacity = capacity;
		this.today = today;
	}

	/**
	 * Searches.
	 * @param words what is looked for; null or blank for everything
	 * @throws BadRequestException when something cannot be looked for
	 */
	@Guarded(Operation.SEARCH_SERVICES)
	public ServiceFindings find(@Nullable String words, ServiceSearchFilter filter, ServiceOrder order,
			PageRequest page) {
		check(words, filter, order);
		try {
			return search((words != null) ? words.strip() : "", filter, order, page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void check(@Nullable String words, ServiceSearchFilter filter, ServiceOrder order) {
		if (words != null && words.length() > LONGEST) {
			throw new BadRequestException("query", "Look for " + LONGEST + " letters at most.");
		}
		ServiceSearchFilter.Circle near = filter.near();
		if (near != null && !near.valid()) {
			throw new BadRequestException("filter",
					"Give a latitude of -90 to 90, a longitude of -180 to 180 and up to 20000 kilometres.");
		}
		ServiceSearchFilter.Box within = filter.within();
		if (within != null && !within.valid()) {
			throw new BadRequestException("filter", "Give degrees, the south not north of the north.");
		}
		if (order == ServiceOrder.DISTANCE && near == null) {
			throw new BadRequestException("order", "By distance goes with a point to be near.");
		}
	}

	private ServiceFindings search(String text, ServiceSearchFilter filter, ServiceOrder order, PageRequest page)
			throws IOException {
		ServiceIndex.Held held = this.index.current();
		PlaceScope.Sight sight = this.scope.sight();
		long start = System.nanoTime();
		Sought sought = new Sought(held, sight);
		Question question = Question.of(text, this.index.concepts(), held.known().reader());
		Map<Searching.Narrowing, Query> narrowings = narrowings(filter, sought);
		Fitting fitting = Fitting.of(question, sought, narrowings);
		Searching searching = fitting.searching();
		HitPages pages = new HitPages(sought, fitting, filter.near());
		ServiceOrder by = (order == ServiceOrder.RELEVANCE && question.asks().isEmpty()) ? ServiceOrder.NAME : order;
		HitPages.Found found = pages.find(by, page);
		logger.debug("Found {} services in {} microseconds", fitting.count(), (System.nanoTime() - start) / 1000);
		return new ServiceFindings(pages.read(found, question, this.services), fitting.count(), fitting.everyWord(),
				question.didYouMean(), () -> facets(searching, sought, filter), () -> pages.points(filter.within()));
	}

	private Map<Searching.Narrowing, Query> narrowings(ServiceSearchFilter filter, Sought sought) {
		Map<Searching.Narrowing, Query> narrowings = new EnumMap<>(Searching.Narrowing.class);
		among(narrowings, Searching.Narrowing.TYPES, Documents.TYPES, filter.types());
		among(narrowings, Searching.Narrowing.SERVES, Documents.SERVES, filter.serves());
		among(narrowings, Searching.Narrowing.LANGUAGES, Documents.LANGUAGES, filter.languages());
		String community = filter.community();
		if (community != null) {
			List<String> wider = this.communities.ancestors(List.of(community))
				.getOrDefault(community, List.of())
				.stream()
				.map(Community::id)
				.toList();
			narrowings.put(Searching.Narrowing.COMMUNITY, Searching.near(community, wider));
		}
		OffsetDateTime open = filter.openAt();
		if (open != null) {
			narrowings.put(Searching.Narrowing.OPEN, sought.openAt(open, this.today.zone()));
		}
		if (Boolean.TRUE.equals(filter.freeNow())) {
			narrowings.put(Searching.Narrowing.FREE, free());
		}
		List<EntryFreshness> fresh = filter.freshness();
		if (fresh != null && !fresh.isEmpty()) {
			narrowings.put(Searching.Narrowing.FRESHNESS, Searching.fresh(this.freshness, fresh, this.today.date()));
		}
		if (Boolean.TRUE.equals(filter.partnersOnly())) {
			narrowings.put(Searching.Narrowing.PARTNERS, Searching.among(Documents.PROVIDER, this.partners.ids()));
		}
		if (filter.near() != null || filter.within() != null) {
			narrowings.put(Searching.Narrowing.PLACE, sought.placed(filter.near(), filter.within()));
		}
		return narrowings;
	}

	private static void among(Map<Searching.Narrowing, Query> narrowings, Searching.Narrowing narrowing, String field,
			@Nullable Collection<String> values) {
		if (values != null && !values.isEmpty()) {
			narrowings.put(narrowing, Searching.among(field, values));
		}
	}

	/** What was said to have room not longer ago than that holds. */
	private Query free() {
		OffsetDateTime since = this.today.instant().atOffset(ZoneOffset.UTC).minus(this.capacity.validFor());
		return LongPoint.newRangeQuery(Documents.FREE, since.toEpochSecond() + 1, Long.MAX_VALUE);
	}

	private ServiceFacets facets(Searching searching, Sought sought, ServiceSearchFilter filter) {
		LocalDate day = this.today.date();
		try {
			Map<EntryFreshness, Integer> fresh = new EnumMap<>(EntryFreshness.class);
			for (EntryFreshness each : EntryFreshness.values()) {
				fresh.put(each, searching.of(Searching.Narrowing.FRESHNESS,
						Searching.fresh(this.freshness, List.of(each), day)));
			}
			Query open = sought.openAt(this.today.instant().atOffset(ZoneOffset.UTC), this.today.zone());
			return new ServiceFacets(searching.by(Searching.Narrowing.TYPES, Documents.TYPES, filter.types()),
					searching.by(Searching.Narrowing.SERVES, Documents.SERVES, filter.serves()),
					searching.by(Searching.Narrowing.LANGUAGES, Documents.LANGUAGES, filter.languages()),
					searching.by(Searching.Narrowing.COMMUNITY, Documents.COMMUNITIES, null), fresh,
					searching.of(Searching.Narrowing.OPEN, open), searching.of(Searching.Narrowing.FREE, free()),
					searching.of(Searching.Narrowing.PARTNERS,
							Searching.among(Documents.PROVIDER, this.partners.ids())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
