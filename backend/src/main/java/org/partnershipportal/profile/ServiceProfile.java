package org.partnershipportal.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * More of a service than its entry in lists: everything HSDS knows of one.
 *
 * @param status whether it is offered now
 * @param alert what everybody should know at present; null when nothing
 * @param applicationProcess how to get it; null when not given
 * @param feesDescription what it costs, in words; null when not given
 * @param waitTime how long people wait; null when not given
 * @param fees what it costs, as earlier versions of HSDS had it; null when not given
 * @param interpretationServices interpretation that can be had; null when not given
 * @param accreditations its accreditations; null when not given
 * @param licenses its licences; null when not given
 * @param assuredDate when somebody last assured that the entry is right; null when nobody
 * did
 * @param assurerEmail address of the office that assured it; null when not given
 * @param serves who is served, by codes of served groups; empty when nobody has said
 * @param phones its telephones, the first one first; empty when nobody has listed any
 * @param focalPoints who answers for what; empty when nobody has said
 * @param schedules when it is open; empty when nobody has said
 * @param serviceAreas where it is given; empty when nobody has said
 * @param spokenLanguages languages it is given in; empty when nobody has listed any
 * @param costOptions what it costs; empty when nobody has said
 * @param requiredDocuments what has to be brought; empty when nobody has said
 * @param capacities how much is free; empty when nobody has said
 * @param funding where its means come from; empty when nobody has said
 * @param additionalUrls further web addresses; empty when there are none
 * @param writtenIn the language its texts are written in, as a BCP 47 tag; null when
 * nobody has said
 * @param translations its texts in other languages; empty when nobody translated them
 */
public record ServiceProfile(ServiceStatus status, @Nullable String alert, @Nullable String applicationProcess,
		@Nullable String feesDescription, @Nullable String waitTime, @Nullable String fees,
		@Nullable String interpretationServices, @Nullable String accreditations, @Nullable String licenses,
		@Nullable LocalDate assuredDate, @Nullable String assurerEmail, List<String> serves, List<Phone> phones,
		List<FocalPoint> focalPoints, List<Schedule> schedules, List<ServiceArea> serviceAreas,
		List<SpokenLanguage> spokenLanguages, List<CostOption> costOptions, List<RequiredDocument> requiredDocuments,
		List<ServiceCapacity> capacities, List<Funding> funding, List<WebLink> additionalUrls,
		@Nullable String writtenIn, List<Translation> translations) implements Profile {

	/** Names of the texts that can be translated, those of its entry among them. */
	static final Set<String> TRANSLATED = Set.of("name", "description", "eligibility", "applicationProcess",
			"feesDescription", "alert");

	public ServiceProfile {
		alert = Names.trimmed(alert);
		applicationProcess = Names.trimmed(applicationProcess);
		feesDescription = Names.trimmed(feesDescription);
		waitTime = Names.trimmed(waitTime);
		fees = Names.trimmed(fees);
		interpretationServices = Names.trimmed(interpretationServices);
		accreditations = Names.trimmed(accreditations);
		licenses = Names.trimmed(licenses);
		assurerEmail = Names.trimmed(assurerEmail);
		serves = Fields.list(serves);
		phones = Fields.list(phones);
		focalPoints = Fields.list(focalPoints);
		schedules = Fields.list(schedules);
		serviceAreas = Fields.list(serviceAreas);
		spokenLanguages = Fields.list(spokenLanguages);
		costOptions = Fields.list(costOptions);
		requiredDocuments = Fields.list(requiredDocuments);
		capacities = Fields.list(capacities);
		funding = Fields.list(funding);
		additionalUrls = Fields.list(additionalUrls);
		writtenIn = LanguageTags.canonical(writtenIn);
		translations = Fields.list(translations);
	}

	@Override
	public void check(Fields fields) {
		fields.given("status", this.status)
			.text("alert", this.alert, Checks.TEXT)
			.text("applicationProcess", this.applicationProcess, Checks.TEXT)
			.text("feesDescription", this.feesDescription, Checks.TEXT)
			.text("waitTime", this.waitTime, Checks.NAME)
			.text("fees", this.fees, Checks.TEXT)
			.text("interpretationServices", this.interpretationServices, Checks.TEXT)
			.text("accreditations", this.accreditations, Checks.TEXT)
			.text("licenses", this.licenses, Checks.TEXT)
			.email("assurerEmail", this.assurerEmail)
			.terms("serves", Vocabulary.SERVED_GROUPS, this.serves)
			.parts("phones", this.phones)
			.parts("focalPoints", this.focalPoints)
			.parts("schedules", this.schedules)
			.parts("serviceAreas", this.serviceAreas)
			.parts("spokenLanguages", this.spokenLanguages)
			.parts("costOptions", this.costOptions)
			.parts("requiredDocuments", this.requiredDocuments)
			.parts("capacities", this.capacities)
			.parts("funding", this.funding)
			.parts("additionalUrls", this.additionalUrls)
			.language("writtenIn", this.writtenIn)
			.translations("translations", this.translations, this.writtenIn, TRANSLATED);
	}

}
