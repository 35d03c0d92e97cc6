package org.partnershipportal.history;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead;

/**
 * An object, or a part of one, as it was.
 *
 * @param objectType its GraphQL type
 * @param objectId its id
 * @param objectName what it was called; null when it has no name
 * @param since when it became so
 * @param by who made it so
 * @param fields what its fields held; those that were empty are left out
 */
public record PastObject(String objectType, String objectId, @Nullable String objectName, OffsetDateTime since,
		String by, List<HistoryField> fields, List<ReadSide> sidesRead) implements RestrictedRead {

	public PastObject {
		fields = List.copyOf(fields);
		sidesRead = List.copyOf(sidesRead);
	}

}
