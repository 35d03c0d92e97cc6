package org.partnershipportal.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.common.Names;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/**
 * One corner of the problem analysis triangle: a group or a place, never a person. It may
 * belong to several problems.
 *
 * @param id its id
 * @param name a few words that name it
 * @param kind which corner it is
 * @param description what it is; null when not given
 * @param population whom a victim group consists of; null for the other kinds
 * @param version grows by one with every change
 */
public record Side(String id, String name, SideKind kind, @Nullable String description, @Nullable Population population,
		int version) implements RestrictedRead {

	public Side {
		name = name.strip();
		description = Names.trimmed(description);
	}

	/** Cypher expression of a side, to be read by {@link #from}. */
	public static String projection(String variable) {
		return variable + " {.id, .name, .kind, .description, .population, .version}";
	}

	/**
	 * Cypher expressions that order sides: victim groups, then locations, then offender
	 * groups, each by name.
	 */
	public static String order(String variable) {
		return "CASE " + variable + ".kind WHEN 'VICTIM_GROUP' THEN 0 WHEN 'LOCATION' THEN 1 ELSE 2 END, " + variable
				+ ".nameKey, " + variable + ".id";
	}

	/** Reads what {@link #projection} returned. */
	public static Side from(Value value) {
		String population = value.get("population").asString(null);
		return new Side(value.get("id").asString(), value.get("name").asString(),
				SideKind.valueOf(value.get("kind").asString()), value.get("description").asString(null),
				(population != null) ? Population.valueOf(population) : null, value.get("version").asInt());
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.kind.restricted() ? List.of(new ReadSide(this.id, this.kind.name())) : List.of();
	}

	/** The name of its type in GraphQL, and of its label in the graph. */
	public String type() {
		return switch (this.kind) {
			case VICTIM_GROUP -> "VictimGroup";
			case LOCATION -> "Location";
			case OFFENDER_GROUP -> "OffenderGroup";
		};
	}

}
