package org.partnershipportal.referral;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Something that is owed on a referral and late, for those who chase it. It tells neither
 * the code nor anything else of the form; what is not in here cannot be shown.
 *
 * @param id its id
 * @param senderId id of the unit or organisation that sent the referral
 * @param receiverId id of the actor it was sent to; null when the sender is late
 * @param serviceCodes codes of the types of service that are needed
 * @param urgency how soon an answer was needed
 * @param waitingFor what is owed
 * @param dueAt since when it is late
 */
public record OverdueReferral(String id, String senderId, @Nullable String receiverId, List<String> serviceCodes,
		ReferralUrgency urgency, ReferralWait waitingFor, OffsetDateTime dueAt) {

	public OverdueReferral {
		serviceCodes = List.copyOf(serviceCodes);
	}

	/** For how many whole days it is late at a moment. */
	public long daysAt(OffsetDateTime now) {
		return Duration.between(this.dueAt, now).toDays();
	}

	static OverdueReferral from(Value value) {
		String status = value.get("status").asString(null);
		ReferralWait waiting = (status != null) ? ReferralTrackStatus.valueOf(status).waitingFor() : null;
		return new OverdueReferral(value.get("id").asString(), value.get("sender").asString(),
				value.get("receiver").asString(null), value.get("services").asList(Value::asString),
				ReferralUrgency.valueOf(value.get("urgency").asString()),
				Objects.requireNonNullElse(waiting, ReferralWait.FOLLOW_UP), value.get("dueAt").asOffsetDateTime());
	}

}
