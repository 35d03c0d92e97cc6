package org.partnershipportal.contact;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.profile.FocalPointFunction;

/**
 * An office to ask for. Names of persons have no place on a sheet that is carried about.
 *
 * @param functions what it answers for
 * @param title what it is called; null when not given
 * @param department where in the organisation; null when not given
 * @param phone its first telephone; null when it has none of its own
 */
public record ContactOffice(List<FocalPointFunction> functions, @Nullable String title, @Nullable String department,
		@Nullable ContactPhone phone) {

	public ContactOffice {
		functions = List.copyOf(functions);
	}

}
