package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.ActorFamily;

/**
 * Sends referrals. What is asked for before anything is sent is consent, and nothing
 * else: no co-operation with anybody, and no problem on record.
 */
@Service
public class ReferralSending {

	static final int LONGEST_NOTE = 1000;

	private static final int MOST_MONTHS = 12;

	private final ReferralStore store;

	private final ReferralScope scope;

	private final ReferralCodes codes;

	private final ReferralDeadlines deadlines;

	private final GuardedTexts texts;

	private final ReferralChecks checks;

	private final ReferralReceivers receivers;

	private final ChangeRecord changes;

	private final Today today;

	ReferralSending(ReferralStore store, ReferralScope scope, ReferralCodes codes, ReferralDeadlines deadlines,
			GuardedTexts texts, ReferralChecks checks, ReferralReceivers receivers, ChangeRecord changes, Today today) {
		this.store = store;
		this.scope = scope;
		this.codes = codes;
		this.deadlines = deadlines;
		this.texts = texts;
		this.checks = checks;
		this.receivers = receivers;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Sends a referral in the name of the actor the account is tied to.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.SEND_REFERRAL)
	public Referral send(NewReferral input) {
		NewReferral form = tidy(input);
		check(form);
		return write(Operation.SEND_REFERRAL, form, null);
	}

	/**
	 * Writes a referral that was found to be in order, in the name of the caller's actor.
	 * @param from id of the referral that is passed on with it; null for one of its own
	 */
	Referral write(Operation operation, NewReferral form, @Nullable String from) {
		String sender = Objects.requireNonNull(this.scope.actor(operation));
		OffsetDateTime now = this.deadlines.now();
		String id = Ids.next();
		this.store.create(
				new ReferralStore.Sending(id, this.codes.next(), sender, now, form, tracks(form, sender, now), from));
		Referral sent = this.store.find(id).orElseThrow();
		this.changes.write(operation, "Referral", id, null, ReferralRecord.of(sent));
		return sent;
	}

	/** Tracks that begin, one for each receiver of a form. */
	List<Map<String, @Nullable Object>> tracks(NewReferral form, String sender, OffsetDateTime now) {
		OffsetDateTime dueAt = this.deadlines.of(ReferralTrackStatus.SENT, form.urgency(), now);
		return form.receivers()
			.stream()
			.map((to) -> ReferralStore.begun(Ids.next(), to.actor(), to.service(), sender, now, dueAt))
			.toList();
	}

	private static NewReferral tidy(NewReferral input) {
		List<String> languages = new ArrayList<>();
		input.languages().forEach((tag) -> languages.add(Objects.requireNonNullElse(LanguageTags.canonical(tag), "")));
		return new NewReferral(distinct(input.services()), input.urgency(), distinct(input.domains()),
				Names.trimmed(input.note()), distinct(languages), input.ageBand(), input.group(), input.area(),
				input.consent(), input.crossBorder(), input.receivers());
	}

	private static <T> List<T> distinct(List<T> values) {
		return values.stream().distinct().toList();
	}

	private void check(NewReferral form) {
		Checks checks = this.texts.of(new Checks()).optional("note", form.note(), LONGEST_NOTE).guarded();
		this.checks.need(checks, form.services(), form.languages(), form.area());
		checkConsent(checks, form);
		if (form.crossBorder() != null) {
			form.crossBorder().check(checks);
			checks.that(form.consent().acrossBorders(), "consent.acrossBorders", UserErrorCode.REQUIRED,
					"withoutConsentItStaysHere");
		}
		ReferralChecks.number(checks, "receivers", form.receivers().size(), 1);
		if (this.store.openSender()) {
			this.receivers.check(checks, form, ".actor", List.of());
		}
		else {
			checks.add("", UserErrorCode.INVALID, "yourAccountCannotReferAnybody");
		}
		checks.done();
	}

	private void checkConsent(Checks checks, NewReferral form) {
		NewReferral.Consent consent = form.consent();
		LocalDate day = this.today.date();
		LocalDate last = day.plusMonths(MOST_MONTHS);
		checks.that(consent.given(), "consent.given", UserErrorCode.REQUIRED, "withoutConsentNothingIsSent")
			.that(!consent.askedOn().isAfter(day), "consent.askedOn", UserErrorCode.INVALID, "giveADayNotAfterToday")
			.that(!consent.until().isBefore(day) && !consent.until().isAfter(last), "consent.until",
					UserErrorCode.INVALID, "giveADayFromTodayUntil", last)
			.that(consent.services().containsAll(form.services()), "consent.services", UserErrorCode.INVALID,
					"theConsentDoesNotCoverEvery")
			.that(!consent.shareWith().contains(ActorFamily.POLICE_UNIT), "consent.shareWith", UserErrorCode.INVALID,
					"thePoliceHaveAQuestionOf");
		this.checks.types(checks, "consent.services", consent.services());
	}

}
