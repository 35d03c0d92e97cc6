package org.partnershipportal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.hsds.HsdsRows;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.FocalPoint;
import org.partnershipportal.profile.HsdsNames;
import org.partnershipportal.profile.OrganisationProfile;
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.PlaceProfile;
import org.partnershipportal.profile.Places;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.profile.ServiceAtPlace;
import org.partnershipportal.profile.ServiceAtPlaceProfile;
import org.partnershipportal.profile.ServiceProfile;
import org.partnershipportal.profile.ServiceStatus;
import org.partnershipportal.vocabulary.Vocabulary;

/** The directory as rows of HSDS, as far as the caller may see it. */
@Component
class DirectoryRows {

	private final Actors actors;

	private final ProvidedServices services;

	private final Places places;

	private final Profiles profiles;

	private final HsdsListing listing;

	private final Taxonomies taxonomies;

	private final Today today;

	DirectoryRows(Actors actors, ProvidedServices services, Places places, Profiles profiles, HsdsListing listing,
			Taxonomies taxonomies, Today today) {
		this.actors = actors;
		this.services = services;
		this.places = places;
		this.profiles = profiles;
		this.listing = listing;
		this.taxonomies = taxonomies;
		this.today = today;
	}

	/**
	 * Organisations.
	 * @param full with their places and services, and everything of these
	 */
	HsdsRows ofOrganisations(List<String> ids, boolean full) {
		RowBuilder rows = new RowBuilder();
		organisations(ids, rows);
		if (full) {
			places(this.listing.places(ids), rows);
			services(this.listing.services(ids), true, rows);
		}
		this.taxonomies.addAll(rows);
		return rows.rows();
	}

	/**
	 * Services with their organisations.
	 * @param full with where they are given, too
	 */
	HsdsRows ofServices(List<String> ids, boolean full) {
		RowBuilder rows = new RowBuilder();
		organisations(services(ids, full, rows), rows);
		this.taxonomies.addAll(rows);
		return rows.rows();
	}

	/** Services at places with their services and places. */
	HsdsRows ofServicesAtPlaces(List<String> ids) {
		RowBuilder rows = new RowBuilder();
		List<String> services = given(ids, rows).stream().map(ServiceAtPlace::serviceId).distinct().toList();
		organisations(services(services, true, rows), rows);
		this.taxonomies.addAll(rows);
		return rows.rows();
	}

	/** Places alone. */
	HsdsRows ofPlaces(List<String> ids) {
		RowBuilder rows = new RowBuilder();
		places(ids, rows);
		this.taxonomies.addAll(rows);
		return rows.rows();
	}

	/** The taxonomies and their terms alone. */
	HsdsRows ofTaxonomies() {
		RowBuilder rows = new RowBuilder();
		this.taxonomies.addAll(rows);
		return rows.rows();
	}

	private void organisations(List<String> ids, RowBuilder rows) {
		Map<String, Actor> found = this.actors.byIds(ids);
		Map<String, OrganisationProfile> known = this.profiles.ofOrganisations(ids);
		for (String id : ids) {
			Actor actor = found.get(id);
			if (actor == null || actor.policeUnit()) {
				continue;
			}
			OrganisationProfile profile = known.get(id);
			Map<String, @Nullable Object> own = new LinkedHashMap<>();
			own.put("id", id);
			own.put("name", actor.name());
			own.put("alternate_name", actor.alternateName());
			own.put("description", Objects.requireNonNullElse(actor.description(), actor.name()));
			own.put("email", actor.email());
			own.put("website", actor.website());
			rows.profile(HsdsTable.ORGANIZATION, profile, own);
			if (profile == null || profile.phones().isEmpty()) {
				phone(rows, "organization_id", id, actor.phone());
			}
			if (profile != null) {
				functions(rows, profile.focalPoints());
				this.taxonomies.addTranslations(rows, HsdsTable.ORGANIZATION, id, profile.writtenIn(),
						profile.translations());
			}
		}
	}

	/** Adds services, and returns whose they are. */
	private List<String> services(List<String> ids, boolean full, RowBuilder rows) {
		Map<String, ProvidedService> found = this.services.byIds(ids);
		Map<String, ServiceProfile> known = this.profiles.ofServices(ids);
		Map<String, String> modified = this.listing.modified(ids);
		List<String> organisations = new ArrayList<>();
		for (String id : ids) {
			ProvidedService service = found.get(id);
			if (service != null) {
				service(service, known.get(id), modified.get(id), rows);
				organisations.add(service.organisationId());
			}
		}
		if (full) {
			given(this.listing.servicesAtPlaces(ids), rows);
		}
		return organisations.stream().distinct().toList();
	}

