package org.partnershipportal.referral;

/**
 * What of a referral, or of a track, stands in the change record. The record is sealed
 * and kept for ever, and a referral is to be gone when its time is over: nothing of the
 * form goes in here, only that it was there and where it stood.
 *
 * @param status where it stood
 */
record ReferralRecord(String id, String status, int version) {

	static final String OPEN = "OPEN";

	static final String CLOSED = "CLOSED";

	static ReferralRecord of(Referral referral) {
		return new ReferralRecord(referral.id(), referral.closed() ? CLOSED : OPEN, referral.version());
	}

	static ReferralRecord of(ReferralTrack track) {
		return new ReferralRecord(track.id(), track.status().name(), track.version());
	}

}
