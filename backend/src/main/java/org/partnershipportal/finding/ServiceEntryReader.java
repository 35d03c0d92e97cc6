package org.partnershipportal.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.profile.ServiceStatus;

/**
 * Reads services as they are found, all or some, whoever may see them. What only some may
 * know of a place gives no words and no opening hours.
 */
@Component
class ServiceEntryReader {

	private static final String PLACES = """
			COLLECT {
			  MATCH (s)-[:GIVEN_AS]->(given:ServiceAtPlace)-[:AT]->(place:Place)
			  WHERE (given.closedOn IS NULL OR given.closedOn > $asOf)
			    AND (place.closedOn IS NULL OR place.closedOn > $asOf)
			  WITH given, place, head(COLLECT { MATCH (place)<-[:HAS_PLACE]-(keeper:Organisation {confidential: true})
			    RETURN keeper.id }) AS keeper
			  RETURN {id: place.id, name: place.name, latitude: place.latitude, longitude: place.longitude,
			    confidential: coalesce(place.confidential, false), keeper: keeper,
			    cities: COLLECT { MATCH (place)-[:HAS_PART {list: 'addresses'}]->(at:PostalAddress)
			      RETURN coalesce(at.city, '') + ' ' + coalesce(at.region, '') + ' ' + coalesce(at.stateProvince, '') },
			    schedules: COLLECT { UNWIND [given, place] AS whose
			      MATCH (whose)-[:HAS_PART {list: 'schedules'}]->(open:Schedule) RETURN open {.*} }}
			}""";

	private static final String AREAS = """
			COLLECT {
			  MATCH (o)-[serves:SERVES]->(near:Community) WHERE %s
			  MATCH (near)-[:SPANS*0..1]->(:Community)-[:PART_OF*0..20]->(c:Community)
			  RETURN DISTINCT [c.id, c.name, c = near]
			}""".formatted(Periods.holds("serves"));

	/** Texts in other languages are found by as well, whatever language is asked in. */
	private static final String TRANSLATED = "COLLECT { MATCH (%s)-[:HAS_PART {list: 'translations'}]->(t:Translation)"
			+ " WITH t ORDER BY t.language RETURN t {.name, .description, .eligibility} }";

	private static final String ENTRY = """
			MATCH (o:Organisation)-[:OFFERS]->(s)
			WHERE (s.closedOn IS NULL OR s.closedOn > $asOf) AND (o.closedOn IS NULL OR o.closedOn > $asOf) AND %s
			RETURN s {.id, .name, .alternateName, .description, .eligibility, .coverage, .types, .languages, .serves,
			         .phone, .confirmedOn, aliases: coalesce(s.aliases, []), translations: %s} AS service,
			       o {.id, .name, .alternateName, .confidential, .phone, aliases: coalesce(o.aliases, []),
			         translations: %s} AS provider,
			       %s AS areas, %s AS places,
			       COLLECT { MATCH (s)-[:HAS_PART {list: 'schedules'}]->(open:Schedule) RETURN open {.*} } AS schedules,
			       COLLECT { MATCH (s)-[:HAS_PART {list: 'phones'}]->(phone:Phone) RETURN phone.number } AS phones,
			       COLLECT { MATCH (s)-[:HAS_PART {list: 'capacities'}]->(room:ServiceCapacity)
			         WHERE room.available > 0 RETURN room.updated ORDER BY room.updated DESC LIMIT 1 } AS free
			""".formatted(ServiceStatus.offered("s"), TRANSLATED.formatted("s"), TRANSLATED.formatted("o"), AREAS,
			PLACES);

	private static final String ALL = "MATCH (s:Service)\n" + ENTRY;

