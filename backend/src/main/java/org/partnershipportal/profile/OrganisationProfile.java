package org.partnershipportal.profile;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;

/**
 * More of an organisation than its entry in lists: everything HSDS knows of one.
 *
 * @param legalStatus its legal form; null when not given
 * @param taxStatus its tax status; null when not given
 * @param taxId its tax number; null when not given
 * @param yearIncorporated year in which it was founded; null when not given
 * @param logo address of its logo; null when not given
 * @param uri an address that identifies it; null when there is none
 * @param phones its telephones, the first one first; empty when nobody has listed any
 * @param focalPoints who answers for what; empty when nobody has said
 * @param identifiers numbers under which registers know it; empty when nobody has said
 * @param programs its programmes; empty when nobody has said
 * @param funding where its means come from; empty when nobody has said
 * @param additionalWebsites further web addresses; empty when there are none
 * @param writtenIn the language its texts are written in, as a BCP 47 tag; null when
 * nobody has said
 * @param translations its texts in other languages; empty when nobody translated them
 */
public record OrganisationProfile(@Nullable String legalStatus, @Nullable String taxStatus, @Nullable String taxId,
		@Nullable Integer yearIncorporated, @Nullable String logo, @Nullable String uri, List<Phone> phones,
		List<FocalPoint> focalPoints, List<OrganisationIdentifier> identifiers, List<Program> programs,
		List<Funding> funding, List<WebLink> additionalWebsites, @Nullable String writtenIn,
		List<Translation> translations) implements Profile {

	/** Names of the texts that can be translated, those of its entry among them. */
	static final Set<String> TRANSLATED = Set.of("name", "description");

	public OrganisationProfile {
		legalStatus = Names.trimmed(legalStatus);
		taxStatus = Names.trimmed(taxStatus);
		taxId = Names.trimmed(taxId);
		logo = Names.trimmed(logo);
		uri = Names.trimmed(uri);
		phones = Fields.list(phones);
		focalPoints = Fields.list(focalPoints);
		identifiers = Fields.list(identifiers);
		programs = Fields.list(programs);
		funding = Fields.list(funding);
		additionalWebsites = Fields.list(additionalWebsites);
		writtenIn = LanguageTags.canonical(writtenIn);
		translations = Fields.list(translations);
	}

	@Override
	public void check(Fields fields) {
		fields.text("legalStatus", this.legalStatus, Checks.NAME)
			.text("taxStatus", this.taxStatus, Checks.NAME)
			.text("taxId", this.taxId, Checks.NAME)
			.range("yearIncorporated", this.yearIncorporated, 1000, 2200)
			.url("logo", this.logo)
			.url("uri", this.uri)
			.parts("phones", this.phones)
			.parts("focalPoints", this.focalPoints)
			.parts("identifiers", this.identifiers)
			.parts("programs", this.programs)
			.parts("funding", this.funding)
			.parts("additionalWebsites", this.additionalWebsites)
			.language("writtenIn", this.writtenIn)
			.translations("translations", this.translations, this.writtenIn, TRANSLATED);
	}

}
