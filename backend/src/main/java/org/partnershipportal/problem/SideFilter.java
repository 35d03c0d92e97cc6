package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.SideKind;

/**
 * Which sides to list; everything given must hold.
 *
 * @param name words in the name
 * @param kind only of this kind
 */
public record SideFilter(@Nullable String name, @Nullable SideKind kind) {

	/** All sides. */
	public static final SideFilter NONE = new SideFilter(null, null);

}