	/** The services that are told by what changed. */
	private static final String TOLD = """
			CALL () {
			  MATCH (s:Service) WHERE s.id IN $ids RETURN s
			  UNION
			  MATCH (a:Actor)-[:OFFERS]->(s:Service) WHERE a.id IN $ids RETURN s
			  UNION
			  MATCH (p:Place)<-[:AT]-(:ServiceAtPlace)<-[:GIVEN_AS]-(s:Service) WHERE p.id IN $ids RETURN s
			  UNION
			  MATCH (keeper:Actor)-[:HAS_PLACE]->(:Place)<-[:AT]-(:ServiceAtPlace)<-[:GIVEN_AS]-(s:Service)
			  WHERE keeper.id IN $ids RETURN s
			  UNION
			  MATCH (g:ServiceAtPlace)<-[:GIVEN_AS]-(s:Service) WHERE g.id IN $ids RETURN s
			  UNION
			  MATCH (c:Community)<-[:PART_OF*0..20]-(:Community)<-[:SPANS*0..1]-(:Community)<-[:SERVES]-(:Actor)-[:OFFERS]->(s:Service)
			  WHERE c.id IN $ids RETURN s
			}
			RETURN s.id
			""";

	private static final String SOME = "MATCH (s:Service) WHERE s.id IN $ids\n" + ENTRY;

	private static final String JOIN = " · ";

	private static final List<String> CLOSED = List.of("closed", "tutup", "ปิด");

	private final Neo4jClient neo4j;

