package org.partnershipportal.assessment.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.assessment.ConclusionEffect;
import org.partnershipportal.assessment.ConclusionOutcome;
import org.partnershipportal.assessment.Displacement;
import org.partnershipportal.assessment.GivenResult;
import org.partnershipportal.assessment.Measure;
import org.partnershipportal.assessment.MeasureChange;
import org.partnershipportal.assessment.MeasureComparison;
import org.partnershipportal.assessment.MeasureDirection;
import org.partnershipportal.assessment.MeasureKind;
import org.partnershipportal.assessment.NewConclusion;
import org.partnershipportal.assessment.NewMeasure;
import org.partnershipportal.common.UserError;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SaraStage;

import static org.partnershipportal.common.graphql.Mutations.patch;

/** Inputs and payloads of the mutations of the assessment, as in the SDL. */
final class AssessmentPayloads {

	private AssessmentPayloads() {
	}

	record AddMeasureInput(@Nullable String clientMutationId, String problem, @Nullable String template,
			@Nullable String name, @Nullable MeasureKind kind, @Nullable Boolean share, @Nullable String method,
			@Nullable String unit, @Nullable Double baseline, @Nullable String baselineText,
			@Nullable LocalDate baselineOn, @Nullable Double target, @Nullable String targetText,
			@Nullable MeasureDirection direction, @Nullable LocalDate firstDueOn, @Nullable Integer everyMonths) {

		NewMeasure measure() {
			return new NewMeasure(this.problem, this.template, this.name, this.kind, this.share, this.method, this.unit,
					this.baseline, this.baselineText, this.baselineOn, this.target, this.targetText, this.direction,
					this.firstDueOn, this.everyMonths);
		}

	}

	record AddMeasurePayload(@Nullable String clientMutationId, @Nullable Measure measure, List<UserError> userErrors) {
	}

	record ChangeMeasureInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> name,
			ArgumentValue<String> method, ArgumentValue<String> unit, ArgumentValue<Double> baseline,
			ArgumentValue<String> baselineText, ArgumentValue<LocalDate> baselineOn, ArgumentValue<Double> target,
			ArgumentValue<String> targetText, ArgumentValue<MeasureDirection> direction,
			ArgumentValue<LocalDate> firstDueOn, ArgumentValue<Integer> everyMonths, @Nullable String reason) {

		MeasureChange change() {
			return new MeasureChange(this.id, this.version, patch(this.name), patch(this.method), patch(this.unit),
					patch(this.baseline), patch(this.baselineText), patch(this.baselineOn), patch(this.target),
					patch(this.targetText), patch(this.direction), patch(this.firstDueOn), patch(this.everyMonths),
					this.reason);
		}

	}

	record ChangeMeasurePayload(@Nullable String clientMutationId, @Nullable Measure measure,
			List<UserError> userErrors) {
	}

	record EndMeasureInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record EndMeasurePayload(@Nullable String clientMutationId, @Nullable Measure measure, List<UserError> userErrors) {
	}

	record RecordMeasureResultInput(@Nullable String clientMutationId, String measure, LocalDate takenOn,
			@Nullable Double value, @Nullable Integer count, @Nullable Integer total, @Nullable String text,
			@Nullable MeasureComparison comparison, @Nullable String note) {

		GivenResult result() {
			return new GivenResult(this.takenOn, this.value, this.count, this.total, this.text, this.comparison,
					this.note);
		}

	}

	record RecordMeasureResultPayload(@Nullable String clientMutationId, @Nullable Measure measure,
			List<UserError> userErrors) {
	}

	record CorrectMeasureResultInput(@Nullable String clientMutationId, String id, int version, LocalDate takenOn,
			@Nullable Double value, @Nullable Integer count, @Nullable Integer total, @Nullable String text,
			@Nullable MeasureComparison comparison, @Nullable String note, String reason) {

		GivenResult result() {
			return new GivenResult(this.takenOn, this.value, this.count, this.total, this.text, this.comparison,
					this.note);
		}

	}

	record CorrectMeasureResultPayload(@Nullable String clientMutationId, @Nullable Measure measure,
			List<UserError> userErrors) {
	}

	record WithdrawMeasureResultInput(@Nullable String clientMutationId, String id, int version, String reason) {
	}

	record WithdrawMeasureResultPayload(@Nullable String clientMutationId, @Nullable Measure measure,
			List<UserError> userErrors) {
	}

	record ConcludeProblemInput(@Nullable String clientMutationId, String id, int version, ConclusionEffect effect,
			String effectText, @Nullable Displacement displacement, @Nullable String mechanism,
			@Nullable String circumstances, @Nullable String implementation, @Nullable String cost,
			@Nullable Integer staffHours, ConclusionOutcome outcome, @Nullable SaraStage backTo,
			@Nullable String reason, @Nullable LocalDate concludedOn) {

		NewConclusion conclusion() {
			return new NewConclusion(this.id, this.version, this.effect, this.effectText, this.displacement,
					this.mechanism, this.circumstances, this.implementation, this.cost, this.staffHours, this.outcome,
					this.backTo, this.reason, this.concludedOn);
		}

	}

	record ConcludeProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

	record ReopenProblemInput(@Nullable String clientMutationId, String id, int version, SaraStage stage,
			String reason) {
	}

	record ReopenProblemPayload(@Nullable String clientMutationId, @Nullable Problem problem,
			List<UserError> userErrors) {
	}

}
