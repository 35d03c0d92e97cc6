package org.partnershipportal.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.lookup.Lookup;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.PlaceScope;
import org.partnershipportal.security.Role;

/**
 * Tells the history of objects that the viewer may read now; others are not found. Of the
 * entries only those are told whose kind of object the viewer may read.
 */
@Service
public class History {

	private static final String ENTRY = "c {.id, .at, .by, .roles, .operation, .reason, .objectType, .objectId, .before, .after,"
			+ " others: CASE WHEN c.operation IN ['" + Operation.MERGE_ENTRIES.field() + "', '"
			+ Operation.UNDO_MERGE.field()
			+ "'] THEN c.touches[0..CASE WHEN c.objectId = c.subjectId THEN 2 ELSE 3 END] ELSE [] END}";

	/** Comes after every id. */
	private static final String AFTER_ALL = "~";

	private static final String MATCHING = """
			MATCH (c:Change {subjectId: $id})
			WHERE c.objectType IN $types
			""";

	private static final String LAST_OF_EACH = MATCHING + """
			AND c.at < $end AND c.id < $before AND ($object IS NULL OR c.objectId = $object)
			WITH c
			ORDER BY c.id DESC
			WITH c.objectId AS object, head(collect(c)) AS c
			WHERE c.after IS NOT NULL
			RETURN %s AS entry
			""".formatted(ENTRY);

	private static final String NAMES = """
			UNWIND $ids AS id
			CALL (id) {
			  MATCH (n:Actor {id: id}) RETURN n.name AS name, NOT %s AS hidden
			  UNION
			  MATCH (n:Community {id: id}) RETURN n.name AS name, false AS hidden
			  UNION
			  MATCH (n:Service {id: id}) RETURN n.name AS name, NOT %s AS hidden
			  UNION
			  MATCH (n:Place {id: id}) RETURN n.name AS name, NOT %s AS hidden
			  UNION
			  MATCH (n:Side {id: id}) WHERE $sides RETURN n.name AS name, false AS hidden
			  UNION
			  MATCH (n:Measure {id: id}) WHERE $sides RETURN n.name AS name, false AS hidden
			  UNION
			  MATCH (m:Merged {id: id})-[:MERGED_INTO*1..20]->(n:Actor) RETURN m.name AS name, NOT %s AS hidden
			  UNION
			  MATCH (m:Merged {id: id})-[:MERGED_INTO*1..20]->(n:Service) RETURN m.name AS name, NOT %s AS hidden
			}
			RETURN id, name, hidden
			""".formatted(ActorScope.sees("n"), ActorScope.seesService("n"), PlaceScope.sees("n"), ActorScope.sees("n"),
			ActorScope.seesService("n"));

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Lookup lookup;

	private final Permissions permissions;

	private final StateReader states;

	private final ToldSides told;

	private final Clock clock;

	private final PlaceScope scope;

	History(Neo4jClient neo4j, PagedReads reads, Lookup lookup, Permissions permissions, StateReader states,
			ToldSides told, Clock clock, PlaceScope scope) {
		this.told = told;
		this.scope = scope;
		this.neo4j = neo4j;
		this.reads = reads;
		this.lookup = lookup;
		this.permissions = permissions;
		this.states = states;
		this.clock = clock;
	}

	/**
	 * An entry as it is kept.
	 *
	 * @param from the fields before; none when the object is new
	 * @param to the fields after; none when the object is gone
	 * @param sides the sides it tells of, as far as it says itself
	 */
	private record Recorded(Value entry, Shape shape, List<HistoryField> from, List<HistoryField> to,
			List<ReadSide> sides) {

		Stream<String> references() {
			return Stream.concat(this.from.stream(), this.to.stream())
				.flatMap((field) -> field.values().stream())
				.flatMap(HistoryValue::references);
		}

		/**
		 * What a merge brought together: its entry tells of both, so it is told only to
		 * whoever may see both.
		 */
		List<String> others() {
			return this.entry.get("others").asList(Value::asString);
		}

	}