	ServiceEntryReader(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** All services on offer on a day. */
	Collection<Entry> all(LocalDate day) {
		return read(ALL, Map.of("asOf", day));
	}

	/** Of these services, those on offer on a day. */
	Collection<Entry> some(Collection<String> ids, LocalDate day) {
		return read(SOME, Map.of("ids", List.copyOf(ids), "asOf", day));
	}

	/** Ids of the services that look different after something changed. */
	Set<String> told(Collection<String> changed) {
		Set<String> told = new HashSet<>(changed);
		told.addAll(this.neo4j.query(TOLD).bind(List.copyOf(changed)).to("ids").fetchAs(String.class).all());
		return told;
	}

	private Collection<Entry> read(String cypher, Map<String, Object> parameters) {
		return this.neo4j.query(cypher)
			.bindAll(parameters)
			.fetchAs(Entry.class)
			.mappedBy((types, row) -> entry(row.get("service"), row.get("provider"), row))
			.all();
	}

	private static Entry entry(Value service, Value provider, org.neo4j.driver.Record row) {
		List<Value> places = row.get("places").asList((value) -> value);
		List<Entry.Spot> spots = places.stream().map(ServiceEntryReader::spot).toList();
		List<List<Openings>> openings = openings(row.get("schedules"),
				Stream.iterate(0, (i) -> i < spots.size(), (i) -> i + 1)
					.filter((i) -> spots.get(i).known())
					.map((i) -> places.get(i).get("schedules"))
					.toList());
		List<Value> areas = row.get("areas").asList((value) -> value);
		List<Value> free = row.get("free").asList((value) -> value);
		return new Entry(service.get("id").asString(), names(service),
				texts(service, "description", "eligibility", "coverage"), texts(service.get("types")),
				texts(service.get("languages")), texts(service.get("serves")), provider.get("id").asString(),
				provider.get("confidential").asBoolean(false), names(provider),
				areas.stream().filter((area) -> area.get(2).asBoolean()).map((area) -> area.get(0).asString()).toList(),
				areas.stream()
					.map((area) -> new Entry.Area(area.get(0).asString(), area.get(1).asString()))
					.distinct()
					.toList(),
				spots, openings, service.get("confirmedOn").asLocalDate(null),
				free.isEmpty() ? null : free.get(0).asOffsetDateTime(),
				Stream
					.concat(texts(row.get("phones")).stream(),
							Stream.of(service.get("phone").asString(""), provider.get("phone").asString("")))
					.filter((phone) -> !phone.isEmpty())
					.distinct()
					.toList());
	}

	private static Entry.Spot spot(Value place) {
		Stream<String> words = Stream.concat(Stream.of(place.get("name").asString("")),
				place.get("cities").asList(Value::asString).stream());
		return new Entry.Spot(place.get("id").asString(), words.collect(Collectors.joining(" ")).strip(),
				number(place.get("latitude")), number(place.get("longitude")), place.get("confidential").asBoolean(),
				place.get("keeper").asString(null));
	}

	/**
	 * Hours of the service, and of each place, where it is closed when the service is.
	 */
	private static List<List<Openings>> openings(Value own, List<Value> places) {
		List<Openings> service = openings(own);
		List<List<Openings>> all = new ArrayList<>(List.of(service));
		for (Value place : places) {
			all.add(Stream.concat(openings(place).stream(), service.stream().filter(Openings::closed)).toList());
		}
		return all.stream().filter((each) -> each.stream().anyMatch((open) -> !open.closed())).toList();
	}

	private static List<Openings> openings(Value schedules) {
		return schedules.asList((value) -> value)
			.stream()
			.map(ServiceEntryReader::opening)
			.filter(Objects::nonNull)
			.toList();
	}

	/** When it is open or closed; null where nobody says at what hours. */
	private static @Nullable Openings opening(Value open) {
		boolean closed = closed(open);
		if (!closed && (open.get("opensAt").isNull() || open.get("closesAt").isNull())) {
			return null;
		}
		try {
			Double offset = number(open.get("timezone"));
			return new Openings(open.get("validFrom").asLocalDate(null), open.get("validTo").asLocalDate(null),
					open.get("dtstart").asLocalDate(null), offset, open.get("until").asLocalDate(null),
					open.get("count").isNull() ? null : open.get("count").asInt(),
					Openings.day(open.get("wkst").asString(null)), open.get("freq").asString(null),
					open.get("interval").asInt(1), Openings.days(open.get("byday").asString(null)),
					Openings.numbers(open.get("byweekno").asString(null)),
					Openings.numbers(open.get("bymonthday").asString(null)),
					Openings.numbers(open.get("byyearday").asString(null)),
					LocalTime.parse(open.get("opensAt").asString("00:00")),
					LocalTime.parse(open.get("closesAt").asString("00:00")), closed);
		}
		catch (DateTimeException | NumberFormatException ex) {
			// What others wrote as hours may be anything; then it is not known.
			return null;
		}
	}

	/**
	 * Days without hours that are said to be closed, as the import of holidays of HSDS
	 * 1.x and 2.x leaves them; HSDS 3.1 has no field for it. Without last day it would be
	 * closed for ever, which is said otherwise.
	 */
	private static boolean closed(Value open) {
		return open.get("opensAt").isNull() && open.get("closesAt").isNull() && !open.get("validTo").isNull()
				&& Stream.of("notes", "description")
					.map((text) -> open.get(text).asString("").strip().toLowerCase(Locale.ROOT))
					.anyMatch((text) -> CLOSED.stream().anyMatch(text::startsWith));
	}

	private static @Nullable Double number(Value value) {
		return value.isNull() ? null : value.asNumber().doubleValue();
	}

	private static List<String> texts(Value list) {
		return list.isNull() ? List.of() : list.asList(Value::asString);
	}

	/** What it is called, in any language, and what was merged into it. */
	private static String names(Value of) {
		return joined(Stream.of(texts(of, "name", "alternateName"), String.join(JOIN, texts(of.get("aliases")))));
	}

	/** Texts of an entry, as they were written and as they were translated. */
	private static String texts(Value of, String... names) {
		return joined(Stream.concat(Stream.of(of), of.get("translations").asList((value) -> value).stream())
			.flatMap((each) -> Stream.of(names).map((name) -> each.get(name).asString(""))));
	}

	private static String joined(Stream<String> texts) {
		return texts.filter((text) -> !text.isEmpty()).collect(Collectors.joining(JOIN));
	}

}
