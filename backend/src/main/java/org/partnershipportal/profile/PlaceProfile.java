package org.partnershipportal.profile;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;

/**
 * What is known of a place.
 *
 * @param locationType what kind of place
 * @param name its name; null when the address is enough
 * @param alternateName another name; null when there is none
 * @param description in a few sentences; null when not given
 * @param transportation how to get there; null when not given
 * @param latitude degrees north, WGS 84; null when not given
 * @param longitude degrees east, WGS 84; null when not given
 * @param externalIdentifier what another register calls it; null when there is none
 * @param externalIdentifierType which register; null when there is none
 * @param url address of a virtual place; null when it is none
 * @param addresses its addresses; empty when nobody has said
 * @param phones its telephones; empty when nobody has listed any
 * @param focalPoints who answers for it; empty when nobody has said
 * @param schedules when it is open; empty when nobody has said
 * @param spokenLanguages languages spoken there; empty when nobody has said
 * @param accessibility how people with disabilities can use it; empty when nobody has
 * said
 * @param writtenIn the language its texts are written in, as a BCP 47 tag; null when
 * nobody has said
 * @param translations its texts in other languages; empty when nobody translated them
 */
public record PlaceProfile(PlaceType locationType, @Nullable String name, @Nullable String alternateName,
		@Nullable String description, @Nullable String transportation, @Nullable Double latitude,
		@Nullable Double longitude, @Nullable String externalIdentifier, @Nullable String externalIdentifierType,
		@Nullable String url, List<PostalAddress> addresses, List<Phone> phones, List<FocalPoint> focalPoints,
		List<Schedule> schedules, List<SpokenLanguage> spokenLanguages, List<Accessibility> accessibility,
		@Nullable String writtenIn, List<Translation> translations) implements Profile {

	/** Names of the texts that can be translated, those of its entry among them. */
	static final Set<String> TRANSLATED = Set.of("name", "description", "transportation");

	public PlaceProfile {
		name = Names.trimmed(name);
		alternateName = Names.trimmed(alternateName);
		description = Names.trimmed(description);
		transportation = Names.trimmed(transportation);
		externalIdentifier = Names.trimmed(externalIdentifier);
		externalIdentifierType = Names.trimmed(externalIdentifierType);
		url = Names.trimmed(url);
		addresses = Fields.list(addresses);
		phones = Fields.list(phones);
		focalPoints = Fields.list(focalPoints);
		schedules = Fields.list(schedules);
		spokenLanguages = Fields.list(spokenLanguages);
		accessibility = Fields.list(accessibility);
		writtenIn = LanguageTags.canonical(writtenIn);
		translations = Fields.list(translations);
	}

	@Override
	public void check(Fields fields) {
		fields.given("locationType", this.locationType)
			.text("name", this.name, Checks.NAME)
			.text("alternateName", this.alternateName, Checks.NAME)
			.text("description", this.description, Checks.TEXT)
			.text("transportation", this.transportation, Checks.TEXT)
			.range("latitude", this.latitude, -90, 90)
			.range("longitude", this.longitude, -180, 180)
			.text("externalIdentifier", this.externalIdentifier, Checks.NAME)
			.text("externalIdentifierType", this.externalIdentifierType, Checks.NAME)
			.url("url", this.url)
			.parts("addresses", this.addresses)
			.parts("phones", this.phones)
			.parts("focalPoints", this.focalPoints)
			.parts("schedules", this.schedules)
			.parts("spokenLanguages", this.spokenLanguages)
			.parts("accessibility", this.accessibility)
			.language("writtenIn", this.writtenIn)
			.translations("translations", this.translations, this.writtenIn, TRANSLATED);
	}

}
