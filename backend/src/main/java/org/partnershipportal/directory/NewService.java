package org.partnershipportal.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service to be added; the fields are those of {@code CreateServiceInput}.
 */
public record NewService(String organisation, String name, @Nullable String alternateName, @Nullable String description,
		@Nullable List<String> types, @Nullable String eligibility, @Nullable Integer minimumAge,
		@Nullable Integer maximumAge, @Nullable List<String> languages, @Nullable String coverage,
		@Nullable String email, @Nullable String phone, @Nullable String website) {
}
