package org.partnershipportal.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Ids;
import org.partnershipportal.merging.MergeKind.Listed;

/**
 * What a merge does with each relation of the entry that goes. Made before anything is
 * written, so that the preview and the merge are the same.
 */
final class MergePlan {

	private final MergeEntry stays;

	private final MergeEntry goes;

	private final List<Link> moved = new ArrayList<>();

	private final List<Link> folded = new ArrayList<>();

	private final List<Link> left = new ArrayList<>();

	private final Map<String, Link> widened = new HashMap<>();

	private final List<NewPart> added = new ArrayList<>();

	private final Map<String, Long> ends = new HashMap<>();

	MergePlan(MergeEntry stays, MergeEntry goes) {
		this.stays = stays;
		this.goes = goes;
		stays.kind().listed().forEach(this::list);
		goes.links().stream().sorted((one, two) -> Long.compare(one.position(), two.position())).forEach(this::place);
	}

	/**
	 * An item that a list gains, because one of the two had only the single value.
	 */
	record NewPart(String id, String label, String property, Object value, String list, long position) {
	}

	/** Relations that move, with the properties they will have. */
	List<Link> moved() {
		return this.moved;
	}

	/**
	 * Relations that the entry that stays has too: they go, and are kept for the undoing.
	 */
	List<Link> folded() {
		return this.folded;
	}

	/** Items that stay where they are, because an equal one is in the list. */
	List<Link> left() {
		return this.left;
	}

	/**
	 * Relations of the entry that stays that hold for longer now, with their new days.
	 */
	List<Link> widened() {
		return List.copyOf(this.widened.values());
	}

	List<NewPart> added() {
		return this.added;
	}

	private void list(Listed listed) {
		if (Fields.listed(this.stays, this.goes, listed.field()) == null) {
			return;
		}
		// In the order of the field: first what the entry that stays says.
		Fields.missing(this.stays, listed).forEach((value) -> add(listed, value));
		List<Object> present = Stream.of(this.stays, this.goes)
			.flatMap((entry) -> entry.items(listed.list()).stream())
			.map((item) -> item.otherProperties().get(listed.value()))
			.filter(Objects::nonNull)
			.toList();
		Fields.missing(this.goes, listed)
			.stream()
			.filter((value) -> !present.contains(value))
			.forEach((value) -> add(listed, value));
	}

	private void add(Listed listed, Object value) {
		this.added
			.add(new NewPart(Ids.next(), listed.label(), listed.value(), value, listed.list(), next(listed.list())));
	}

	private long next(String list) {
		long last = this.stays.items(list).stream().mapToLong(Link::position).max().orElse(-1);
		return this.ends.merge(list, last + 1, (now, first) -> now + 1);
	}

	private void place(Link link) {
		switch (link.relation().rule()) {
			case MOVE -> this.moved.add(link);
			case ONCE -> once(link);
			case JOIN -> join(link);
			case PART -> part(link);
		}
	}

	private void once(Link link) {
		boolean there = Stream.concat(this.stays.links().stream(), this.moved.stream()).anyMatch(link::sameAs);
		(there ? this.folded : this.moved).add(link);
	}

	private void join(Link link) {
		Link same = this.stays.links()
			.stream()
			.map((other) -> this.widened.getOrDefault(other.element(), other))
			.filter((other) -> link.sameAs(other) && link.overlaps(other))
			.findFirst()
			.orElse(null);
		if (same == null) {
			this.moved.add(link);
			return;
		}
		this.folded.add(link);
		Map<String, Object> longer = new HashMap<>(same.properties());
		LocalDate from = earlier(same.day("validFrom"), link.day("validFrom"));
		LocalDate to = later(same.day("validTo"), link.day("validTo"));
		set(longer, "validFrom", from);
		set(longer, "validTo", to);
		if (!longer.equals(same.properties())) {
			this.widened.put(same.element(), same.with(longer));
		}
	}

	private static void set(Map<String, Object> properties, String name, @Nullable LocalDate day) {
		if (day != null) {
			properties.put(name, day);
		}
		else {
			properties.remove(name);
		}
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
		return (one == null || two == null) ? null : one.isBefore(two) ? one : two;
	}

	private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate two) {
		return (one == null || two == null) ? null : one.isAfter(two) ? one : two;
	}

	private void part(Link link) {
		boolean equal = link.plain() && this.stays.items(link.list())
			.stream()
			.anyMatch((item) -> item.content().equals(link.content()) || item.other().equals(link.other()));
		equal = equal || link.plain() && this.added.stream()
			.anyMatch((item) -> item.list().equals(link.list())
					&& link.content().equals(Map.of(item.property(), item.value())));
		if (equal) {
			this.left.add(link);
			return;
		}
		Map<String, Object> properties = new HashMap<>(link.properties());
		properties.put("position", next(link.list()));
		this.moved.add(link.with(properties));
	}

}
