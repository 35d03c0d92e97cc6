package org.partnershipportal.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.lookup.MergedInto;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds services. */
@Service
public class ProvidedServices {

	private static final String SEEN = ActorScope.seesService("s");

	private static final String OFFERED = "(s.closedOn IS NULL OR s.closedOn > $asOf)";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Today today;

	private final ActorScope scope;

	private final MergedInto successors;

	ProvidedServices(Neo4jClient neo4j, PagedReads reads, Today today, ActorScope scope, MergedInto successors) {
		this.successors = successors;
		this.neo4j = neo4j;
		this.reads = reads;
		this.today = today;
		this.scope = scope;
	}

	/**
	 * One service, closed ones included; of one that was merged, what it was merged into.
	 */
	@Guarded(Operation.SERVICE)
	public Optional<ProvidedService> find(String id) {
		return one(id).or(() -> this.successors.of(id).flatMap(this::one));
	}

	private Optional<ProvidedService> one(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The services by their ids, with one query; those that are unknown, or of a provider
	 * that the caller may not see, are left out.
	 */
	public Map<String, ProvidedService> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (s:Service) WHERE s.id IN $ids AND " + SEEN + " RETURN " + ProvidedService.projection("s")
					+ " AS service")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(ProvidedService.class)
			.mappedBy((types, row) -> ProvidedService.from(row.get("service")))
			.all()
			.stream()
			.collect(Collectors.toMap(ProvidedService::id, Function.identity()));
	}

	/** Services on offer, by name. */
	@Guarded(Operation.SERVICES)
	public Page<ProvidedService> list(ServiceFilter filter, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of("asOf", this.today.date()));
		List<String> conditions = new ArrayList<>(List.of(OFFERED, SEEN));
		String words = Names.prefixQuery(filter.name());
		if (words != null) {
			parameters.put("words", words);
		}
		if (filter.type() != null) {
			parameters.put("type", filter.type());
			conditions.add("$type IN s.types");
		}
		if (filter.community() != null) {
			parameters.put("community", filter.community());
			conditions
				.add("""
						EXISTS {
						  MATCH (s)<-[:OFFERS]-(:Organisation)-[serves:SERVES]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community})
						  WHERE %s
						}"""
					.formatted(Periods.holds("serves")));
		}
		String start = (words != null)
				? "CALL db.index.fulltext.queryNodes('service_name_fulltext', $words) YIELD node AS s\nWITH s\n"
				: "MATCH (s:Service)\n";
		return this.reads.list(listing(start + "WHERE " + String.join("\nAND ", conditions)), parameters, page);
	}

	/** For each organisation, the services it offers, by name. */
	public Map<String, Page<ProvidedService>> offered(Collection<String> organisations, PageRequest page) {
		return this.reads.children(organisations,
				listing("MATCH (:Organisation {id: parent})-[:OFFERS]->(s:Service)\nWHERE " + OFFERED),
				Map.of("asOf", this.today.date()), page);
	}

	private static PagedReads.Listing<ProvidedService> listing(String matching) {
		return new PagedReads.Listing<>(matching, Keyset.byName("s"), ProvidedService.projection("s"),
				ProvidedService::from);
	}

}
