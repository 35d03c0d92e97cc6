package org.partnershipportal.scanning;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A concern as whoever raised it sees it: what was said, and what became of it. Nothing
 * tells of the problem it was grouped into; what is not in here cannot be shown.
 *
 * @param id its id
 * @param text what was heard
 * @param sourceCode code of the kind of source it was heard from
 * @param place where in the community; null when not said
 * @param communityId id of the community it was heard in
 * @param heardOn the day it was heard
 * @param outcome what became of it
 * @param answer what was done, in words for whoever raised it; null before
 * @param answeredOn the day of the answer; null before
 * @param version grows by one with every change
 */
public record RaisedConcern(String id, String text, String sourceCode, @Nullable String place, String communityId,
		LocalDate heardOn, ConcernOutcome outcome, @Nullable String answer, @Nullable LocalDate answeredOn,
		int version) {
}
