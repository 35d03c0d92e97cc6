package org.partnershipportal.partnership.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.partnership.Formality;
import org.partnershipportal.partnership.NewPartnership;
import org.partnershipportal.partnership.NewParty;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.PartnershipChange;
import org.partnershipportal.partnership.PartnershipLevel;
import org.partnershipportal.partnership.PartnershipStatus;
import org.partnershipportal.partnership.Party;
import org.partnershipportal.partnership.PartyRole;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on partnerships, as in the SDL. */
final class PartnershipPayloads {

	private PartnershipPayloads() {
	}

	record PartyInput(String actor, PartyRole role, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		NewParty party() {
			return new NewParty(this.actor, this.role, this.validFrom, this.validTo);
		}

	}

	record CreatePartnershipInput(@Nullable String clientMutationId, String name, String kind, PartnershipLevel level,
			Formality formality, @Nullable List<String> forms, @Nullable String description, PartnershipStatus status,
			LocalDate validFrom, @Nullable LocalDate validTo, @Nullable LocalDate reviewOn,
			@Nullable List<String> communities, List<PartyInput> parties) {

		NewPartnership partnership() {
			return new NewPartnership(this.name, this.kind, this.level, this.formality, this.forms, this.description,
					this.status, this.validFrom, this.validTo, this.reviewOn, this.communities,
					this.parties.stream().map(PartyInput::party).toList());
		}

	}

	record CreatePartnershipPayload(@Nullable String clientMutationId, @Nullable Partnership partnership,
			List<UserError> userErrors) {
	}

	record ChangePartnershipInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> name,
			ArgumentValue<String> kind, ArgumentValue<PartnershipLevel> level, ArgumentValue<Formality> formality,
			ArgumentValue<List<String>> forms, ArgumentValue<String> description, ArgumentValue<LocalDate> validFrom,
			ArgumentValue<LocalDate> validTo, ArgumentValue<LocalDate> reviewOn,
			ArgumentValue<List<String>> communities) {

		PartnershipChange change() {
			return new PartnershipChange(this.id, this.version, patch(this.name), patch(this.kind), patch(this.level),
					patch(this.formality), patch(this.forms), patch(this.description), patch(this.validFrom),
					patch(this.validTo), patch(this.reviewOn), patch(this.communities));
		}

	}

	record ChangePartnershipPayload(@Nullable String clientMutationId, @Nullable Partnership partnership,
			List<UserError> userErrors) {
	}

	record ChangePartnershipStatusInput(@Nullable String clientMutationId, String id, int version,
			PartnershipStatus status, @Nullable LocalDate from) {
	}

	record ChangePartnershipStatusPayload(@Nullable String clientMutationId, @Nullable Partnership partnership,
			List<UserError> userErrors) {
	}

	record AddPartyInput(@Nullable String clientMutationId, String partnership, int version, String actor,
			PartyRole role, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		NewParty party() {
			return new NewParty(this.actor, this.role, this.validFrom, this.validTo);
		}

	}

	record AddPartyPayload(@Nullable String clientMutationId, @Nullable Partnership partnership, @Nullable Party party,
			List<UserError> userErrors) {
	}

	record RemovePartyInput(@Nullable String clientMutationId, String party, int version, @Nullable LocalDate validTo) {
	}

	record RemovePartyPayload(@Nullable String clientMutationId, @Nullable Partnership partnership,
			List<UserError> userErrors) {
	}

}
