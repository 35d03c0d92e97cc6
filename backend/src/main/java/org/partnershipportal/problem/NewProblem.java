package org.partnershipportal.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A problem to be recorded; the fields are those of {@code RecordProblemInput}.
 */
public record NewProblem(String title, @Nullable String definition, @Nullable List<String> phases,
		@Nullable List<String> forms, @Nullable List<String> sources, String community, @Nullable String owner,
		@Nullable String language) {
}
