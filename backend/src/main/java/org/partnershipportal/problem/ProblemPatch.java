package org.partnershipportal.problem;

import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of a problem; the fields are those of {@code ChangeProblemInput}.
 */
public record ProblemPatch(String id, int version, Patch<String> title, Patch<String> definition,
		Patch<String> language, Patch<List<String>> phases, Patch<List<String>> forms, Patch<List<String>> sources,
		Patch<String> community, Patch<String> owner) {
}
