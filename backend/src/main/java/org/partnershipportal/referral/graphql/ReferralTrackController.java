package org.partnershipportal.referral.graphql;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.referral.ReferralFeedback;
import org.partnershipportal.referral.ReferralStep;
import org.partnershipportal.referral.ReferralTrack;
import org.partnershipportal.referral.ReferralTrackStatus;
import org.partnershipportal.referral.ReferralTracks;
import org.partnershipportal.referral.ReferralWait;
import org.partnershipportal.referral.graphql.ReferralPayloads.GiveReferralFeedbackInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.GiveReferralFeedbackPayload;
import org.partnershipportal.referral.graphql.ReferralPayloads.MoveReferralTrackInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.MoveReferralTrackPayload;
import org.partnershipportal.referral.graphql.ReferralPayloads.WithdrawReferralTrackInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.WithdrawReferralTrackPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ReferralTrackController {

	private final ReferralTracks tracks;

	private final Actors actors;

	private final ProvidedServices services;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final Today today;

	ReferralTrackController(ReferralTracks tracks, Actors actors, ProvidedServices services, Vocabularies vocabularies,
			Permissions permissions, Today today) {
		this.tracks = tracks;
		this.actors = actors;
		this.services = services;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.today = today;
	}

	@BatchMapping(typeName = "ReferralTrack", field = "receiver")
	Map<ReferralTrack, @Nullable Actor> receivers(List<ReferralTrack> tracks) {
		return Related.of(tracks, ReferralTrack::receiverId, this.actors::byIds);
	}

	@BatchMapping(typeName = "ReferralTrack", field = "service")
	Map<ReferralTrack, @Nullable ProvidedService> services(List<ReferralTrack> tracks) {
		return Related.of(tracks, ReferralTrack::serviceId, this.services::byIds);
	}

	@BatchMapping(typeName = "ReferralStep", field = "by")
	Map<ReferralStep, @Nullable Actor> actors(List<ReferralStep> steps) {
		return Related.of(steps, ReferralStep::actorId, this.actors::byIds);
	}

	@SchemaMapping(typeName = "ReferralFeedback")
	List<Term> given(ReferralFeedback feedback) {
		return this.vocabularies.terms(Vocabulary.SERVICE_TYPES, feedback.givenCodes());
	}

	@SchemaMapping(typeName = "ReferralTrack")
	@Nullable ReferralWait waitingFor(ReferralTrack track) {
		return track.status().waitingFor();
	}

	@SchemaMapping(typeName = "ReferralTrack")
	boolean overdue(ReferralTrack track) {
		return track.overdueAt(this.today.instant().atOffset(ZoneOffset.UTC));
	}

	@SchemaMapping(typeName = "ReferralTrack")
	List<ReferralTrackStatus> viewerNextSteps(ReferralTrack track) {
		if (track.sent()) {
			boolean may = track.status().withdrawable() && this.permissions.permits(Operation.WITHDRAW_REFERRAL_TRACK);
			return may ? List.of(ReferralTrackStatus.WITHDRAWN) : List.of();
		}
		return this.permissions.permits(Operation.MOVE_REFERRAL_TRACK)
				? track.status().next().stream().sorted().toList() : List.of();
	}

	@SchemaMapping(typeName = "ReferralTrack")
	boolean viewerCanGiveFeedback(ReferralTrack track) {
		return !track.sent() && track.status().providing()
				&& this.permissions.permits(Operation.GIVE_REFERRAL_FEEDBACK);
	}

	@SchemaMapping(typeName = "ReferralTrack")
	boolean viewerCanPassOn(ReferralTrack track) {
		return !track.sent() && track.passable() && this.permissions.permits(Operation.PASS_ON_REFERRAL);
	}

	@MutationMapping
	MoveReferralTrackPayload moveReferralTrack(@Argument MoveReferralTrackInput input) {
		return Mutations.run(
				() -> this.tracks.move(input.id(), input.version(), input.status(), input.reason(), input.note()),
				(track, errors) -> new MoveReferralTrackPayload(input.clientMutationId(), track, errors));
	}

	@MutationMapping
	WithdrawReferralTrackPayload withdrawReferralTrack(@Argument WithdrawReferralTrackInput input) {
		return Mutations.run(() -> this.tracks.withdraw(input.id(), input.version(), input.reason()),
				(track, errors) -> new WithdrawReferralTrackPayload(input.clientMutationId(), track, errors));
	}

	@MutationMapping
	GiveReferralFeedbackPayload giveReferralFeedback(@Argument GiveReferralFeedbackInput input) {
		return Mutations.run(() -> this.tracks.feedback(input.id(), input.version(), input.text(), input.codes()),
				(track, errors) -> new GiveReferralFeedbackPayload(input.clientMutationId(), track, errors));
	}

}
