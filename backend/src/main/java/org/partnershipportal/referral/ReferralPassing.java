package org.partnershipportal.referral;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Passes referrals on across borders: the national mechanism that was sent one sends the
 * same form, under a code of its own, to the mechanism of another country on the way. It
 * rests on the consent of the first: it may be read no longer, and ends with it.
 */
@Service
public class ReferralPassing {

	private final ReferralTracks tracks;

	private final ReferralSending sending;

	private final ReferralReceivers receivers;

	private final ReferralScope scope;

	private final ReferralStore store;

	ReferralPassing(ReferralTracks tracks, ReferralSending sending, ReferralReceivers receivers, ReferralScope scope,
			ReferralStore store) {
		this.tracks = tracks;
		this.sending = sending;
		this.receivers = receivers;
		this.scope = scope;
		this.store = store;
	}

	/**
	 * Passes a referral on, in the name of the actor the account is tied to.
	 * @param track id of the track on which it was sent to that actor
	 * @param version of the track
	 * @param to ids of the mechanisms
	 * @return the new referral
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.PASS_ON_REFERRAL)
	public Referral passOn(String track, int version, List<String> to) {
		ReferralTracks.Locked before = this.tracks.lock(track, version, false);
		Referral first = before.referral();
		NewReferral form = NewReferral.like(first,
				to.stream().map((actor) -> new NewReferral.Receiver(actor, null)).toList());
		Checks checks = new Checks()
			.that(before.track().passable(), "id", UserErrorCode.INVALID, "thisCannotBePassedOn")
			.that(this.store.openSender(), "", UserErrorCode.INVALID, "yourAccountCannotReferAnybody");
		checks.done();
		ReferralChecks.number(checks, "receivers", to.size(), 1);
		this.receivers.check(checks, form, "", List.of());
		Set<String> had = this.store.haveHad(first.id(),
				Objects.requireNonNull(this.scope.actor(Operation.PASS_ON_REFERRAL)));
		for (int i = 0; i < to.size(); i++) {
			checks.that(!had.contains(to.get(i)), "receivers." + i, UserErrorCode.DUPLICATE, "theyHaveItAlready");
		}
		checks.done();
		return this.sending.write(Operation.PASS_ON_REFERRAL, form, first.id());
	}

}
