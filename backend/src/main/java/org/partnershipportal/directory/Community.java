package org.partnershipportal.directory;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * People or places that belong together.
 *
 * @param id its id
 * @param name the name it goes by
 * @param kind an area or a community of interest
 * @param description what it is; null when not given
 * @param partOfId id of the community it is a part of; null at the top
 * @param version grows by one with every change
 */
public record Community(String id, String name, CommunityKind kind, @Nullable String description,
		@Nullable String partOfId, int version) {

	public Community {
		name = name.strip();
		description = Names.trimmed(description);
	}

	/** Cypher expression of a community, to be read by {@link #from}. */
	public static String projection(String variable) {
		return variable + " {.id, .name, .kind, .description, .version, partOf: head(COLLECT { MATCH (" + variable
				+ ")-[:PART_OF]->(whole:Community) RETURN whole.id })}";
	}

	/** Reads what {@link #projection} returned. */
	public static Community from(Value value) {
		return new Community(value.get("id").asString(), value.get("name").asString(),
				CommunityKind.valueOf(value.get("kind").asString()), value.get("description").asString(null),
				value.get("partOf").asString(null), value.get("version").asInt());
	}

}
