package org.partnershipportal.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Role;

/**
 * Tells the history of objects that the viewer may read now; others are not found. Of the
 * entries only those are told whose kind of object the viewer may read.
 */
@Service
public class History {

	private static final String ENTRY = "c {.id, .at, .by, .roles, .operation, .reason, .objectType, .objectId, .before, .after}";

	private static final String MATCHING = """
			MATCH (c:Change {subjectId: $id})
			WHERE c.objectType IN $types
			""";

	private static final String LAST_OF_EACH = MATCHING + """
			AND c.at < $end
			WITH c
			ORDER BY c.id DESC
			WITH c.objectId AS object, head(collect(c)) AS c
			WHERE c.after IS NOT NULL
			RETURN %s AS entry
			""".formatted(ENTRY);

	private static final String NAMES = """
			UNWIND $ids AS id
			CALL (id) {
			  MATCH (n:Actor {id: id}) RETURN n.name AS name
			  UNION
			  MATCH (n:Community {id: id}) RETURN n.name AS name
			  UNION
			  MATCH (n:Side {id: id}) WHERE $sides RETURN n.name AS name
			}
			RETURN id, name
			""";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Lookup lookup;

	private final Permissions permissions;

	private final StateReader states;

	private final ToldSides told;

	private final Clock clock;

	History(Neo4jClient neo4j, PagedReads reads, Lookup lookup, Permissions permissions, StateReader states,
			ToldSides told, Clock clock) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.lookup = lookup;
		this.permissions = permissions;
		this.states = states;
		this.told = told;
		this.clock = clock;
	}

	/**
	 * The changes of an object and of its parts, newest first.
	 * @throws NotFoundException when there is nothing by this id that the viewer may see
	 */
	@Guarded(Operation.HISTORY)
	public Page<HistoryEntry> of(String id, PageRequest page) {
		requireVisible(id);
		Page<HistoryEntry> entries = this.reads.list(
				new PagedReads.Listing<>(MATCHING, Keyset.by().descending("c.id", true), ENTRY, this::entry),
				Map.of("id", id, "types", readable()), page);
		Map<String, String> names = names(entries.items()
			.stream()
			.flatMap((entry) -> entry.changes().stream())
			.flatMap((change) -> Stream.concat(change.before().stream(), change.after().stream())));
		Map<ReadSide, List<ReadSide>> restricted = this.told
			.restricted(entries.items().stream().flatMap((entry) -> entry.sidesRead().stream()).toList());
		return entries.map((entry) -> new HistoryEntry(entry.id(), entry.at(), entry.by(), entry.roles(),
				entry.operation(), entry.reason(), entry.kind(), entry.objectType(), entry.objectId(),
				entry.objectName(), entry.changes().stream().map((change) -> change.named(names::get)).toList(),
				entry.sidesRead()
					.stream()
					.flatMap((side) -> restricted.getOrDefault(side, List.of()).stream())
					.toList()));
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
		List<PastObject> objects = new ArrayList<>(this.neo4j.query(LAST_OF_EACH)
			.bindAll(Map.of("id", id, "types", readable(), "end", end))
			.fetchAs(PastObject.class)
			.mappedBy((types, row) -> past(row.get("entry")))
			.all());
		Map<String, String> names = names(objects.stream()
			.flatMap((object) -> object.fields().stream())
			.flatMap((field) -> field.values().stream()));
		Map<ReadSide, List<ReadSide>> restricted = this.told
			.restricted(objects.stream().flatMap((object) -> object.sidesRead().stream()).toList());
		List<PastObject> named = objects.stream()
			.map((object) -> new PastObject(object.objectType(), object.objectId(), object.objectName(), object.since(),
					object.by(), object.fields().stream().map((field) -> field.named(names::get)).toList(),
					object.sidesRead()
						.stream()
						.flatMap((side) -> restricted.getOrDefault(side, List.of()).stream())
						.toList()))
			.sorted((a, b) -> order(a).compareTo(order(b)))
			.toList();
		return named.stream()
			.filter((object) -> object.objectId().equals(id))
			.findFirst()
			.map((object) -> new ObjectAsOf(day, object,
					named.stream().filter((part) -> !part.objectId().equals(id)).toList()));
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

	private HistoryEntry entry(Value entry) {
		String type = entry.get("objectType").asString();
		Shape shape = Shape.of(type).orElseThrow();
		String before = entry.get("before").asString(null);
		String after = entry.get("after").asString(null);
		List<HistoryField> from = this.states.fields(shape, before);
		List<HistoryField> to = this.states.fields(shape, after);
		return new HistoryEntry(entry.get("id").asString(), entry.get("at").asOffsetDateTime(),
				entry.get("by").asString(), roles(entry.get("roles")), entry.get("operation").asString(),
				entry.get("reason").asString(null), kind(before, after), type, entry.get("objectId").asString(),
				StateReader.name(to.isEmpty() ? from : to), changes(shape, from, to),
				this.told.of(type, entry.get("objectId").asString(), before, after));
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

	private PastObject past(Value entry) {
		String type = entry.get("objectType").asString();
		String state = entry.get("after").asString();
		List<HistoryField> fields = this.states.fields(Shape.of(type).orElseThrow(), state);
		return new PastObject(type, entry.get("objectId").asString(), StateReader.name(fields),
				entry.get("at").asOffsetDateTime(), entry.get("by").asString(),
				fields.stream().filter((field) -> !field.values().isEmpty()).toList(),
				this.told.of(type, entry.get("objectId").asString(), state));
	}

	/** Names of what the values refer to, as far as the viewer may see it. */
	private Map<String, String> names(Stream<HistoryValue> values) {
		List<String> ids = values.flatMap(HistoryValue::references).distinct().toList();
		Map<String, String> names = new HashMap<>();
		this.neo4j.query(NAMES)
			.bindAll(Map.of("ids", ids, "sides", this.permissions.permits(Operation.SIDE)))
			.fetch()
			.all()
			.forEach((row) -> names.put((String) row.get("id"), (String) row.get("name")));
		return names;
	}

}
