package org.partnershipportal.upkeep;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.profile.Places;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.PlaceScope;

/** Which entries there are to keep true, and who is to be asked. */
@Service
public class Upkeep {

	private static final PagedReads.Listing<String> ENTRIES = new PagedReads.Listing<>("""
			MATCH (a:Actor {id: $actor})
			WHERE %s
			%sWITH n, rank
			WHERE true
			""".formatted(EntriesOf.keeps("a"), EntriesOf.of("a")),
			Keyset.by().ascending("rank", false).ascending("n.nameKey", true).ascending("n.id", true), "n.id",
			(value) -> value.asString());

	private static final PagedReads.Listing<StaleKeeper> STALE = new PagedReads.Listing<>("""
			MATCH (a:Actor)
			WHERE %1$s AND ($community IS NULL OR EXISTS {
			  MATCH (a)-[serves:SERVES]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community})
			  WHERE %4$s
			})
			%2$sWITH a, %3$s AS confirmedOn
			WITH a, min(confirmedOn) AS oldest, count(*) AS entries,
			  count(CASE WHEN confirmedOn < $before THEN 1 END) AS stale
			WHERE stale > 0
			""".formatted(EntriesOf.keeps("a"), EntriesOf.of("a"), EntriesOf.confirmedOn("n"), Periods.holds("serves")),
			Keyset.by().ascending("toString(oldest)", true).ascending("a.nameKey", true).ascending("a.id", true),
			"{actor: " + Actor.projection("a") + ", oldest: oldest, stale: stale, entries: entries}",
			StaleKeeper::from);

	private final PagedReads reads;

	private final PlaceScope scope;

	private final Actors actors;

	private final ProvidedServices services;

	private final Places places;

	private final FreshnessRule rule;

	private final Today today;

	Upkeep(PagedReads reads, PlaceScope scope, Actors actors, ProvidedServices services, Places places,
			FreshnessRule rule, Today today) {
		this.reads = reads;
		this.scope = scope;
		this.actors = actors;
		this.services = services;
		this.places = places;
		this.rule = rule;
		this.today = today;
	}

	/**
	 * The entries an actor keeps: its own, its services, its places, each by name.
	 * @param actor id of the actor; an unknown one has none
	 * @return actors, services and places
	 */
	@Guarded(Operation.DIRECTORY_ENTRIES)
	public Page<Object> entries(String actor, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("actor", actor, "asOf", this.today.date()));
		Page<String> ids = this.reads.list(ENTRIES, parameters, page);
		Map<String, Object> found = byIds(ids.items());
		return ids.map((id) -> Objects.requireNonNull(found.get(id)));
	}

	/** Actors, services and places by their ids; what is not seen is left out. */
	public Map<String, Object> byIds(Collection<String> ids) {
		Map<String, Object> found = new HashMap<>(this.actors.byIds(ids));
		found.putAll(this.services.byIds(ids));
		found.putAll(this.places.byIds(ids));
		return found;
	}

	/**
	 * Units and organisations that have to be asked, those with the stalest entry first.
	 * @param freshness how stale an entry must be, at least
	 * @param community only those that serve it or a part of it; all when null
	 */
	@Guarded(Operation.STALE_KEEPERS)
	public Page<StaleKeeper> stale(EntryFreshness freshness, @Nullable String community, PageRequest page) {
		LocalDate day = this.today.date();
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("asOf", day));
		parameters.put("community", community);
		parameters.put("before", this.rule.before(freshness, day));
		return this.reads.list(STALE, parameters, page);
	}

	/** How fresh an entry is today. */
	public EntryFreshness freshness(@Nullable LocalDate confirmedOn) {
		return this.rule.of(confirmedOn, this.today.date());
	}

}
