package org.partnershipportal.scanning;

import java.time.LocalDate;

import org.partnershipportal.common.Patch;

/**
 * A change of a concern; the fields are those of {@code ChangeConcernInput}.
 */
public record ConcernPatch(String id, int version, Patch<String> text, Patch<String> source, Patch<String> community,
		Patch<String> place, Patch<LocalDate> heardOn) {
}
