package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An action to be added; the fields are those of {@code AddResponseActionInput}.
 */
public record NewResponseAction(String problem, String text, @Nullable String note, @Nullable LocalDate dueOn,
		@Nullable List<String> countermeasures, @Nullable List<String> assignees, @Nullable String partnership) {
}
