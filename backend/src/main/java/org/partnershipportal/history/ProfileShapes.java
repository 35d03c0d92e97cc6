package org.partnershipportal.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Vocabulary;

import static org.partnershipportal.history.Reading.CONSTANT;
import static org.partnershipportal.history.Reading.DAY;
import static org.partnershipportal.history.Reading.FLAG;
import static org.partnershipportal.history.Reading.REFERENCE;
import static org.partnershipportal.history.Reading.TEXT;
import static org.partnershipportal.history.Shape.fields;

/** How profiles, places and services at places are read, with all their parts. */
final class ProfileShapes {

	private static final Map<String, Reading> SPOKEN_LANGUAGE = fields("name", TEXT, "code", TEXT, "note", TEXT);

	private static final Map<String, Reading> PHONE = fields("number", TEXT, "extension", TEXT, "type", TEXT,
			"description", TEXT, "languages", Reading.parts(SPOKEN_LANGUAGE));

	private static final Map<String, Reading> FOCAL_POINT = fields("functions", CONSTANT, "name", TEXT, "title", TEXT,
			"department", TEXT, "email", TEXT, "phones", Reading.parts(PHONE));

	private static final Map<String, Reading> SCHEDULE = fields("validFrom", DAY, "validTo", DAY, "dtstart", DAY,
			"timezone", TEXT, "until", DAY, "count", TEXT, "wkst", TEXT, "freq", CONSTANT, "interval", TEXT, "byday",
			TEXT, "byweekno", TEXT, "bymonthday", TEXT, "byyearday", TEXT, "description", TEXT, "opensAt", TEXT,
			"closesAt", TEXT, "scheduleLink", TEXT, "attendingType", TEXT, "notes", TEXT);

	private static final Map<String, Reading> SERVICE_AREA = fields("name", TEXT, "description", TEXT, "extent", TEXT,
			"extentType", TEXT, "uri", TEXT);

	private static final Map<String, Reading> POSTAL_ADDRESS = fields("addressType", CONSTANT, "attention", TEXT,
			"address1", TEXT, "address2", TEXT, "city", TEXT, "region", TEXT, "stateProvince", TEXT, "postalCode", TEXT,
			"country", TEXT);

	private static final Map<String, Reading> ACCESSIBILITY = fields("description", TEXT, "details", TEXT, "url", TEXT);

	private static final Map<String, Reading> COST_OPTION = fields("validFrom", DAY, "validTo", DAY, "option", TEXT,
			"currency", TEXT, "amount", TEXT, "amountDescription", TEXT);

	private static final Map<String, Reading> REQUIRED_DOCUMENT = fields("document", TEXT, "uri", TEXT);

	private static final Map<String, Reading> CAPACITY_UNIT = fields("name", TEXT, "scheme", TEXT, "identifier", TEXT,
			"uri", TEXT);

	private static final Map<String, Reading> SERVICE_CAPACITY = fields("unit", Reading.parts(CAPACITY_UNIT),
			"available", TEXT, "maximum", TEXT, "description", TEXT, "updated", TEXT);

	private static final Map<String, Reading> WEB_LINK = fields("label", TEXT, "url", TEXT);

	private static final Map<String, Reading> FUNDING = fields("source", TEXT);

	private static final Map<String, Reading> PROGRAM = fields("name", TEXT, "alternateName", TEXT, "description",
			TEXT);

	private static final Map<String, Reading> ORGANISATION_IDENTIFIER = fields("identifierScheme", TEXT,
			"identifierType", TEXT, "identifier", TEXT);

	private static final Map<String, Reading> TRANSLATION = fields("language", TEXT, "name", TEXT, "description", TEXT,
			"eligibility", TEXT, "applicationProcess", TEXT, "feesDescription", TEXT, "alert", TEXT, "transportation",
			TEXT, "translatedOn", DAY, "outdatedOn", DAY);

	private ProfileShapes() {
	}

