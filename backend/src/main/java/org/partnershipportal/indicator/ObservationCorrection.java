package org.partnershipportal.indicator;

import java.time.LocalDate;

import org.partnershipportal.common.Patch;

/**
 * A correction of an observation; the fields are those of
 * {@code CorrectIndicatorObservationInput}.
 */
public record ObservationCorrection(String id, int version, Patch<Integer> count, Patch<LocalDate> from,
		Patch<LocalDate> to, Patch<String> note, Patch<String> source, String reason) {
}
