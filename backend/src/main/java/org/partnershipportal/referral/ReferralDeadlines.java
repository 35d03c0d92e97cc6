package org.partnershipportal.referral;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** By when what is owed on a referral is owed. */
@Service
public class ReferralDeadlines {

	private final ReferralProperties properties;

	private final Today today;

	ReferralDeadlines(ReferralProperties properties, Today today) {
		this.properties = properties;
		this.today = today;
	}

	/** The deadlines of each urgency, the most urgent first. */
	@Guarded(Operation.REFERRAL_DEADLINES)
	public List<ReferralDeadline> all() {
		return Arrays.stream(ReferralUrgency.values())
			.map((urgency) -> new ReferralDeadline(urgency, this.properties.acknowledge().of(urgency).toHours(),
					this.properties.answer().of(urgency).toHours(), this.properties.feedback().of(urgency).toHours(),
					this.properties.followUp().of(urgency).toHours()))
			.toList();
	}

	/** Now, as it is kept. */
	OffsetDateTime now() {
		return this.today.moment().atOffset(ZoneOffset.UTC);
	}

	/**
	 * By when a receiver owes the next word once a track has a status; null when nothing
	 * more is owed.
	 */
	@Nullable OffsetDateTime of(ReferralTrackStatus status, ReferralUrgency urgency, OffsetDateTime sentAt) {
		ReferralWait waiting = status.waitingFor();
		return (waiting == null) ? null : switch (waiting) {
			case ACKNOWLEDGEMENT -> sentAt.plus(this.properties.acknowledge().of(urgency));
			case ANSWER -> sentAt.plus(this.properties.answer().of(urgency));
			case FEEDBACK -> now().plus(this.properties.feedback().of(urgency));
			case FOLLOW_UP -> followUp(urgency);
		};
	}

	/** By when the sender is to ask, when the last track ends now. */
	OffsetDateTime followUp(ReferralUrgency urgency) {
		return now().plus(this.properties.followUp().of(urgency));
	}

}
