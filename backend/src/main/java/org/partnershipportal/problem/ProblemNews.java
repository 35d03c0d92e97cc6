package org.partnershipportal.problem;

import java.time.OffsetDateTime;

/**
 * One change to a problem, told to those who follow it.
 *
 * @param problem the problem as it is now
 * @param at when it was changed
 * @param by name of the account that changed it
 * @param operation field of the mutation
 */
public record ProblemNews(Problem problem, OffsetDateTime at, String by, String operation) {
}
