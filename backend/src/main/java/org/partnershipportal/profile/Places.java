package org.partnershipportal.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.security.PlaceScope;
import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds places and what is given there; what the caller may not see is left out. */
@Service
public class Places {

	private static final String OPEN = "(pl.closedOn IS NULL OR pl.closedOn > $asOf) AND " + PlaceScope.sees("pl");

	private static final String GIVEN = "(sp.closedOn IS NULL OR sp.closedOn > $asOf) AND " + OPEN + " AND "
			+ PlaceScope.seesServiceAtPlace("sp");

	private static final String WITHHELD = """
			MATCH (s:Service)-[:GIVEN_AS]->(sp:ServiceAtPlace)-[:AT]->(pl:Place)
			WHERE s.id IN $ids
			  AND (sp.closedOn IS NULL OR sp.closedOn > $asOf) AND (pl.closedOn IS NULL OR pl.closedOn > $asOf)
			  AND NOT %s
			RETURN DISTINCT s.id
			""".formatted(PlaceScope.sees("pl"));

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final PlaceScope scope;

	private final Today today;

	Places(Neo4jClient neo4j, PagedReads reads, PlaceScope scope, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
		this.today = today;
	}

	/** One place, closed ones included. */
	@Guarded(Operation.PLACE)
	public Optional<Place> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/** Places by their ids, with one query. */
	public Map<String, Place> byIds(Collection<String> ids) {
		return read("MATCH (n:Place) WHERE n.id IN $ids AND " + PlaceScope.sees("n"), Place.projection("n"), ids,
				Place::from, Place::id);
	}

	/** Services at places by their ids, with one query. */
	public Map<String, ServiceAtPlace> servicesAtPlaces(Collection<String> ids) {
		return read("MATCH (n:ServiceAtPlace) WHERE n.id IN $ids AND " + PlaceScope.seesServiceAtPlace("n"),
				ServiceAtPlace.projection("n"), ids, ServiceAtPlace::from, ServiceAtPlace::id);
	}

	private <T> Map<String, T> read(String matching, String projection, Collection<String> ids,
			Function<Value, T> mapping, Function<T, String> id) {
		List<T> found = List.copyOf(this.neo4j.query(matching + " RETURN " + projection + " AS item")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Value.class)
			.mappedBy((types, row) -> row.get("item"))
			.all()
			.stream()
			.map(mapping)
			.toList());
		return found.stream().collect(Collectors.toMap(id, Function.identity()));
	}

	/** For each organisation, the places it keeps, by name. */
	public Map<String, Page<Place>> kept(Collection<String> organisations, PageRequest page) {
		return this.reads.children(organisations,
				new PagedReads.Listing<>("MATCH (:Organisation {id: parent})-[:HAS_PLACE]->(pl:Place)\nWHERE " + OPEN,
						Keyset.byName("pl"), Place.projection("pl"), Place::from),
				this.scope.with(Map.of("asOf", this.today.date())), page);
	}

	/** For each service, where it is given, by the names of the places. */
	public Map<String, Page<ServiceAtPlace>> given(Collection<String> services, PageRequest page) {
		return servicesAtPlaces("MATCH (:Service {id: parent})-[:GIVEN_AS]->(sp:ServiceAtPlace)-[:AT]->(pl:Place)",
				"pl.nameKey", services, page);
	}

	/** For each place, what is given there, by the names of the services. */
	public Map<String, Page<ServiceAtPlace>> givenAt(Collection<String> places, PageRequest page) {
		return servicesAtPlaces("MATCH (pl:Place {id: parent})<-[:AT]-(sp:ServiceAtPlace)<-[:GIVEN_AS]-(s:Service)",
				"s.nameKey", places, page);
	}

	private Map<String, Page<ServiceAtPlace>> servicesAtPlaces(String matching, String name, Collection<String> parents,
			PageRequest page) {
		return this.reads.children(parents,
				new PagedReads.Listing<>(matching + "\nWHERE " + GIVEN,
						Keyset.by().ascending(name, true).ascending("sp.id", true), ServiceAtPlace.projection("sp"),
						ServiceAtPlace::from),
				this.scope.with(Map.of("asOf", this.today.date())), page);
	}

	/** Which of the services are given at a place too that the caller may not see. */
	public Set<String> withheld(Collection<String> services) {
		return new HashSet<>(this.neo4j.query(WITHHELD)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(services), "asOf", this.today.date())))
			.fetchAs(String.class)
			.all());
	}

}
