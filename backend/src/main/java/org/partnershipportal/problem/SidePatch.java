package org.partnershipportal.problem;

import org.partnershipportal.common.Patch;
import org.partnershipportal.vocabulary.Population;

/**
 * A change of a side; the fields are those of {@code ChangeSideInput}.
 */
public record SidePatch(String id, int version, Patch<String> name, Patch<String> description,
		Patch<Population> population) {
}
