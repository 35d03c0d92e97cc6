package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Asks whether the need was met, and closes referrals. */
@Service
public class ReferralClosing {

	private final ReferralStore store;

	private final ReferralDeadlines deadlines;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	ReferralClosing(ReferralStore store, ReferralDeadlines deadlines, GuardedTexts texts, Versions versions,
			ChangeRecord changes, Today today) {
		this.store = store;
		this.deadlines = deadlines;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Says whether the need was met; closes the referral when no track is open.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RECORD_REFERRAL_FOLLOW_UP)
	public Referral followUp(String id, int version, ReferralFollowUp told) {
		Referral before = lock(id, version);
		LocalDate sent = before.sentAt().atZoneSameInstant(this.today.zone()).toLocalDate();
		List<String> types = told.services().stream().map(ReferralFollowUp.ServiceMet::type).toList();
		Checks checks = new Checks().that(!told.askedOn().isAfter(this.today.date()) && !told.askedOn().isBefore(sent),
				"askedOn", UserErrorCode.INVALID, "giveADayBetween", sent, this.today.date());
		ReferralTracks.checkNeeded(checks, "services", types, before);
		checks
			.that(types.stream().distinct().count() == types.size(), "services", UserErrorCode.DUPLICATE,
					"nameEachServiceOnce")
			.done();
		this.store.followUp(id, told);
		if (ended(id)) {
			this.store.close(id, this.today.date(), null, 0);
		}
		return recorded(Operation.RECORD_REFERRAL_FOLLOW_UP, before);
	}

	/**
	 * Closes a referral, by the sender; what is open is withdrawn.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CLOSE_REFERRAL)
	public Referral close(String id, int version, String reason) {
		Referral before = lock(id, version);
		this.texts.of(new Checks()).required("reason", reason, ReferralTracks.LONGEST_NOTE).guarded().done();
		takeBack(Operation.CLOSE_REFERRAL, id, before.senderId(), reason.strip());
		endResting(Operation.CLOSE_REFERRAL, id, null, reason.strip());
		this.store.close(id, this.today.date(), reason.strip(), 1);
		return recorded(Operation.CLOSE_REFERRAL, before);
	}

	/**
	 * Ends what was passed on: it rests on the consent of the first sender, who takes it
	 * back. Referrals are always locked from the first one on, so that nobody waits in a
	 * circle.
	 * @param referral id of the referral that it came from, which is locked
	 * @param by only what this actor passed on, and what rests on that; null for all
	 * @param reason in the words of who takes it back
	 */
	void endResting(Operation operation, String referral, @Nullable String by, String reason) {
		for (ReferralStore.Resting resting : this.store.resting(referral, by)) {
			int version = this.versions.lock("Referral", resting.id(), "id");
			takeBack(operation, resting.id(), resting.sender(), reason);
			this.store.close(resting.id(), this.today.date(), reason, 1);
			this.changes.write(operation, "Referral", resting.id(),
					new ReferralRecord(resting.id(), ReferralRecord.OPEN, version),
					new ReferralRecord(resting.id(), ReferralRecord.CLOSED, version + 1));
		}
	}

	/** Takes back whatever is open of a locked referral. */
	private void takeBack(Operation operation, String referral, String sender, String reason) {
		for (ReferralStore.Standing track : this.store.standings(referral)) {
			if (track.status().open()) {
				this.versions.lock("ReferralTrack", track.id(), "id");
				this.store.step(track.id(),
						new ReferralStep(ReferralTrackStatus.WITHDRAWN, this.deadlines.now(), sender, reason), null,
						null);
				this.changes.write(operation, "ReferralTrack", track.id(),
						new ReferralRecord(track.id(), track.status().name(), track.version()),
						new ReferralRecord(track.id(), ReferralTrackStatus.WITHDRAWN.name(), track.version() + 1));
			}
		}
	}

	/**
	 * Looks what is left to do after a track has ended: to ask whether the need was met,
	 * or nothing.
	 * @param referral as it was before
	 */
	void settle(Operation operation, Referral referral) {
		if (!ended(referral.id())) {
			return;
		}
		if (referral.followUp() == null) {
			this.store.askBy(referral.id(), this.deadlines.followUp(referral.urgency()));
			return;
		}
		this.store.close(referral.id(), this.today.date(), null, 1);
		this.changes.write(operation, "Referral", referral.id(),
				new ReferralRecord(referral.id(), ReferralRecord.OPEN, referral.version()),
				new ReferralRecord(referral.id(), ReferralRecord.CLOSED, referral.version() + 1));
	}

	private boolean ended(String id) {
		return this.store.standings(id).stream().noneMatch((track) -> track.status().open());
	}

	/**
	 * Locks a referral for its sender.
	 * @return it as it is, not closed
	 */
	Referral lock(String id, int version) {
		Referral seen = get(id);
		if (!seen.sent()) {
			throw UserErrorException.at("id", UserErrorCode.FORBIDDEN, "onlyTheSenderClosesIt");
		}
		this.versions.lock("Referral", id, version, () -> get(id));
		Referral locked = get(id);
		LocalDate closed = locked.closedOn();
		if (closed != null) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "thisReferralWasClosedOn", closed);
		}
		return locked;
	}

	/** Writes down what was done to a referral, and gives it as it is now. */
	Referral recorded(Operation operation, Referral before) {
		Referral after = get(before.id());
		this.changes.write(operation, "Referral", before.id(), ReferralRecord.of(before), ReferralRecord.of(after));
		return after;
	}

	private Referral get(String id) {
		return this.store.find(id).orElseThrow(() -> Versions.missing("id"));
	}

}
