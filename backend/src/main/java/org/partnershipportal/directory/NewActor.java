package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.ActorFamily;

/**
 * An actor to be added; the fields are those of {@code CreateActorInput}.
 */
public record NewActor(String name, @Nullable String alternateName, String kind,
		@Nullable List<ActorFamily> alsoFamilies, @Nullable String description, @Nullable String email,
		@Nullable String phone, @Nullable String website, @Nullable List<String> communities,
		@Nullable String reportsTo, @Nullable LocalDate validFrom, @Nullable Boolean confidential) {
}
