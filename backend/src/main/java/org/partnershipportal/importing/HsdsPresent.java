package org.partnershipportal.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.Places;
import org.partnershipportal.profile.Profile;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.profile.ServiceAtPlace;

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

	/** An entry that is there. */
	Found find(HsdsEntry entry, String id) {
		List<String> one = List.of(id);
		return switch (entry) {
			case ORGANISATION -> organisation(Objects.requireNonNull(this.actors.byIds(one).get(id)));
			case SERVICE -> service(Objects.requireNonNull(this.services.byIds(one).get(id)));
			case PLACE -> {
				Place place = Objects.requireNonNull(this.places.byIds(one).get(id));
				String keeper = place.organisationId();
				yield new Found(place.version(), Map.of(),
						(keeper != null) ? Map.of("organization_id", keeper) : Map.of(), place.closedOn(),
						this.profiles.ofPlaces(one).get(id));
			}
			case SERVICE_AT_PLACE -> {
				ServiceAtPlace given = Objects.requireNonNull(this.places.servicesAtPlaces(one).get(id));
				yield new Found(given.version(), Map.of(),
						Map.of("service_id", given.serviceId(), "location_id", given.placeId()), given.closedOn(),
						this.profiles.ofServicesAtPlaces(one).get(id));
			}
		};
	}

	private Found organisation(Actor actor) {
		Map<String, @Nullable Object> fields = new HashMap<>();
		fields.put("name", actor.name());
		fields.put("alternateName", actor.alternateName());
		fields.put("description", actor.description());
		fields.put("email", actor.email());
		fields.put("phone", actor.phone());
		fields.put("website", actor.website());
		return new Found(actor.version(), fields, Map.of(), actor.closedOn(),
				this.profiles.ofOrganisations(List.of(actor.id())).get(actor.id()));
	}

	private Found service(ProvidedService service) {
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
				service.closedOn(), this.profiles.ofServices(List.of(service.id())).get(service.id()));
	}

}
