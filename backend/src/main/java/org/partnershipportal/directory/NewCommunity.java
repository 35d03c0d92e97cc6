package org.partnershipportal.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A community to be added; the fields are those of {@code CreateCommunityInput}.
 */
public record NewCommunity(String name, CommunityKind kind, @Nullable String description, @Nullable String partOf,
		@Nullable List<String> spans) {
}
