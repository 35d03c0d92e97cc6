package org.partnershipportal.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * An actor's part in a partnership, over a period.
 *
 * @param id its id
 * @param actorId id of the actor
 * @param partnershipId id of the partnership
 * @param role what it is in the partnership
 * @param validFrom first day on which it is a party
 * @param validTo first day on which it no longer is; null while open
 */
public record Party(String id, String actorId, String partnershipId, PartyRole role, LocalDate validFrom,
		@Nullable LocalDate validTo) {

	/** Whether there is a day on which both hold. */
	boolean overlaps(Party other) {
		return (this.validTo == null || other.validFrom.isBefore(this.validTo))
				&& (other.validTo == null || this.validFrom.isBefore(other.validTo));
	}

	/** Whether it is a party on a day. */
	boolean holdsOn(LocalDate day) {
		return !this.validFrom.isAfter(day) && (this.validTo == null || this.validTo.isAfter(day));
	}

	/** The same party over another period. */
	Party over(LocalDate from, @Nullable LocalDate to) {
		return new Party(this.id, this.actorId, this.partnershipId, this.role, from, to);
	}

	/** Cypher expression of the relationship of a party, to be read by {@link #from}. */
	public static String projection(String variable) {
		return "%1$s {.id, .role, .validFrom, .validTo, actor: startNode(%1$s).id, partnership: endNode(%1$s).id}"
			.formatted(variable);
	}

	/** Reads what {@link #projection} returned. */
	public static Party from(Value value) {
		return new Party(value.get("id").asString(), value.get("actor").asString(), value.get("partnership").asString(),
				PartyRole.valueOf(value.get("role").asString()), value.get("validFrom").asLocalDate(),
				value.get("validTo").asLocalDate(null));
	}

}