	static List<Shape> all() {
		return List.of(new Shape("OrganisationProfile", Set.of(Operation.ACTOR), null, organisation()),
				new Shape("ServiceProfile", Set.of(Operation.SERVICE), null, service()),
				new Shape("Place", Set.of(Operation.PLACE), "profile", place()),
				new Shape("EntryConfirmation", Set.of(Operation.ACTOR), null,
						fields("confirmedOn", DAY, "fields",
								Reading.parts(fields("field", CONSTANT, "confirmedOn", DAY)))),
				new Shape("NationalMechanism", Set.of(Operation.ACTOR), null, fields("country", TEXT)),
				new Shape("Proposal", Set.of(Operation.PROPOSAL), null,
						fields("proposed", CONSTANT, "source", TEXT, "remark", TEXT, "status", CONSTANT, "accepted",
								CONSTANT, "reason", TEXT)),
				new Shape("ServiceAtPlace", Set.of(Operation.PLACE), "profile", serviceAtPlace()));
	}

	private static Map<String, Reading> organisation() {
		return fields("legalStatus", TEXT, "taxStatus", TEXT, "taxId", TEXT, "yearIncorporated", TEXT, "logo", TEXT,
				"uri", TEXT, "phones", Reading.parts(PHONE), "focalPoints", Reading.parts(FOCAL_POINT), "identifiers",
				Reading.parts(ORGANISATION_IDENTIFIER), "programs", Reading.parts(PROGRAM), "funding",
				Reading.parts(FUNDING), "additionalWebsites", Reading.parts(WEB_LINK), "writtenIn", TEXT,
				"translations", Reading.parts(TRANSLATION));
	}

	private static Map<String, Reading> service() {
		return fields("status", CONSTANT, "alert", TEXT, "applicationProcess", TEXT, "feesDescription", TEXT,
				"waitTime", TEXT, "fees", TEXT, "interpretationServices", TEXT, "accreditations", TEXT, "licenses",
				TEXT, "assuredDate", DAY, "assurerEmail", TEXT, "serves", Reading.terms(Vocabulary.SERVED_GROUPS),
				"phones", Reading.parts(PHONE), "focalPoints", Reading.parts(FOCAL_POINT), "schedules",
				Reading.parts(SCHEDULE), "serviceAreas", Reading.parts(SERVICE_AREA), "spokenLanguages",
				Reading.parts(SPOKEN_LANGUAGE), "costOptions", Reading.parts(COST_OPTION), "requiredDocuments",
				Reading.parts(REQUIRED_DOCUMENT), "capacities", Reading.parts(SERVICE_CAPACITY), "funding",
				Reading.parts(FUNDING), "additionalUrls", Reading.parts(WEB_LINK), "writtenIn", TEXT, "translations",
				Reading.parts(TRANSLATION));
	}

	private static Map<String, Reading> place() {
		return fields("locationType", CONSTANT, "name", TEXT, "alternateName", TEXT, "description", TEXT,
				"transportation", TEXT, "latitude", TEXT, "longitude", TEXT, "externalIdentifier", TEXT,
				"externalIdentifierType", TEXT, "url", TEXT, "addresses", Reading.parts(POSTAL_ADDRESS), "phones",
				Reading.parts(PHONE), "focalPoints", Reading.parts(FOCAL_POINT), "schedules", Reading.parts(SCHEDULE),
				"spokenLanguages", Reading.parts(SPOKEN_LANGUAGE), "accessibility", Reading.parts(ACCESSIBILITY),
				"writtenIn", TEXT, "translations", Reading.parts(TRANSLATION), "organisationId", REFERENCE,
				"confidential", FLAG, "closedOn", DAY);
	}

	private static Map<String, Reading> serviceAtPlace() {
		return fields("description", TEXT, "serviceAreas", Reading.parts(SERVICE_AREA), "focalPoints",
				Reading.parts(FOCAL_POINT), "phones", Reading.parts(PHONE), "schedules", Reading.parts(SCHEDULE),
				"serviceId", REFERENCE, "placeId", REFERENCE, "closedOn", DAY);
	}

}
