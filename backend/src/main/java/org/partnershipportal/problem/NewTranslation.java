package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;

/**
 * Texts of a problem in another language; the fields are those of
 * {@code TranslateProblemInput}.
 */
public record NewTranslation(String problem, @Nullable Integer version, String language, String title,
		@Nullable String definition) {
}
