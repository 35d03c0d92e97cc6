package org.partnershipportal.importing;

import java.util.Map;

/**
 * How the columns of somebody's file become ours.
 *
 * @param name the name it is chosen by
 * @param description what it is for
 * @param kind what its rows are
 * @param rules a rule for each of our columns it fills
 */
public record ImportMapping(String name, String description, ImportKind kind, Map<String, ColumnRule> rules) {

	public ImportMapping {
		rules = Map.copyOf(rules);
	}

}
