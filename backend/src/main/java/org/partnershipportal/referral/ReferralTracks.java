package org.partnershipportal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Takes tracks further: by the receiver, or back by the sender. */
@Service
public class ReferralTracks {

	static final int LONGEST_NOTE = 500;

	private static final int LONGEST_FEEDBACK = 1000;

	/** Most that a receiver may tell of one service. */
	private static final int MOST_FEEDBACK = 100;

	private final ReferralStore store;

	private final ReferralClosing closing;

	private final ReferralDeadlines deadlines;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	ReferralTracks(ReferralStore store, ReferralClosing closing, ReferralDeadlines deadlines, GuardedTexts texts,
			Versions versions, ChangeRecord changes) {
		this.store = store;
		this.closing = closing;
		this.deadlines = deadlines;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
	}

	/** A track and its referral, as both are before a change. */
	record Locked(Referral referral, ReferralTrack track) {
	}

	/**
	 * Takes the next step, by the receiver.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.MOVE_REFERRAL_TRACK)
	public ReferralTrack move(String id, int version, ReferralTrackStatus status,
			@Nullable ReferralDeclineReason reason, @Nullable String note) {
		Locked before = lock(id, version, false);
		String word = Names.trimmed(note);
		boolean declined = status == ReferralTrackStatus.DECLINED;
		this.texts.of(new Checks())
			.optional("note", word, LONGEST_NOTE)
			.guarded()
			.that(before.track().status().next().contains(status), "status", UserErrorCode.INVALID,
					"thisStepIsNotTheNext")
			.that(!declined || reason != null, "reason", UserErrorCode.REQUIRED, "sayWhyYouDecline")
			.that(declined || reason == null, "reason", UserErrorCode.INVALID, "aReasonIsGivenForDeclining")
			.that(reason != ReferralDeclineReason.OTHER || word != null, "note", UserErrorCode.REQUIRED,
					"sayInAFewWordsWhyYou")
			.done();
		return step(Operation.MOVE_REFERRAL_TRACK, before, status, reason, word);
	}

	/**
	 * Takes a track back, by the sender.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.WITHDRAW_REFERRAL_TRACK)
	public ReferralTrack withdraw(String id, int version, String reason) {
		Locked before = lock(id, version, true);
		this.texts.of(new Checks())
			.required("reason", reason, LONGEST_NOTE)
			.guarded()
			.that(before.track().status().withdrawable(), "id", UserErrorCode.CLOSED, "whatWasDeliveredOrHasEnded")
			.done();
		ReferralTrack track = step(Operation.WITHDRAW_REFERRAL_TRACK, before, ReferralTrackStatus.WITHDRAWN, null,
				reason.strip());
		this.closing.endResting(Operation.WITHDRAW_REFERRAL_TRACK, before.referral().id(), track.receiverId(),
				reason.strip());
		return track;
	}

	/**
	 * Tells how the service stands, by a receiver that accepted.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.GIVE_REFERRAL_FEEDBACK)
	public ReferralTrack feedback(String id, int version, String text, List<String> given) {
		Locked before = lock(id, version, false);
		ReferralTrack track = before.track();
		Checks checks = this.texts.of(new Checks())
			.required("text", text, LONGEST_FEEDBACK)
			.guarded()
			.that(track.status().providing(), "id", UserErrorCode.CLOSED, "feedbackIsGivenWhileYouProvide")
			.that(track.feedback().size() < MOST_FEEDBACK, "id", UserErrorCode.INVALID, "chooseAtMost", MOST_FEEDBACK);
		List<String> codes = given.stream().distinct().toList();
		checkNeeded(checks, "given", codes, before.referral());
		checks.done();
		this.store.feedback(id, new ReferralFeedback(this.deadlines.now(), text.strip(), codes),
				this.deadlines.of(track.status(), before.referral().urgency(), track.sentAt()));
		return recorded(Operation.GIVE_REFERRAL_FEEDBACK, track);
	}

	/** Checks that types of service are among those that are needed. */
	static void checkNeeded(Checks checks, String path, List<String> types, Referral referral) {
		List<String> all = new ArrayList<>(types);
		for (int i = 0; i < all.size(); i++) {
			checks.that(referral.serviceCodes().contains(all.get(i)), path + "." + i, UserErrorCode.INVALID,
					"chooseOneOfTheServicesNeeded");
		}
	}

	private ReferralTrack step(Operation operation, Locked before, ReferralTrackStatus status,
			@Nullable ReferralDeclineReason reason, @Nullable String note) {
		Referral referral = before.referral();
		ReferralTrack track = before.track();
		String actor = track.sent() ? referral.senderId() : track.receiverId();
		this.store.step(track.id(), new ReferralStep(status, this.deadlines.now(), actor, note), reason,
				this.deadlines.of(status, referral.urgency(), track.sentAt()));
		ReferralTrack after = recorded(operation, track);
		if (!status.open()) {
			this.closing.settle(operation, referral);
		}
		return after;
	}

	private ReferralTrack recorded(Operation operation, ReferralTrack before) {
		ReferralTrack after = get(before.referralId(), before.id());
		this.changes.write(operation, "ReferralTrack", before.id(), ReferralRecord.of(before),
				ReferralRecord.of(after));
		return after;
	}

	/**
	 * The referral is locked before its track, by all, so that nobody waits in a circle.
	 */
	Locked lock(String id, int version, boolean sender) {
		String referral = this.store.ofTrack(id).orElseThrow(() -> Versions.missing("id"));
		this.versions.lock("Referral", referral, "id");
		this.versions.lock("ReferralTrack", id, version, () -> get(referral, id));
		Referral locked = this.store.find(referral).orElseThrow(() -> Versions.missing("id"));
		ReferralTrack track = get(referral, id);
		if (track.sent() != sender) {
			throw UserErrorException.at("id", UserErrorCode.FORBIDDEN,
					sender ? "onlyTheSenderTakesItBack" : "onlyTheReceiverAnswers");
		}
		return new Locked(locked, track);
	}

	private ReferralTrack get(String referral, String id) {
		return this.store.find(referral)
			.flatMap((found) -> found.tracks().stream().filter((track) -> Objects.equals(track.id(), id)).findFirst())
			.orElseThrow(() -> Versions.missing("id"));
	}

}
