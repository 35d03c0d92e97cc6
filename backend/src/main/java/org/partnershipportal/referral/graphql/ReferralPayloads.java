package org.partnershipportal.referral.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.referral.NewReferral;
import org.partnershipportal.referral.Referral;
import org.partnershipportal.referral.ReferralAgeBand;
import org.partnershipportal.referral.ReferralDeclineReason;
import org.partnershipportal.referral.ReferralDomain;
import org.partnershipportal.referral.ReferralFollowUp;
import org.partnershipportal.referral.ReferralGroup;
import org.partnershipportal.referral.ReferralNeedMet;
import org.partnershipportal.referral.ReferralRoute;
import org.partnershipportal.referral.ReferralTrack;
import org.partnershipportal.referral.ReferralTrackStatus;
import org.partnershipportal.referral.ReferralUrgency;

/** Inputs and payloads of the mutations on referrals, as in the SDL. */
final class ReferralPayloads {

	private ReferralPayloads() {
	}

	private static <T> List<T> list(@Nullable List<T> given) {
		return Objects.requireNonNullElse(given, List.of());
	}

	record SendReferralInput(@Nullable String clientMutationId, List<String> services, ReferralUrgency urgency,
			@Nullable List<ReferralDomain> domains, @Nullable String note, @Nullable List<String> languages,
			ReferralAgeBand ageBand, @Nullable ReferralGroup group, String area, NewReferral.Consent consent,
			@Nullable ReferralRoute crossBorder, List<NewReferral.Receiver> receivers) {

		NewReferral referral() {
			return new NewReferral(this.services, this.urgency, list(this.domains), this.note, list(this.languages),
					this.ageBand, this.group, this.area, this.consent, this.crossBorder, this.receivers);
		}

	}

	record SendReferralPayload(@Nullable String clientMutationId, @Nullable Referral referral,
			List<UserError> userErrors) {
	}

	record AddReferralReceiversInput(@Nullable String clientMutationId, String id, int version,
			List<NewReferral.Receiver> receivers) {
	}

	record AddReferralReceiversPayload(@Nullable String clientMutationId, @Nullable Referral referral,
			List<UserError> userErrors) {
	}

	record MoveReferralTrackInput(@Nullable String clientMutationId, String id, int version, ReferralTrackStatus status,
			@Nullable ReferralDeclineReason reason, @Nullable String note) {
	}

	record MoveReferralTrackPayload(@Nullable String clientMutationId, @Nullable ReferralTrack track,
			List<UserError> userErrors) {
	}

	record WithdrawReferralTrackInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record WithdrawReferralTrackPayload(@Nullable String clientMutationId, @Nullable ReferralTrack track,
			List<UserError> userErrors) {
	}

	record GiveReferralFeedbackInput(@Nullable String clientMutationId, String id, int version, String text,
			@Nullable List<String> given) {

		List<String> codes() {
			return list(this.given);
		}

	}

	record GiveReferralFeedbackPayload(@Nullable String clientMutationId, @Nullable ReferralTrack track,
			List<UserError> userErrors) {
	}

	record RecordReferralFollowUpInput(@Nullable String clientMutationId, String id, int version,
			ReferralNeedMet overall, LocalDate askedOn, @Nullable List<ReferralFollowUp.ServiceMet> services) {

		ReferralFollowUp told() {
			return new ReferralFollowUp(this.overall, this.askedOn, list(this.services));
		}

	}

	record RecordReferralFollowUpPayload(@Nullable String clientMutationId, @Nullable Referral referral,
			List<UserError> userErrors) {
	}

	record CloseReferralInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record PassOnReferralInput(@Nullable String clientMutationId, String id, int version, List<String> receivers) {
	}

	record PassOnReferralPayload(@Nullable String clientMutationId, @Nullable Referral referral,
			List<UserError> userErrors) {
	}

	record MarkNationalMechanismInput(@Nullable String clientMutationId, String id, int version,
			@Nullable String country) {
	}

	record MarkNationalMechanismPayload(@Nullable String clientMutationId, @Nullable Actor actor,
			List<UserError> userErrors) {
	}

	record CloseReferralPayload(@Nullable String clientMutationId, @Nullable Referral referral,
			List<UserError> userErrors) {
	}

}
