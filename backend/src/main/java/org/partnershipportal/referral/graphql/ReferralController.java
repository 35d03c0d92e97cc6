package org.partnershipportal.referral.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.referral.OverdueReferral;
import org.partnershipportal.referral.Referral;
import org.partnershipportal.referral.ReferralClosing;
import org.partnershipportal.referral.ReferralConsent;
import org.partnershipportal.referral.ReferralDeadline;
import org.partnershipportal.referral.ReferralDeadlines;
import org.partnershipportal.referral.ReferralFilter;
import org.partnershipportal.referral.ReferralFollowUp;
import org.partnershipportal.referral.ReferralSending;
import org.partnershipportal.referral.ReferralWidening;
import org.partnershipportal.referral.Referrals;
import org.partnershipportal.referral.graphql.ReferralPayloads.AddReferralReceiversInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.AddReferralReceiversPayload;
import org.partnershipportal.referral.graphql.ReferralPayloads.CloseReferralInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.CloseReferralPayload;
import org.partnershipportal.referral.graphql.ReferralPayloads.RecordReferralFollowUpInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.RecordReferralFollowUpPayload;
import org.partnershipportal.referral.graphql.ReferralPayloads.SendReferralInput;
import org.partnershipportal.referral.graphql.ReferralPayloads.SendReferralPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ReferralController {

	private final Referrals referrals;

	private final ReferralSending sending;

	private final ReferralWidening widening;

	private final ReferralClosing closing;

	private final ReferralDeadlines deadlines;

	private final Actors actors;

	private final Communities communities;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final Today today;

	ReferralController(Referrals referrals, ReferralSending sending, ReferralWidening widening, ReferralClosing closing,
			ReferralDeadlines deadlines, Actors actors, Communities communities, Vocabularies vocabularies,
			Permissions permissions, Today today) {
		this.referrals = referrals;
		this.sending = sending;
		this.widening = widening;
		this.closing = closing;
		this.deadlines = deadlines;
		this.actors = actors;
		this.communities = communities;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.today = today;
	}

	@QueryMapping
	Optional<Referral> referral(@Argument String id) {
		return this.referrals.find(id);
	}

	@QueryMapping
	Page<Referral> referrals(@Argument @Nullable ReferralFilter filter, PageRequest page) {
		return this.referrals.list(Objects.requireNonNullElse(filter, ReferralFilter.NONE), page);
	}

	@QueryMapping
	List<ReferralDeadline> referralDeadlines() {
		return this.deadlines.all();
	}

	@QueryMapping
	Page<OverdueReferral> overdueReferrals(PageRequest page) {
		return this.referrals.overdue(page);
	}

	@BatchMapping(typeName = "Referral", field = "sender")
	Map<Referral, @Nullable Actor> senders(List<Referral> referrals) {
		return Related.of(referrals, Referral::senderId, this.actors::byIds);
	}

	@BatchMapping(typeName = "Referral", field = "area")
	Map<Referral, @Nullable Community> areas(List<Referral> referrals) {
		return Related.of(referrals, Referral::areaId, this.communities::byIds);
	}

	@SchemaMapping(typeName = "Referral")
	List<Term> services(Referral referral) {
		return terms(referral.serviceCodes());
	}

	@SchemaMapping(typeName = "Referral")
	boolean treatedAsChild(Referral referral) {
		return referral.ageBand().child();
	}

	@SchemaMapping(typeName = "Referral")
	boolean overdue(Referral referral) {
		return referral.overdueAt(now());
	}

	@SchemaMapping(typeName = "Referral")
	@Nullable Integer version(Referral referral) {
		return referral.sent() ? referral.version() : null;
	}

	@SchemaMapping(typeName = "Referral")
	boolean viewerCanFollowUp(Referral referral) {
		return referral.sent() && !referral.closed() && this.permissions.permits(Operation.RECORD_REFERRAL_FOLLOW_UP);
	}

	@SchemaMapping(typeName = "Referral")
	boolean viewerCanClose(Referral referral) {
		return referral.sent() && !referral.closed() && this.permissions.permits(Operation.CLOSE_REFERRAL);
	}

	@SchemaMapping(typeName = "Referral")
	boolean viewerCanAddReceivers(Referral referral) {
		return this.widening.possible(referral);
	}

	@SchemaMapping(typeName = "ReferralConsent", field = "services")
	List<Term> consented(ReferralConsent consent) {
		return terms(consent.serviceCodes());
	}

	@SchemaMapping(typeName = "ReferralServiceMet")
	Term type(ReferralFollowUp.ServiceMet met) {
		return this.vocabularies.term(Vocabulary.SERVICE_TYPES, met.type());
	}

	@BatchMapping(typeName = "OverdueReferral", field = "sender")
	Map<OverdueReferral, @Nullable Actor> lateSenders(List<OverdueReferral> late) {
		return Related.of(late, OverdueReferral::senderId, this.actors::byIds);
	}

	@BatchMapping(typeName = "OverdueReferral", field = "receiver")
	Map<OverdueReferral, @Nullable Actor> lateReceivers(List<OverdueReferral> late) {
		return Related.of(late, OverdueReferral::receiverId, this.actors::byIds);
	}

	@SchemaMapping(typeName = "OverdueReferral", field = "services")
	List<Term> lateServices(OverdueReferral late) {
		return terms(late.serviceCodes());
	}

	@SchemaMapping(typeName = "OverdueReferral")
	long daysOverdue(OverdueReferral late) {
		return late.daysAt(now());
	}

	@MutationMapping
	SendReferralPayload sendReferral(@Argument SendReferralInput input) {
		return Mutations.run(() -> this.sending.send(input.referral()),
				(referral, errors) -> new SendReferralPayload(input.clientMutationId(), referral, errors));
	}

	@MutationMapping
	AddReferralReceiversPayload addReferralReceivers(@Argument AddReferralReceiversInput input) {
		return Mutations.run(() -> this.widening.add(input.id(), input.version(), input.receivers()),
				(referral, errors) -> new AddReferralReceiversPayload(input.clientMutationId(), referral, errors));
	}

	@MutationMapping
	RecordReferralFollowUpPayload recordReferralFollowUp(@Argument RecordReferralFollowUpInput input) {
		return Mutations.run(() -> this.closing.followUp(input.id(), input.version(), input.told()),
				(referral, errors) -> new RecordReferralFollowUpPayload(input.clientMutationId(), referral, errors));
	}

	@MutationMapping
	CloseReferralPayload closeReferral(@Argument CloseReferralInput input) {
		return Mutations.run(() -> this.closing.close(input.id(), input.version(), input.reason()),
				(referral, errors) -> new CloseReferralPayload(input.clientMutationId(), referral, errors));
	}

	private List<Term> terms(List<String> codes) {
		return this.vocabularies.terms(Vocabulary.SERVICE_TYPES, codes);
	}

	private OffsetDateTime now() {
		return this.today.instant().atOffset(ZoneOffset.UTC);
	}

}