	/**
	 * The changes of an object and of its parts, newest first.
	 * @throws NotFoundException when there is nothing by this id that the viewer may see
	 */
	@Guarded(Operation.HISTORY)
	public Page<HistoryEntry> of(String id, PageRequest page) {
		requireVisible(id);
		PagedReads.Listing<Recorded> listing = new PagedReads.Listing<>(MATCHING, Keyset.by().descending("c.id", true),
				ENTRY, this::recorded);
		Map<String, Object> parameters = Map.of("id", id, "types", readable());
		List<Page.Row<HistoryEntry>> told = new ArrayList<>();
		PageRequest next = page;
		boolean more = true;
		// An entry of which nothing may be told leaves its place to the next.
		while (more && told.size() <= page.size()) {
			Page<Recorded> read = this.reads.list(listing, parameters, next);
			Redaction redaction = redaction(read.items());
			List<Page.Row<Recorded>> rows = new ArrayList<>(read.rows());
			if (page.backward()) {
				Collections.reverse(rows);
			}
			rows.forEach((row) -> entry(row.item(), redaction)
				.ifPresent((entry) -> told.add(new Page.Row<>(entry, row.keys()))));
			more = page.backward() ? read.hasPrevious() : read.hasNext();
			if (more) {
				next = new PageRequest(page.size(), page.backward(), rows.get(rows.size() - 1).keys());
			}
		}
		return Page.of(told.subList(0, Math.min(told.size(), page.size() + 1)), page);
	}

	/**
	 * What an object and its parts looked like at the end of a day here; empty when
	 * nothing of it had been recorded by then, or it was gone.
	 * @throws NotFoundException when there is nothing by this id that the viewer may see
	 */
	@Guarded(Operation.OBJECT_AS_OF)
	public Optional<ObjectAsOf> asOf(String id, LocalDate day) {
		requireVisible(id);
		OffsetDateTime end = day.plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime();
		List<PastObject> objects = last(id, end, AFTER_ALL, null).stream()
			.sorted((a, b) -> order(a).compareTo(order(b)))
			.toList();
		return objects.stream()
			.filter((object) -> object.objectId().equals(id))
			.findFirst()
			.map((object) -> new ObjectAsOf(day, object,
					objects.stream().filter((part) -> !part.objectId().equals(id)).toList()));
	}

	/**
	 * The objects of a history by the last entry of each that may be told.
	 * @param before only entries whose id comes before this
	 * @param object only this object; all when null
	 */
	private List<PastObject> last(String id, OffsetDateTime end, String before, @Nullable String object) {
		Map<String, @Nullable Object> parameters = new HashMap<>(
				Map.of("id", id, "types", readable(), "end", end, "before", before));
		parameters.put("object", object);
		List<Recorded> entries = List.copyOf(this.neo4j.query(LAST_OF_EACH)
			.bindAll(parameters)
			.fetchAs(Recorded.class)
			.mappedBy((types, row) -> recorded(row.get("entry")))
			.all());
		Redaction redaction = redaction(entries);
		return entries.stream()
			.flatMap((recorded) -> entry(recorded, redaction).isPresent() ? past(recorded, redaction).stream()
					: last(id, end, recorded.entry().get("id").asString(), recorded.entry().get("objectId").asString())
						.stream())
			.toList();
	}

	private static String order(PastObject object) {
		return ((object.objectName() != null) ? object.objectName() : "") + "\n" + object.objectId();
	}

	private void requireVisible(String id) {
		if (this.lookup.node(id).isEmpty()) {
			throw new NotFoundException("id");
		}
	}

	private List<String> readable() {
		return Shape.all()
			.stream()
			.filter((shape) -> shape.operations().stream().allMatch(this.permissions::permits))
			.map(Shape::type)
			.toList();
	}

	private Recorded recorded(Value entry) {
		Shape shape = Shape.of(entry.get("objectType").asString()).orElseThrow();
		String before = entry.get("before").asString(null);
		String after = entry.get("after").asString(null);
		return new Recorded(entry, shape, this.states.fields(shape, before), this.states.fields(shape, after),
				this.told.of(shape.type(), entry.get("objectId").asString(), before, after));
	}

