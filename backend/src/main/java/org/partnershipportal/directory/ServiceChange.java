package org.partnershipportal.directory;

import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of a service; the fields are those of {@code ChangeServiceInput}.
 */
public record ServiceChange(String id, int version, Patch<String> name, Patch<String> alternateName,
		Patch<String> description, Patch<List<String>> types, Patch<String> eligibility, Patch<Integer> minimumAge,
		Patch<Integer> maximumAge, Patch<List<String>> languages, Patch<String> coverage, Patch<String> email,
		Patch<String> phone, Patch<String> website) {
}
