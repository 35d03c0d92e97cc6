package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Patch;

/** What is to become of a measure; fields not given stay as they are. */
public record MeasureChange(String id, int version, Patch<String> name, Patch<String> method, Patch<String> unit,
		Patch<Double> baseline, Patch<String> baselineText, Patch<LocalDate> baselineOn, Patch<Double> target,
		Patch<String> targetText, Patch<MeasureDirection> direction, Patch<LocalDate> firstDueOn,
		Patch<Integer> everyMonths, @Nullable String reason) {
}
