package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of a partnership; the fields are those of {@code ChangePartnershipInput}.
 */
public record PartnershipChange(String id, int version, Patch<String> name, Patch<String> kind,
		Patch<PartnershipLevel> level, Patch<Formality> formality, Patch<List<String>> forms, Patch<String> description,
		Patch<LocalDate> validFrom, Patch<LocalDate> validTo, Patch<LocalDate> reviewOn,
		Patch<List<String>> communities) {
}