	/** An entry as it is told; empty when it tells only what the viewer may not see. */
	private static Optional<HistoryEntry> entry(Recorded recorded, Redaction redaction) {
		Value entry = recorded.entry();
		if (recorded.others().stream().anyMatch(redaction.hidden()::contains)) {
			return Optional.empty();
		}
		Optional<List<HistoryField>> from = redaction.fields(recorded.from());
		Optional<List<HistoryField>> to = redaction.fields(recorded.to());
		if (from.isEmpty() || to.isEmpty()) {
			return Optional.empty();
		}
		HistoryEntry.Kind kind = kind(entry.get("before").asString(null), entry.get("after").asString(null));
		List<FieldChange> changes = changes(recorded.shape(), from.get(), to.get());
		if (kind == HistoryEntry.Kind.CHANGED && changes.isEmpty()
				&& !changes(recorded.shape(), recorded.from(), recorded.to()).isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new HistoryEntry(entry.get("id").asString(), entry.get("at").asOffsetDateTime(),
				entry.get("by").asString(), roles(entry.get("roles")), entry.get("operation").asString(),
				entry.get("reason").asString(null), kind, recorded.shape().type(), entry.get("objectId").asString(),
				StateReader.name(to.get().isEmpty() ? from.get() : to.get()),
				changes.stream().map((change) -> change.named(redaction::name)).toList(),
				redaction.restricted(recorded.sides())));
	}

	private static HistoryEntry.Kind kind(@Nullable String before, @Nullable String after) {
		return (before == null) ? HistoryEntry.Kind.CREATED
				: (after == null) ? HistoryEntry.Kind.REMOVED : HistoryEntry.Kind.CHANGED;
	}

	private static List<Role> roles(Value roles) {
		List<String> names = roles.asList(Value::asString);
		return Arrays.stream(Role.values()).filter((role) -> names.contains(role.name())).toList();
	}

	private static List<FieldChange> changes(Shape shape, List<HistoryField> from, List<HistoryField> to) {
		Map<String, List<HistoryValue>> before = byName(from);
		Map<String, List<HistoryValue>> after = byName(to);
		return shape.fields()
			.keySet()
			.stream()
			.map((name) -> new FieldChange(name, before.getOrDefault(name, List.of()),
					after.getOrDefault(name, List.of())))
			.filter((change) -> !change.before().equals(change.after()))
			.toList();
	}

	private static Map<String, List<HistoryValue>> byName(Collection<HistoryField> fields) {
		Map<String, List<HistoryValue>> byName = new HashMap<>();
		fields.forEach((field) -> byName.put(field.name(), field.values()));
		return byName;
	}

	private static Optional<PastObject> past(Recorded recorded, Redaction redaction) {
		Value entry = recorded.entry();
		return redaction.fields(recorded.to())
			.map((fields) -> new PastObject(recorded.shape().type(), entry.get("objectId").asString(),
					StateReader.name(fields), entry.get("at").asOffsetDateTime(), entry.get("by").asString(),
					fields.stream()
						.filter((field) -> !field.values().isEmpty())
						.map((field) -> field.named(redaction::name))
						.toList(),
					redaction.restricted(recorded.sides())));
	}

	/** What is to be told of entries, and what is not. */
	private Redaction redaction(List<Recorded> entries) {
		List<String> ids = entries.stream()
			.flatMap((entry) -> Stream.concat(entry.references(), entry.others().stream()))
			.distinct()
			.toList();
		Map<String, String> names = new HashMap<>();
		Set<String> hidden = new HashSet<>();
		this.neo4j.query(NAMES)
			.bindAll(this.scope.with(Map.of("ids", ids, "sides", this.permissions.permits(Operation.SIDE))))
			.fetch()
			.all()
			.forEach((row) -> {
				if (Boolean.TRUE.equals(row.get("hidden"))) {
					hidden.add((String) row.get("id"));
				}
				else {
					names.put((String) row.get("id"), (String) row.get("name"));
				}
			});
		return new Redaction(hidden, names,
				this.told.restricted(entries.stream().flatMap((entry) -> entry.sides().stream()).toList()));
	}

}
