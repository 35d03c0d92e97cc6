package org.partnershipportal.referral;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * That a referral was passed on to somebody.
 *
 * @param byId id of the actor that passed it on
 * @param toId id of the actor it was passed on to
 * @param sentAt when
 * @param status where it stands there
 * @param referral id of the referral it was passed on with; null when the caller's actor
 * did not send that
 */
public record PassedOn(String byId, String toId, OffsetDateTime sentAt, ReferralTrackStatus status,
		@Nullable String referral) {

	static PassedOn from(Value value) {
		return new PassedOn(value.get("by").asString(), value.get("to").asString(),
				value.get("sentAt").asOffsetDateTime(), ReferralTrackStatus.valueOf(value.get("status").asString()),
				value.get("referral").asString(null));
	}

}
