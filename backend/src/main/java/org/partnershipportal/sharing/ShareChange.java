package org.partnershipportal.sharing;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of a share; the fields are those of {@code ChangeShareInput}.
 */
public record ShareChange(String id, int version, Patch<List<String>> sides, Patch<LocalDate> validTo,
		Patch<String> message, String reason) {
}
