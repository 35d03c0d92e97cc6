package org.partnershipportal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead.ReadSide;

/**
 * Takes out of a history what tells of actors and places that the viewer may not see, and
 * gives what else it refers to its name.
 *
 * @param hidden ids of the actors and places
 * @param names names by id
 * @param sides for each side that is told of, itself if it is restricted
 */
record Redaction(Set<String> hidden, Map<String, String> names, Map<ReadSide, List<ReadSide>> sides) {

	/**
	 * Fields that say whose or where something is: without that it would not be there.
	 */
	private static final Set<String> WHOSE = Set.of("actor", "actorId", "organisationId", "recipientId", "placeId");

	/**
	 * The fields of something as they would be without those; empty when it would not be
	 * there.
	 */
	Optional<List<HistoryField>> fields(List<HistoryField> fields) {
		boolean theirs = fields.stream()
			.filter((field) -> WHOSE.contains(field.name()))
			.flatMap((field) -> field.values().stream())
			.flatMap(HistoryValue::references)
			.anyMatch(this.hidden::contains);
		if (theirs) {
			return Optional.empty();
		}
		List<HistoryField> left = new ArrayList<>();
		for (HistoryField field : fields) {
			left.add(new HistoryField(field.name(), field.values().stream().flatMap(this::value).toList()));
		}
		return Optional.of(left);
	}

	private Stream<HistoryValue> value(HistoryValue value) {
		if (value.kind() == HistoryValue.Kind.REFERENCE) {
			return this.hidden.contains(value.text()) ? Stream.empty() : Stream.of(value);
		}
		return value.parts().isEmpty() ? Stream.of(value)
				: fields(value.parts()).stream()
					.map((parts) -> new HistoryValue(value.kind(), value.text(),
							parts.stream().filter((part) -> !part.values().isEmpty()).toList()));
	}

	/** The name of what an id refers to; null when it is no longer there. */
	@Nullable String name(String id) {
		return this.names.get(id);
	}

	/** Those of the sides that are restricted: that they are read is recorded. */
	List<ReadSide> restricted(List<ReadSide> told) {
		return told.stream().flatMap((side) -> this.sides.getOrDefault(side, List.of()).stream()).toList();
	}

}
