package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;
import org.partnershipportal.vocabulary.ActorFamily;

/**
 * Anything that can act: a police unit or an organisation, never a person.
 *
 * @param id its id
 * @param name the name it goes by
 * @param alternateName another name; null when there is none
 * @param kindCode code of its kind
 * @param families the families it belongs to
 * @param description what it does; null when not given
 * @param email contact address; null when not given
 * @param phone telephone; null when not given
 * @param website web address; null when not given
 * @param confirmedOn when the entry was last confirmed; null if never
 * @param closedOn the first day on which it no longer acts; null while it does
 * @param confidential whether only some may know that it exists, see {@link ActorScope}
 * @param version grows by one with every change
 */
public record Actor(String id, String name, @Nullable String alternateName, String kindCode, List<ActorFamily> families,
		@Nullable String description, @Nullable String email, @Nullable String phone, @Nullable String website,
		@Nullable LocalDate confirmedOn, @Nullable LocalDate closedOn, boolean confidential, int version) {

	public Actor {
		name = name.strip();
		alternateName = Names.trimmed(alternateName);
		description = Names.trimmed(description);
		email = Names.trimmed(email);
		phone = Names.trimmed(phone);
		website = Names.trimmed(website);
		families = List.copyOf(families);
	}

	/** Whether it is a police unit; otherwise it is an organisation. */
	public boolean policeUnit() {
		return this.families.contains(ActorFamily.POLICE_UNIT);
	}

	/** Its texts, by the names of the fields. */
	Map<String, String> texts() {
		return Map.of("name", this.name, "description", Objects.requireNonNullElse(this.description, ""));
	}

	/** The same actor, confirmed on a day. */
	Actor confirmed(LocalDate day) {
		return new Actor(this.id, this.name, this.alternateName, this.kindCode, this.families, this.description,
				this.email, this.phone, this.website, day, this.closedOn, this.confidential, this.version + 1);
	}

	/** The same actor, closed from a day on. */
	Actor closed(LocalDate day) {
		return new Actor(this.id, this.name, this.alternateName, this.kindCode, this.families, this.description,
				this.email, this.phone, this.website, this.confirmedOn, day, this.confidential, this.version + 1);
	}

	/** Cypher expression of an actor, to be read by {@link #from}. */
	public static String projection(String variable) {
		return variable + " {.id, .name, .alternateName, .kind, .families, .description, .email, .phone, .website,"
				+ " .confirmedOn, .closedOn, .confidential, .version}";
	}

	/** Reads what {@link #projection} returned. */
	public static Actor from(Value value) {
		return new Actor(value.get("id").asString(), value.get("name").asString(),
				value.get("alternateName").asString(null), value.get("kind").asString(),
				value.get("families").asList((family) -> ActorFamily.valueOf(family.asString())),
				value.get("description").asString(null), value.get("email").asString(null),
				value.get("phone").asString(null), value.get("website").asString(null),
				value.get("confirmedOn").asLocalDate(null), value.get("closedOn").asLocalDate(null),
				value.get("confidential").asBoolean(false), value.get("version").asInt());
	}

}
