package org.partnershipportal.referral.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.referral.CrossBorder;
import org.partnershipportal.referral.MechanismMarking;
import org.partnershipportal.referral.NationalMechanism;
import org.partnershipportal.referral.NationalMechanisms;
import org.partnershipportal.referral.PassedOn;
import org.partnershipportal.referral.Referral;
import org.partnershipportal.referral.ReferralPassing;
import org.partnershipportal.referral.Referrals;
import org.partnershipportal.referral.graphql.ReferralPayloads.MarkNationalMechanismInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.MarkNationalMechanismPayload;
import org.partnershipportal.referral.graphql.ReferralPayloads.PassOnReferralInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.PassOnReferralPayload;

@Controller
class CrossBorderController {

	private final NationalMechanisms mechanisms;

	private final MechanismMarking marking;

	private final ReferralPassing passing;

	private final Referrals referrals;

	private final Actors actors;

	CrossBorderController(NationalMechanisms mechanisms, MechanismMarking marking, ReferralPassing passing,
			Referrals referrals, Actors actors) {
		this.mechanisms = mechanisms;
		this.marking = marking;
		this.passing = passing;
		this.referrals = referrals;
		this.actors = actors;
	}

	@QueryMapping
	List<NationalMechanism> nationalMechanisms(@Argument @Nullable List<String> countries) {
		return this.mechanisms.list(countries);
	}

	@BatchMapping(typeName = "Actor", field = "nationalMechanismOf")
	Map<Actor, @Nullable String> countries(List<Actor> actors) {
		Map<String, String> countries = this.mechanisms.of(actors.stream().map(Actor::id).toList());
		Map<Actor, @Nullable String> marks = new HashMap<>();
		actors.forEach((actor) -> marks.put(actor, countries.get(actor.id())));
		return marks;
	}

	@BatchMapping(typeName = "ReferralCrossBorder", field = "passedOnFrom")
	Map<CrossBorder, @Nullable Referral> first(List<CrossBorder> crossings) {
		return Related.of(crossings, CrossBorder::fromId, this.referrals::byIds);
	}

	@BatchMapping(typeName = "ReferralPassedOn", field = "by")
	Map<PassedOn, @Nullable Actor> passers(List<PassedOn> passed) {
		return Related.of(passed, PassedOn::byId, this.actors::byIds);
	}

	@BatchMapping(typeName = "ReferralPassedOn", field = "to")
	Map<PassedOn, @Nullable Actor> receivers(List<PassedOn> passed) {
		return Related.of(passed, PassedOn::toId, this.actors::byIds);
	}

	@MutationMapping
	MarkNationalMechanismPayload markNationalMechanism(@Argument MarkNationalMechanismInput input) {
		return Mutations.run(() -> this.marking.mark(input.id(), input.version(), input.country()),
				(actor, errors) -> new MarkNationalMechanismPayload(input.clientMutationId(), actor, errors));
	}

	@MutationMapping
	PassOnReferralPayload passOnReferral(@Argument PassOnReferralInput input) {
		return Mutations.run(() -> this.passing.passOn(input.id(), input.version(), input.receivers()),
				(referral, errors) -> new PassOnReferralPayload(input.clientMutationId(), referral, errors));
	}

}
