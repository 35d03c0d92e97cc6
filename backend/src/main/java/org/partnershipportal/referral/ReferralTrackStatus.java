package org.partnershipportal.referral;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Where a track stands, and which steps are allowed from there; as in the SDL. */
public enum ReferralTrackStatus {

	/** It was sent, and nobody has said that it arrived. */
	SENT(ReferralWait.ACKNOWLEDGEMENT),
	/** The receiver has it, and will answer. */
	ACKNOWLEDGED(ReferralWait.ANSWER),
	/** The receiver will provide. */
	ACCEPTED(ReferralWait.FEEDBACK),
	/** The receiver cannot provide. */
	DECLINED(null),
	/** The receiver provides. */
	IN_PROGRESS(ReferralWait.FEEDBACK),
	/** What was accepted has been provided. */
	DELIVERED(ReferralWait.FEEDBACK),
	/** The receiver has nothing more to do. */
	CLOSED(null),
	/** The sender took it back. */
	WITHDRAWN(null);

	private final @Nullable ReferralWait waitingFor;

	ReferralTrackStatus(@Nullable ReferralWait waitingFor) {
		this.waitingFor = waitingFor;
	}

	/** What the receiver owes; null once the track has ended. */
	public @Nullable ReferralWait waitingFor() {
		return this.waitingFor;
	}

	/** Whether the track has not ended. */
	public boolean open() {
		return this.waitingFor != null;
	}

	/** The steps that the receiver may take from here. */
	public Set<ReferralTrackStatus> next() {
		return switch (this) {
			case SENT -> Set.of(ACKNOWLEDGED);
			case ACKNOWLEDGED -> Set.of(ACCEPTED, DECLINED);
			case ACCEPTED -> Set.of(IN_PROGRESS);
			case IN_PROGRESS -> Set.of(DELIVERED);
			case DELIVERED -> Set.of(CLOSED);
			case DECLINED, CLOSED, WITHDRAWN -> Set.of();
		};
	}

	/** Whether the sender may still take the track back: nothing was delivered. */
	public boolean withdrawable() {
		return open() && this != DELIVERED;
	}

	/** Whether the receiver said that it provides, and tells how it goes. */
	public boolean providing() {
		return this.waitingFor == ReferralWait.FEEDBACK;
	}

}
