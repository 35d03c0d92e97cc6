package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.demonstration.Entries.ActorEntry;
import org.partnershipportal.demonstration.Entries.Day;
import org.partnershipportal.demonstration.Entries.FollowUpEntry;
import org.partnershipportal.demonstration.Entries.PassedOnEntry;
import org.partnershipportal.demonstration.Entries.ReferralEntry;
import org.partnershipportal.demonstration.Entries.TrackEntry;
import org.partnershipportal.demonstration.Entries.TrackStepEntry;
import org.partnershipportal.referral.MechanismMarking;
import org.partnershipportal.referral.NewReferral;
import org.partnershipportal.referral.Referral;
import org.partnershipportal.referral.ReferralClosing;
import org.partnershipportal.referral.ReferralConsentRole;
import org.partnershipportal.referral.ReferralFollowUp;
import org.partnershipportal.referral.ReferralPassing;
import org.partnershipportal.referral.ReferralSending;
import org.partnershipportal.referral.ReferralTrack;
import org.partnershipportal.referral.ReferralTracks;
import org.partnershipportal.referral.Referrals;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Role;
import org.partnershipportal.security.RunAs;
import org.partnershipportal.vocabulary.ActorFamily;

/** Sends referrals as on the days they were sent, and answers them. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class ReferralLoading {

	private static final int DAYS_OF_CONSENT = 120;

	private final ReferralSending sending;

	private final ReferralTracks tracks;

	private final ReferralClosing closing;

	private final Referrals referrals;

	private final MechanismMarking marking;

	private final ReferralPassing passing;

	private final EntryDay day;

	ReferralLoading(ReferralSending sending, ReferralTracks tracks, ReferralClosing closing, Referrals referrals,
			MechanismMarking marking, ReferralPassing passing, EntryDay day) {
		this.sending = sending;
		this.tracks = tracks;
		this.closing = closing;
		this.referrals = referrals;
		this.marking = marking;
		this.passing = passing;
		this.day = day;
	}

	/** Marks those that coordinate the national referral mechanism of a country. */
	void mechanisms(List<ActorEntry> entries, Keys actors) {
		for (ActorEntry entry : entries) {
			if (entry.nationalMechanismOf() != null) {
				this.marking.mark(actors.id(entry.key()), 1, entry.nationalMechanismOf());
			}
		}
	}

	void referrals(List<ReferralEntry> entries, Keys communities, Keys actors) {
		for (ReferralEntry entry : entries) {
			CurrentUser sender = DemonstrationUsers.of(entry.by(), actors.id(entry.sender()));
			Referral sent = on(entry.sentOn(), sender, () -> this.sending.send(form(entry, communities, actors)));
			for (int i = 0; i < entry.receivers().size(); i++) {
				answer(entry.receivers().get(i), sent.tracks().get(i), actors);
			}
			FollowUpEntry asked = entry.followUp();
			if (asked != null) {
				on(asked.on(), sender, () -> followUp(sent.id(), asked));
			}
		}
	}

	private NewReferral form(ReferralEntry entry, Keys communities, Keys actors) {
		LocalDate today = this.day.date();
		NewReferral.Consent consent = new NewReferral.Consent(true, today,
				(entry.by() == Role.PARTNER) ? ReferralConsentRole.COMMUNITY_WORKER : ReferralConsentRole.POLICE,
				entry.services(), List.of(ActorFamily.COMMUNITY_PARTNER, ActorFamily.SERVICE_PROVIDER),
				today.plusDays(DAYS_OF_CONSENT), false, entry.crossBorder() != null);
		return new NewReferral(entry.services(), entry.urgency(), list(entry.domains()), entry.note(),
				list(entry.languages()), entry.ageBand(), entry.group(), communities.id(entry.area()), consent,
				entry.crossBorder(),
				entry.receivers().stream().map((to) -> new NewReferral.Receiver(actors.id(to.actor()), null)).toList());
	}

	private void answer(TrackEntry entry, ReferralTrack track, Keys actors) {
		CurrentUser receiver = DemonstrationUsers.of(Role.PARTNER, actors.id(entry.actor()));
		int version = track.version();
		for (TrackStepEntry step : list(entry.steps())) {
			int known = version++;
			on(step.on(), receiver, () -> step(track.id(), known, step));
		}
		PassedOnEntry passed = entry.passedOnTo();
		if (passed != null) {
			int known = version;
			Referral next = on(passed.on(), receiver,
					() -> this.passing.passOn(track.id(), known, List.of(actors.id(passed.to().actor()))));
			answer(passed.to(), next.tracks().get(0), actors);
		}
	}

	private ReferralTrack step(String track, int version, TrackStepEntry step) {
		if (step.status() != null) {
			return this.tracks.move(track, version, step.status(), step.reason(), step.note());
		}
		return this.tracks.feedback(track, version, Objects.requireNonNull(step.feedback()), list(step.given()));
	}

	private Referral followUp(String id, FollowUpEntry asked) {
		int version = this.referrals.find(id).orElseThrow().version();
		return this.closing.followUp(id, version, new ReferralFollowUp(asked.met(), this.day.date(), List.of()));
	}

	/** Does it in somebody's name, as on a day. */
	private <T> T on(Day wanted, CurrentUser user, Supplier<T> work) {
		List<T> done = new ArrayList<>();
		this.day.on(wanted.from(this.day.ofLoading()), () -> done.add(RunAs.user(user, work)));
		return done.get(0);
	}

	private static <T> List<T> list(@Nullable List<T> given) {
		return Objects.requireNonNullElse(given, List.of());
	}

}
