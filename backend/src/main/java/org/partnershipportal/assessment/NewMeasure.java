package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A measure to be added; the fields are those of {@code AddMeasureInput}. */
public record NewMeasure(String problem, @Nullable String template, @Nullable String name, @Nullable MeasureKind kind,
		@Nullable Boolean share, @Nullable String method, @Nullable String unit, @Nullable Double baseline,
		@Nullable String baselineText, @Nullable LocalDate baselineOn, @Nullable Double target,
		@Nullable String targetText, @Nullable MeasureDirection direction, @Nullable LocalDate firstDueOn,
		@Nullable Integer everyMonths) {
}
