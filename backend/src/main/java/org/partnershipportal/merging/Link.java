package org.partnershipportal.merging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A relation of an entry.
 *
 * @param element what the database calls it, for this transaction only
 * @param otherElement what the database calls the other end, likewise
 * @param relation which one it is
 * @param out whether it leads away from the entry
 * @param otherLabel a label of the other end by which it is found
 * @param other id of the other end; the key of an external id
 * @param properties its properties
 * @param otherProperties those of the other end
 * @param plain whether the other end has no items of its own
 */
record Link(String element, String otherElement, MergeRelation relation, boolean out, String otherLabel, String other,
		Map<String, Object> properties, Map<String, Object> otherProperties, boolean plain) {

	boolean sameAs(Link that) {
		return this.relation == that.relation && this.out == that.out && this.other.equals(that.other);
	}

	/** Whether both hold on one day at least. */
	boolean overlaps(Link that) {
		return begins(this, that) && begins(that, this);
	}

	private static boolean begins(Link one, Link two) {
		LocalDate from = one.day("validFrom");
		LocalDate to = two.day("validTo");
		return from == null || to == null || from.isBefore(to);
	}

	@Nullable LocalDate day(String property) {
		return (LocalDate) this.properties.get(property);
	}

	/** Name of the list that an item stands in. */
	String list() {
		return String.valueOf(this.properties.get("list"));
	}

	long position() {
		return (Long) Objects.requireNonNullElse(this.properties.get("position"), 0L);
	}

	/** What an item says, whatever its id. */
	Map<String, Object> content() {
		Map<String, Object> content = new HashMap<>(this.otherProperties);
		content.remove("id");
		return content;
	}

	Link with(Map<String, Object> other) {
		return new Link(this.element, this.otherElement, this.relation, this.out, this.otherLabel, this.other,
				Map.copyOf(other), this.otherProperties, this.plain);
	}

}
