package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds the short lists of communities. */
@Service
public class IndicatorLists {

	private static final String BY_IDS = "MATCH " + IndicatorList.PATTERN + " WHERE l.id IN $ids RETURN "
			+ IndicatorList.PROJECTION + " AS list";

	/** Of each kind the list of the nearest: the community itself comes first. */
	private static final String HOLDING = """
			UNWIND $communities AS id
			MATCH (here:Community {id: id})
			RETURN id, %s AS mayChange, COLLECT {
			  MATCH path = (here)-[:PART_OF*0..20]->(c:Community)-[:WATCHES]->(l:IndicatorList)
			  WITH c, l, length(path) AS distance
			  ORDER BY distance DESC
			  RETURN %s
			} AS lists
			""".formatted(AreaScope.decidesFor("here"), IndicatorList.PROJECTION);

	private static final PagedReads.Listing<IndicatorList> DUE = new PagedReads.Listing<>(
			"MATCH " + IndicatorList.PATTERN + "\nWHERE l.reviseBy <= $day AND " + AreaScope.decidesFor("c"),
			Keyset.by().ascending("toString(l.reviseBy)", true).ascending("l.id", true), IndicatorList.PROJECTION,
			IndicatorList::from);

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final AreaScope scope;

	private final Today today;

	IndicatorLists(Neo4jClient neo4j, PagedReads reads, AreaScope scope, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
		this.today = today;
	}

	/** The lists by their ids, with one query; unknown ids are left out. */
	public Map<String, IndicatorList> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(IndicatorList.class)
			.mappedBy((types, row) -> IndicatorList.from(row.get("list")))
			.all()
			.stream()
			.collect(Collectors.toMap(IndicatorList::id, Function.identity()));
	}

	/**
	 * For each community what is watched there, in the order of the four kinds, with one
	 * query.
	 */
	public Map<String, List<WatchedIndicators>> watched(Collection<String> communities) {
		Map<String, List<WatchedIndicators>> watched = new HashMap<>();
		this.neo4j.query(HOLDING)
			.bindAll(this.scope.with(Map.of("communities", List.copyOf(communities))))
			.fetchAs(Holding.class)
			.mappedBy((types, row) -> new Holding(row.get("id").asString(), row.get("mayChange").asBoolean(),
					row.get("lists").asList(IndicatorList::from)))
			.all()
			.forEach((found) -> watched.put(found.community(), found.watched()));
		return watched;
	}

	/**
	 * The lists on which the caller may decide and whose revision is due by a day, the
	 * longest overdue first.
	 * @param by the day; today when null
	 */
	@Guarded(Operation.INDICATOR_LISTS_DUE)
	public Page<IndicatorList> due(@Nullable LocalDate by, PageRequest page) {
		return this.reads.list(DUE, this.scope.with(Map.of("day", this.today.or(by))), page);
	}

	private record Holding(String community, boolean mayChange, List<IndicatorList> farthestFirst) {

		List<WatchedIndicators> watched() {
			Map<IndicatorListKind, IndicatorList> nearest = new EnumMap<>(IndicatorListKind.class);
			Map<IndicatorListKind, IndicatorList> above = new EnumMap<>(IndicatorListKind.class);
			this.farthestFirst.forEach((list) -> {
				nearest.put(list.kind(), list);
				if (!list.communityId().equals(this.community)) {
					above.put(list.kind(), list);
				}
			});
			return Arrays.stream(IndicatorListKind.values())
				.map((kind) -> new WatchedIndicators(this.community, kind, nearest.get(kind), above.get(kind),
						this.mayChange))
				.toList();
		}

	}

}
