package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A negative factor: why the problem is there (worksheet question c).
 *
 * @param id its id
 * @param text the factor, in words
 * @param pull whether it pushes or pulls; null when not said
 * @param group whose circumstances it belongs to; null when not said
 */
public record Factor(String id, String text, @Nullable FactorPull pull, @Nullable FactorGroup group) {

	static final String PROJECTION = "f {.id, .text, .pull, .group}";

	static Factor from(Value value) {
		String pull = value.get("pull").asString(null);
		String group = value.get("group").asString(null);
		return new Factor(value.get("id").asString(), value.get("text").asString(),
				(pull != null) ? FactorPull.valueOf(pull) : null, (group != null) ? FactorGroup.valueOf(group) : null);
	}

}
