package org.partnershipportal.directory;

import java.util.List;

import org.partnershipportal.common.Patch;

/**
 * A change of a community; the fields are those of {@code ChangeCommunityInput}.
 */
public record CommunityChange(String id, int version, Patch<String> name, Patch<String> description,
		Patch<String> partOf, Patch<List<String>> spans) {
}