	private void service(ProvidedService service, @Nullable ServiceProfile profile, @Nullable String modified,
			RowBuilder rows) {
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		own.put("id", service.id());
		own.put("organization_id", service.organisationId());
		own.put("name", service.name());
		own.put("alternate_name", service.alternateName());
		own.put("description", service.description());
		own.put("url", service.website());
		own.put("email", service.email());
		own.put("status", status(service, profile));
		own.put("eligibility_description", service.eligibility());
		own.put("minimum_age", number(service.minimumAge()));
		own.put("maximum_age", number(service.maximumAge()));
		own.put("last_modified", modified);
		rows.profile(HsdsTable.SERVICE, profile, own);
		if (profile == null || profile.phones().isEmpty()) {
			phone(rows, "service_id", service.id(), service.phone());
		}
		if (profile == null || profile.spokenLanguages().isEmpty()) {
			service.languages()
				.forEach((tag) -> rows.add(HsdsTable.LANGUAGE,
						Map.of("id", HsdsNames.derived(service.id(), tag), "service_id", service.id(), "code", tag)));
		}
		String coverage = service.coverage();
		if (coverage != null && (profile == null || profile.serviceAreas().isEmpty())) {
			rows.add(HsdsTable.SERVICE_AREA, Map.of("id", HsdsNames.derived(service.id(), "coverage"), "service_id",
					service.id(), "name", coverage));
		}
		this.taxonomies.addAttributes(rows, HsdsTable.SERVICE, service.id(), Vocabulary.SERVICE_TYPES,
				service.typeCodes());
		if (profile != null) {
			this.taxonomies.addAttributes(rows, HsdsTable.SERVICE, service.id(), Vocabulary.SERVED_GROUPS,
					profile.serves());
			functions(rows, profile.focalPoints());
			this.taxonomies.addTranslations(rows, HsdsTable.SERVICE, service.id(), profile.writtenIn(),
					profile.translations());
		}
	}

	private String status(ProvidedService service, @Nullable ServiceProfile profile) {
		LocalDate closed = service.closedOn();
		ServiceStatus status = (closed != null && !closed.isAfter(this.today.date())) ? ServiceStatus.DEFUNCT
				: (profile != null) ? profile.status() : ServiceStatus.ACTIVE;
		return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Adds services at places, and the places. */
	private List<ServiceAtPlace> given(List<String> ids, RowBuilder rows) {
		Map<String, ServiceAtPlace> found = this.places.servicesAtPlaces(ids);
		Map<String, ServiceAtPlaceProfile> known = this.profiles.ofServicesAtPlaces(ids);
		List<ServiceAtPlace> given = ids.stream().map(found::get).filter(Objects::nonNull).toList();
		places(given.stream().map(ServiceAtPlace::placeId).distinct().toList(), rows);
		for (ServiceAtPlace one : given) {
			ServiceAtPlaceProfile profile = known.get(one.id());
			rows.profile(HsdsTable.SERVICE_AT_LOCATION, profile,
					Map.of("id", one.id(), "service_id", one.serviceId(), "location_id", one.placeId()));
			functions(rows, (profile != null) ? profile.focalPoints() : List.of());
		}
		return given;
	}

	private void places(List<String> ids, RowBuilder rows) {
		Map<String, Place> found = this.places.byIds(ids);
		Map<String, PlaceProfile> known = this.profiles.ofPlaces(ids);
		for (String id : ids) {
			Place place = found.get(id);
			PlaceProfile profile = known.get(id);
			if (place != null && profile != null) {
				Map<String, @Nullable Object> own = new LinkedHashMap<>();
				own.put("id", id);
				own.put("organization_id", place.organisationId());
				rows.profile(HsdsTable.LOCATION, profile, own);
				functions(rows, profile.focalPoints());
				this.taxonomies.addTranslations(rows, HsdsTable.LOCATION, id, profile.writtenIn(),
						profile.translations());
			}
		}
	}

	private void functions(RowBuilder rows, List<FocalPoint> focalPoints) {
		focalPoints.forEach((focal) -> this.taxonomies.addFunctions(rows, focal.id(), focal.functions()));
	}

	/** The one telephone of an entry that lists none. */
	private static void phone(RowBuilder rows, String column, String id, @Nullable String number) {
		if (number != null) {
			rows.add(HsdsTable.PHONE, Map.of("id", HsdsNames.derived(id, "phone"), column, id, "number", number));
		}
	}

	private static @Nullable BigDecimal number(@Nullable Integer value) {
		return (value != null) ? BigDecimal.valueOf(value) : null;
	}

}
