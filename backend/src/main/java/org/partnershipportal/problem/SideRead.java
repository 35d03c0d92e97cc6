package org.partnershipportal.problem;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.security.Role;

/**
 * Somebody was shown something of a restricted side.
 *
 * @param id id of the entry
 * @param at when
 * @param by name of the account
 * @param roles the roles the account had
 * @param actorId id of the unit or organisation the account was tied to; null when to
 * none
 * @param operation the fields of the API it was read through
 */
public record SideRead(String id, OffsetDateTime at, String by, List<Role> roles, @Nullable String actorId,
		String operation) {

	/** Cypher expression of the read {@code r}, to be read by {@link #from}. */
	static final String PROJECTION = "r {.id, .at, .by, .roles, .actorId, .operation}";

	public SideRead {
		roles = List.copyOf(roles);
	}

	static SideRead from(Value value) {
		List<String> names = value.get("roles").asList(Value::asString);
		return new SideRead(value.get("id").asString(), value.get("at").asOffsetDateTime(), value.get("by").asString(),
				Arrays.stream(Role.values()).filter((role) -> names.contains(role.name())).toList(),
				value.get("actorId").asString(null), value.get("operation").asString());
	}

}
