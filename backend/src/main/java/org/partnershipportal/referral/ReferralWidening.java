package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Sends a referral to others, too: the same form under the same code, as far as the
 * consent reaches. So whoever is declined is not asked everything again, and is counted
 * once.
 */
@Service
public class ReferralWidening {

	/** Most tracks of one referral: it is read with all of them. */
	static final int MOST_TRACKS = 30;

	private final ReferralClosing closing;

	private final ReferralSending sending;

	private final ReferralReceivers receivers;

	private final ReferralStore store;

	private final ReferralDeadlines deadlines;

	private final Permissions permissions;

	private final Today today;

	ReferralWidening(ReferralClosing closing, ReferralSending sending, ReferralReceivers receivers, ReferralStore store,
			ReferralDeadlines deadlines, Permissions permissions, Today today) {
		this.closing = closing;
		this.sending = sending;
		this.receivers = receivers;
		this.store = store;
		this.deadlines = deadlines;
		this.permissions = permissions;
		this.today = today;
	}

	/** Whether the caller may send a referral to others, too. */
	public boolean possible(Referral referral) {
		return referral.sent() && !referral.closed() && readable(referral) && referral.tracks().size() < MOST_TRACKS
				&& this.permissions.permits(Operation.ADD_REFERRAL_RECEIVERS);
	}

	/**
	 * Sends a referral to others, too, by its sender. What was heard of the need before
	 * is to be asked again.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_REFERRAL_RECEIVERS)
	public Referral add(String id, int version, List<NewReferral.Receiver> to) {
		Referral before = this.closing.lock(id, version);
		LocalDate until = before.consent().until();
		new Checks().that(readable(before), "id", UserErrorCode.INVALID, "theConsentRanOutOn", until)
			.that(this.store.openSender(), "", UserErrorCode.INVALID, "yourAccountCannotReferAnybody")
			.done();
		Checks checks = new Checks();
		ReferralChecks.number(checks, "receivers", to.size(), 1);
		checks.that(before.tracks().size() + to.size() <= MOST_TRACKS, "receivers", UserErrorCode.INVALID,
				"aReferralGoesToAtMost", MOST_TRACKS);
		NewReferral form = NewReferral.like(before, to);
		this.receivers.check(checks, form, ".actor",
				before.tracks().stream().map((track) -> new NewReferral.Receiver(track.receiverId(), null)).toList());
		Set<String> have = before.tracks()
			.stream()
			.filter(ReferralTrack::held)
			.map(ReferralTrack::receiverId)
			.collect(Collectors.toSet());
		for (int i = 0; i < to.size(); i++) {
			checks.that(!have.contains(to.get(i).actor()), "receivers." + i + ".actor", UserErrorCode.DUPLICATE,
					"theyHaveItAlready");
		}
		checks.done();
		this.store.add(id, this.sending.tracks(form, before.senderId(), this.deadlines.now()));
		return this.closing.recorded(Operation.ADD_REFERRAL_RECEIVERS, before);
	}

	private boolean readable(Referral referral) {
		return !referral.consent().until().isBefore(this.today.date());
	}

}
