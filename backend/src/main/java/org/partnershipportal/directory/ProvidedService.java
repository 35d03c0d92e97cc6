package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * What an organisation offers (HSDS service).
 *
 * @param id its id
 * @param organisationId id of the provider
 * @param name the name of the service
 * @param alternateName another name; null when there is none
 * @param description what it does; null when not given
 * @param typeCodes codes of its types
 * @param eligibility who may use it, in words; null when not given
 * @param minimumAge youngest age served, in years; null when there is no limit
 * @param maximumAge oldest age served, in years; null when there is no limit
 * @param languages BCP 47 tags
 * @param coverage areas it covers, in words; null when not given
 * @param email contact address; null when not given
 * @param phone telephone; null when not given
 * @param website web address; null when not given
 * @param closedOn the first day on which it is no longer offered; null while it is
 * @param version grows by one with every change
 */
public record ProvidedService(String id, String organisationId, String name, @Nullable String alternateName,
		@Nullable String description, List<String> typeCodes, @Nullable String eligibility,
		@Nullable Integer minimumAge, @Nullable Integer maximumAge, List<String> languages, @Nullable String coverage,
		@Nullable String email, @Nullable String phone, @Nullable String website, @Nullable LocalDate closedOn,
		int version) {

	public ProvidedService {
		name = name.strip();
		alternateName = Names.trimmed(alternateName);
		description = Names.trimmed(description);
		eligibility = Names.trimmed(eligibility);
		coverage = Names.trimmed(coverage);
		email = Names.trimmed(email);
		phone = Names.trimmed(phone);
		website = Names.trimmed(website);
		typeCodes = List.copyOf(typeCodes);
		languages = List.copyOf(languages);
	}

	/** Its texts, by the names of the fields. */
	Map<String, String> texts() {
		return Map.of("name", this.name, "description", Objects.requireNonNullElse(this.description, ""), "eligibility",
				Objects.requireNonNullElse(this.eligibility, ""));
	}

	/** The same service, no longer offered from a day on. */
	ProvidedService closed(LocalDate day) {
		return new ProvidedService(this.id, this.organisationId, this.name, this.alternateName, this.description,
				this.typeCodes, this.eligibility, this.minimumAge, this.maximumAge, this.languages, this.coverage,
				this.email, this.phone, this.website, day, this.version + 1);
	}

	/** Cypher expression of a service, to be read by {@link #from}. */
	public static String projection(String variable) {
		return variable + " {.*, organisation: head(COLLECT { MATCH (provider:Organisation)-[:OFFERS]->(" + variable
				+ ") RETURN provider.id })}";
	}

	/** Reads what {@link #projection} returned. */
	public static ProvidedService from(Value value) {
		return new ProvidedService(value.get("id").asString(), value.get("organisation").asString(),
				value.get("name").asString(), value.get("alternateName").asString(null),
				value.get("description").asString(null), value.get("types").asList(Value::asString),
				value.get("eligibility").asString(null), number(value.get("minimumAge")),
				number(value.get("maximumAge")), value.get("languages").asList(Value::asString),
				value.get("coverage").asString(null), value.get("email").asString(null),
				value.get("phone").asString(null), value.get("website").asString(null),
				value.get("closedOn").asLocalDate(null), value.get("version").asInt());
	}

	private static @Nullable Integer number(Value value) {
		return value.isNull() ? null : value.asInt();
	}

}
