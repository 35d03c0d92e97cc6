package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/**
 * A side to be added to a problem; the fields are those of {@code AddSideInput}.
 */
public record AddedSide(String problem, @Nullable String side, @Nullable SideKind kind, @Nullable String name,
		@Nullable String description, @Nullable Population population) {

	/** A side recorded already. */
	public static AddedSide existing(String problem, String side) {
		return new AddedSide(problem, side, null, null, null, null);
	}

}
