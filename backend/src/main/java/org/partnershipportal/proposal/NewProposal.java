package org.partnershipportal.proposal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A change of an entry that is proposed.
 *
 * @param id id of the entry
 * @param changes new values by the names of the fields; null empties a field
 * @param source how whoever proposes it knows
 * @param remark what is wrong besides; null when nothing is
 */
public record NewProposal(String id, Map<String, @Nullable Object> changes, String source, @Nullable String remark) {
}
