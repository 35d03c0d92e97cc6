package org.partnershipportal.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which services to list; everything given must hold.
 *
 * @param name words in the name or the alternate name
 * @param type code of a type
 * @param community id of a community that the provider serves, or a part of which it
 * serves
 */
public record ServiceFilter(@Nullable String name, @Nullable String type, @Nullable String community) {

	/** All services. */
	public static final ServiceFilter NONE = new ServiceFilter(null, null, null);

}
