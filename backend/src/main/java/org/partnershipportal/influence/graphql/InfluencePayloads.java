package org.partnershipportal.influence.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.influence.Influence;
import org.partnershipportal.influence.InfluenceChange;
import org.partnershipportal.influence.NewInfluence;
import org.partnershipportal.influence.chain.Confidence;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on influences, as in the SDL. */
final class InfluencePayloads {

	private InfluencePayloads() {
	}

	record RecordInfluenceInput(@Nullable String clientMutationId, String actor, String side, String means,
			int strength, Confidence confidence, @Nullable String evidence, @Nullable String source,
			@Nullable String saidBy, @Nullable LocalDate saidOn, @Nullable LocalDate validFrom,
			@Nullable LocalDate validTo, @Nullable List<String> countermeasures) {

		NewInfluence influence() {
			return new NewInfluence(this.actor, this.side, this.means, this.strength, this.confidence, this.evidence,
					this.source, this.saidBy, this.saidOn, this.validFrom, this.validTo,
					Objects.requireNonNullElse(this.countermeasures, List.of()));
		}

	}

	record RecordInfluencePayload(@Nullable String clientMutationId, @Nullable Influence influence,
			List<UserError> userErrors) {
	}

	record ChangeInfluenceInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> means,
			ArgumentValue<Integer> strength, ArgumentValue<Confidence> confidence, ArgumentValue<String> evidence,
			ArgumentValue<String> source, ArgumentValue<String> saidBy, ArgumentValue<LocalDate> saidOn,
			ArgumentValue<LocalDate> validFrom, ArgumentValue<LocalDate> validTo,
			ArgumentValue<List<String>> countermeasures) {

		InfluenceChange change() {
			return new InfluenceChange(this.id, this.version, patch(this.means), patch(this.strength),
					patch(this.confidence), patch(this.evidence), patch(this.source), patch(this.saidBy),
					patch(this.saidOn), patch(this.validFrom), patch(this.validTo), patch(this.countermeasures));
		}

	}

	record ChangeInfluencePayload(@Nullable String clientMutationId, @Nullable Influence influence,
			List<UserError> userErrors) {
	}

	record EndInfluenceInput(@Nullable String clientMutationId, String id, int version, @Nullable LocalDate validTo) {
	}

	record EndInfluencePayload(@Nullable String clientMutationId, @Nullable Influence influence,
			List<UserError> userErrors) {
	}

}
