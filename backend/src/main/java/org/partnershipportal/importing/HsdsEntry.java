package org.partnershipportal.importing;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.OrganisationProfile;
import org.partnershipportal.profile.Owner;
import org.partnershipportal.profile.PlaceProfile;
import org.partnershipportal.profile.Profile;
import org.partnershipportal.profile.ServiceAtPlaceProfile;
import org.partnershipportal.profile.ServiceProfile;

/** What of HSDS is an entry of the directory. */
enum HsdsEntry {

	/** An organisation. */
	ORGANISATION(HsdsTable.ORGANIZATION, Owner.ORGANISATION, "Actor", OrganisationProfile.class,
			Map.of("name", "name", "alternate_name", "alternateName", "description", "description", "email", "email",
					"website", "website")),
	/** A place. */
	PLACE(HsdsTable.LOCATION, Owner.PLACE, "Place", PlaceProfile.class, Map.of()),
	/** A service. */
	SERVICE(HsdsTable.SERVICE, Owner.SERVICE, "Service", ServiceProfile.class,
			Map.of("name", "name", "alternate_name", "alternateName", "description", "description", "url", "website",
					"email", "email", "eligibility_description", "eligibility", "minimum_age", "minimumAge",
					"maximum_age", "maximumAge")),
	/** A service at a place. */
	SERVICE_AT_PLACE(HsdsTable.SERVICE_AT_LOCATION, Owner.SERVICE_AT_PLACE, "ServiceAtPlace",
			ServiceAtPlaceProfile.class, Map.of());

	private final HsdsTable table;

	private final Owner owner;

	private final String type;

	private final Class<? extends Profile> profile;

	private final Map<String, String> fields;

	HsdsEntry(HsdsTable table, Owner owner, String type, Class<? extends Profile> profile, Map<String, String> fields) {
		this.table = table;
		this.owner = owner;
		this.type = type;
		this.profile = profile;
		this.fields = fields;
	}

	/** The one of a table. */
	static HsdsEntry of(HsdsTable table) {
		for (HsdsEntry entry : values()) {
			if (entry.table == table) {
				return entry;
			}
		}
		throw new IllegalArgumentException("No entry: " + table);
	}

	/** Its table in HSDS. */
	HsdsTable table() {
		return this.table;
	}

	/** Its label in the graph. */
	String label() {
		return this.owner.label();
	}

	/** As what it can be looked up. */
	String type() {
		return this.type;
	}

	Class<? extends Profile> profile() {
		return this.profile;
	}

	/** The field of the entry itself that a column is; null when it is in its profile. */
	@Nullable String field(String column) {
		return this.fields.get(column);
	}

	/** A Cypher condition that the caller may see the one of a variable. */
	String sees(String variable) {
		return this.owner.sees(variable);
	}

}
