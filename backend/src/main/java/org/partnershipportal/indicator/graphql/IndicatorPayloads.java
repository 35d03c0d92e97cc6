package org.partnershipportal.indicator.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.UserError;
import org.partnershipportal.indicator.IndicatorList;
import org.partnershipportal.indicator.IndicatorListKind;
import org.partnershipportal.indicator.IndicatorObservation;
import org.partnershipportal.indicator.NewObservations;
import org.partnershipportal.indicator.ObservationCorrection;
import org.partnershipportal.indicator.WantedIndicatorList;
import org.partnershipportal.indicator.WatchedIndicators;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on lists and observations, as in the SDL. */
final class IndicatorPayloads {

	private IndicatorPayloads() {
	}

	record SetIndicatorListInput(@Nullable String clientMutationId, String community, IndicatorListKind kind,
			@Nullable Integer version, List<String> indicators, @Nullable String note, LocalDate reviseBy) {

		WantedIndicatorList wanted() {
			return new WantedIndicatorList(this.community, this.kind, this.version, this.indicators, this.note,
					this.reviseBy);
		}

	}

	record SetIndicatorListPayload(@Nullable String clientMutationId, @Nullable IndicatorList list,
			List<UserError> userErrors) {
	}

	record DropIndicatorListInput(@Nullable String clientMutationId, String community, IndicatorListKind kind,
			int version) {
	}

	record DropIndicatorListPayload(@Nullable String clientMutationId, @Nullable WatchedIndicators watched,
			List<UserError> userErrors) {
	}

	record IndicatorCountInput(String indicator, int count) {
	}

	record RecordIndicatorObservationsInput(@Nullable String clientMutationId, String problem,
			List<IndicatorCountInput> counts, LocalDate from, @Nullable LocalDate to, @Nullable String note,
			@Nullable String source) {

		NewObservations observations() {
			return new NewObservations(this.problem,
					this.counts.stream()
						.map((each) -> new NewObservations.Count(each.indicator(), each.count()))
						.toList(),
					this.from, this.to, this.note, this.source);
		}

	}

	record RecordIndicatorObservationsPayload(@Nullable String clientMutationId,
			@Nullable List<IndicatorObservation> observations, List<UserError> userErrors) {
	}

	record CorrectIndicatorObservationInput(@Nullable String clientMutationId, String id, int version,
			ArgumentValue<Integer> count, ArgumentValue<LocalDate> from, ArgumentValue<LocalDate> to,
			ArgumentValue<String> note, ArgumentValue<String> source, String reason) {

		ObservationCorrection correction() {
			return new ObservationCorrection(this.id, this.version, patch(this.count), patch(this.from), patch(this.to),
					patch(this.note), patch(this.source), this.reason);
		}

	}

	record CorrectIndicatorObservationPayload(@Nullable String clientMutationId,
			@Nullable IndicatorObservation observation, List<UserError> userErrors) {
	}

	record WithdrawIndicatorObservationInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record WithdrawIndicatorObservationPayload(@Nullable String clientMutationId,
			@Nullable IndicatorObservation observation, List<UserError> userErrors) {
	}

}
