package org.partnershipportal.history;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.security.Role;

/**
 * One change of an object, or of a part of it.
 *
 * @param id id of the entry of the change record
 * @param at when it was written
 * @param by name of the account
 * @param roles the roles the account had
 * @param operation the mutation
 * @param reason why, where the form asked for it; null otherwise
 * @param kind what became of the object
 * @param objectType the GraphQL type of what was changed
 * @param objectId its id: of the object asked about, or of a part of it
 * @param objectName what it was called; null when it has no name
 * @param changes the fields that changed
 * @param sidesRead the restricted side it tells of, if it tells of one
 */
public record HistoryEntry(String id, OffsetDateTime at, String by, List<Role> roles, String operation,
		@Nullable String reason, Kind kind, String objectType, String objectId, @Nullable String objectName,
		List<FieldChange> changes, List<ReadSide> sidesRead) implements RestrictedRead {

	/** What became of the object. */
	public enum Kind {

		/** It is new. */
		CREATED,
		/** It is another than before. */
		CHANGED,
		/** It is gone. */
		REMOVED

	}

	public HistoryEntry {
		roles = List.copyOf(roles);
		changes = List.copyOf(changes);
		sidesRead = List.copyOf(sidesRead);
	}

}
