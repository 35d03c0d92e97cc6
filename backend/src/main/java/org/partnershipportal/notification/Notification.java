package org.partnershipportal.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Something an account is told, worked out when it is read.
 *
 * @param key what it is about; the same as long as it is about the same
 * @param kind what is told
 * @param at when it came to be so, or last grew; to the millisecond
 * @param read whether the account marked it as read as it is now
 * @param problemId id of the problem, for whoever sees it; null when it is about none
 * @param subjectId id of the action, the question, the share, the list or the referral;
 * of the problem when it was changed
 * @param trackId id of the track of the referral; null when it is about none
 * @param operations what was done to the problem: fields of mutations, the last first
 * @param by names of the accounts that did it, as far as they may be told
 * @param changes how many changes these were
 */
public record Notification(String key, NotificationKind kind, OffsetDateTime at, boolean read,
		@Nullable String problemId, String subjectId, @Nullable String trackId, List<String> operations,
		List<String> by, int changes) {

	/** Cypher expression of a row of {@link NotificationSources}. */
	static final String PROJECTION = "{key: key, kind: kind, at: at, read: read, problem: problem, subject: subject, track: track,"
			+ " operations: operations, by: by, changes: changes}";

	private static final char BETWEEN = '@';

	public Notification {
		operations = List.copyOf(operations);
		by = List.copyOf(by);
	}

	/**
	 * Its id: another when it has grown, so that marking what somebody looked at does not
	 * mark what came after.
	 */
	public String id() {
		return this.key + BETWEEN + this.at.toInstant().toEpochMilli();
	}

	/**
	 * What an id says.
	 *
	 * @param key {@link Notification#key()}
	 * @param at {@link Notification#at()}
	 */
	record Seen(String key, OffsetDateTime at) {
	}

	/** Reads an id; empty when it is none. */
	static Optional<Seen> seen(String id) {
		int between = id.lastIndexOf(BETWEEN);
		try {
			return (between < 1) ? Optional.empty() : Optional.of(new Seen(id.substring(0, between),
					Instant.ofEpochMilli(Long.parseLong(id.substring(between + 1))).atOffset(ZoneOffset.UTC)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Reads what {@link #PROJECTION} returned. */
	static Notification from(Value value) {
		return new Notification(value.get("key").asString(), NotificationKind.valueOf(value.get("kind").asString()),
				value.get("at").asOffsetDateTime(), value.get("read").asBoolean(), value.get("problem").asString(null),
				value.get("subject").asString(), value.get("track").asString(null),
				value.get("operations").asList(Value::asString).stream().distinct().toList(),
				value.get("by").asList(Value::asString).stream().distinct().sorted().toList(),
				value.get("changes").asInt());
	}

}
