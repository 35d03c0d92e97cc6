package org.partnershipportal.analysis;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of an information need; what is not given stays.
 *
 * @param id id of the need
 * @param version the version it is based on
 */
public record NeedChange(String id, int version, Patch<String> analysis, Patch<String> question,
		Patch<List<String>> ask, Patch<LocalDate> askedOn, Patch<String> answer, Patch<LocalDate> answeredOn) {
}
