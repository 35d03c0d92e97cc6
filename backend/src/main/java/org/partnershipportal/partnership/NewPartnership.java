package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A partnership to be recorded; the fields are those of {@code CreatePartnershipInput}.
 */
public record NewPartnership(String name, String kind, PartnershipLevel level, Formality formality,
		@Nullable List<String> forms, @Nullable String description, PartnershipStatus status, LocalDate validFrom,
		@Nullable LocalDate validTo, @Nullable LocalDate reviewOn, @Nullable List<String> communities,
		List<NewParty> parties) {
}
