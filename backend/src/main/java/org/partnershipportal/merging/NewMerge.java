package org.partnershipportal.merging;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be merged.
 *
 * @param stays id of the entry that stays
 * @param staysVersion the version of it that was looked at
 * @param goes id of the entry that goes
 * @param goesVersion the version of it that was looked at
 * @param fields whose values are kept; null for the usual ones
 */
public record NewMerge(String stays, int staysVersion, String goes, int goesVersion,
		@Nullable List<FieldChoice> fields) {
}
