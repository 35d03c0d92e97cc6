package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.problem.SaraStage;

/**
 * A conclusion to be drawn; the fields are those of {@code ConcludeProblemInput}.
 *
 * @param problem id of the problem
 * @param version the problem's version
 */
public record NewConclusion(String problem, int version, ConclusionEffect effect, String effectText,
		@Nullable Displacement displacement, @Nullable String mechanism, @Nullable String circumstances,
		@Nullable String implementation, @Nullable String cost, @Nullable Integer staffHours, ConclusionOutcome outcome,
		@Nullable SaraStage backTo, @Nullable String reason, @Nullable LocalDate concludedOn) {
}
