package org.partnershipportal.audit;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One entry of the change record, as the feed tells it.
 *
 * @param id id of the entry
 * @param at when it was written
 * @param by name of the account
 * @param operation field of the mutation, e.g. {@code answerSide}
 * @param objectType the GraphQL type of what was changed
 * @param objectId its id
 * @param touches ids of everything the change matters to, the object included
 */
public record Change(String id, OffsetDateTime at, String by, String operation, String objectType, String objectId,
		List<String> touches) {

	public Change {
		touches = List.copyOf(touches);
	}

}
