package org.partnershipportal.analysis.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.analysis.InformationNeed;
import org.partnershipportal.analysis.NeedChange;
import org.partnershipportal.analysis.NewNeed;
import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.Problem;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations on information needs, as in the SDL. */
final class NeedPayloads {

	private NeedPayloads() {
	}

	record AddInformationNeedInput(@Nullable String clientMutationId, String problem, @Nullable String analysis,
			String question, @Nullable List<String> ask, @Nullable LocalDate askedOn) {

		NewNeed need() {
			return new NewNeed(this.problem, this.analysis, this.question, this.ask, this.askedOn);
		}

	}

	record AddInformationNeedPayload(@Nullable String clientMutationId, @Nullable InformationNeed informationNeed,
			List<UserError> userErrors) {
	}

	record ChangeInformationNeedInput(@Nullable String clientMutationId, String id, int version,
			ArgumentValue<String> analysis, ArgumentValue<String> question, ArgumentValue<List<String>> ask,
			ArgumentValue<LocalDate> askedOn, ArgumentValue<String> answer, ArgumentValue<LocalDate> answeredOn) {

		NeedChange change() {
			return new NeedChange(this.id, this.version, patch(this.analysis), patch(this.question), patch(this.ask),
					patch(this.askedOn), patch(this.answer), patch(this.answeredOn));
		}

	}

	record ChangeInformationNeedPayload(@Nullable String clientMutationId, @Nullable InformationNeed informationNeed,
			List<UserError> userErrors) {
	}

	record WithdrawInformationNeedInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record WithdrawInformationNeedPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

}
