package org.partnershipportal.analysis;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An information need about to be added.
 *
 * @param problem id of the problem
 * @param analysis id of the side analysis it is about; null for the whole problem
 * @param question what to ask
 * @param ask ids of the actors to ask; null for nobody yet
 * @param askedOn when they were asked; null when not yet
 */
public record NewNeed(String problem, @Nullable String analysis, String question, @Nullable List<String> ask,
		@Nullable LocalDate askedOn) {
}
