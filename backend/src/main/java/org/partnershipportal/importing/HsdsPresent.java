package org.partnershipportal.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.profile.OrganisationProfile;
import org.partnershipportal.profile.PlaceProfile;
import org.partnershipportal.profile.Places;
import org.partnershipportal.profile.Profile;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.profile.ServiceAtPlaceProfile;
import org.partnershipportal.profile.ServiceProfile;

/** Entries of the directory as they are, to be held against a package. */
@Component
class HsdsPresent {

	/** What is not there. */
	static final Found NOTHING = new Found(0, Map.of(), Map.of(), null, null);

	private final Actors actors;

	private final ProvidedServices services;

	private final Places places;

	private final Profiles profiles;

	HsdsPresent(Actors actors, ProvidedServices services, Places places, Profiles profiles) {
		this.actors = actors;
		this.services = services;
		this.places = places;
		this.profiles = profiles;
	}

	/**
	 * An entry.
	 *
	 * @param version its version
	 * @param fields its own fields
	 * @param references what it belongs to, by column
	 * @param closedOn since when it is closed; null while it is not
	 * @param profile its profile; null when it is not there
	 */
	record Found(int version, Map<String, @Nullable Object> fields, Map<String, String> references,
			@Nullable LocalDate closedOn, @Nullable Profile profile) {
	}

	/** Entries that are there, by id. */
	Map<String, Found> find(HsdsEntry entry, Collection<String> ids) {
		Map<String, Found> found = new HashMap<>();
		switch (entry) {
			case ORGANISATION -> {
				Map<String, OrganisationProfile> all = this.profiles.ofOrganisations(ids);
				this.actors.byIds(ids).forEach((id, actor) -> found.put(id, organisation(actor, all.get(id))));
			}
			case SERVICE -> {
				Map<String, ServiceProfile> all = this.profiles.ofServices(ids);
				this.services.byIds(ids).forEach((id, service) -> found.put(id, service(service, all.get(id))));
			}
			case PLACE -> {
				Map<String, PlaceProfile> all = this.profiles.ofPlaces(ids);
				this.places.byIds(ids).forEach((id, place) -> {
					String keeper = place.organisationId();
					found.put(id,
							new Found(place.version(), Map.of(),
									(keeper != null) ? Map.of("organization_id", keeper) : Map.of(), place.closedOn(),
									all.get(id)));
				});
			}
			case SERVICE_AT_PLACE -> {
				Map<String, ServiceAtPlaceProfile> all = this.profiles.ofServicesAtPlaces(ids);
				this.places.servicesAtPlaces(ids)
					.forEach((id, given) -> found.put(id,
							new Found(given.version(), Map.of(),
									Map.of("service_id", given.serviceId(), "location_id", given.placeId()),
									given.closedOn(), all.get(id))));
			}
		}
		return found;
	}

	private static Found organisation(Actor actor, @Nullable Profile profile) {
		Map<String, @Nullable Object> fields = new HashMap<>();
		fields.put("name", actor.name());
		fields.put("alternateName", actor.alternateName());
		fields.put("description", actor.description());
		fields.put("email", actor.email());
		fields.put("phone", actor.phone());
		fields.put("website", actor.website());
		return new Found(actor.version(), fields, Map.of(), actor.closedOn(), profile);
	}

	private static Found service(ProvidedService service, @Nullable Profile profile) {
		Map<String, @Nullable Object> fields = new HashMap<>();
		fields.put("name", service.name());
		fields.put("alternateName", service.alternateName());
		fields.put("description", service.description());
		fields.put("types", service.typeCodes());
		fields.put("eligibility", service.eligibility());
		fields.put("minimumAge", service.minimumAge());
		fields.put("maximumAge", service.maximumAge());
		fields.put("languages", service.languages());
		fields.put("coverage", service.coverage());
		fields.put("email", service.email());
		fields.put("phone", service.phone());
		fields.put("website", service.website());
		return new Found(service.version(), fields, Map.of("organization_id", service.organisationId()),
				service.closedOn(), profile);
	}

}
