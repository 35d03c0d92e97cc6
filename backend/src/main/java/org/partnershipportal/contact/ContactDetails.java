package org.partnershipportal.contact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.contact.ContactStore.Candidate;
import org.partnershipportal.contact.ContactStore.Spot;
import org.partnershipportal.directory.FreshnessRule;
import org.partnershipportal.profile.FocalPoint;
import org.partnershipportal.profile.FocalPointFunction;
import org.partnershipportal.profile.OrganisationProfile;
import org.partnershipportal.profile.Phone;
import org.partnershipportal.profile.PlaceProfile;
import org.partnershipportal.profile.PlaceType;
import org.partnershipportal.profile.PostalAddress;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.profile.Schedule;
import org.partnershipportal.profile.ServiceAtPlaceProfile;
import org.partnershipportal.profile.ServiceProfile;

/**
 * Adds to those chosen for a sheet how they are reached: all of them with a few queries.
 */
@Component
class ContactDetails {

	/** How many telephones a contact has on a sheet, at most. */
	static final int PHONES = 3;

	private static final int OFFICES = 2;

	/**
	 * Whom an officer may have to ask for; the others are for those who keep the network.
	 */
	private static final Set<FocalPointFunction> ASKED_FOR = Set.of(FocalPointFunction.REFERRALS,
			FocalPointFunction.EMERGENCIES, FocalPointFunction.POLICE_LIAISON, FocalPointFunction.CHILD_PROTECTION);

	private final ContactStore store;

	private final Profiles profiles;

	private final FreshnessRule freshness;

	private final Today today;

	ContactDetails(ContactStore store, Profiles profiles, FreshnessRule freshness, Today today) {
		this.store = store;
		this.profiles = profiles;
		this.freshness = freshness;
		this.today = today;
	}

	/** What is known of all of them, to make contacts of. */
	Known read(Collection<Candidate> chosen) {
		Set<String> services = chosen.stream()
			.map(Candidate::service)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Set<String> actors = chosen.stream().map(Candidate::actor).collect(Collectors.toSet());
		List<Spot> spots = this.store.places(services, actors);
		List<Spot> open = spots.stream().filter(Spot::open).toList();
		return new Known(this.profiles.ofServices(services), this.profiles.ofOrganisations(actors),
				this.profiles.ofPlaces(open.stream().map(Spot::place).collect(Collectors.toSet())),
				this.profiles.ofServicesAtPlaces(
						open.stream().map(Spot::given).filter(Objects::nonNull).collect(Collectors.toSet())),
				spots.stream().collect(Collectors.groupingBy(Spot::owner)));
	}

	/** The contact of one of them. */
	Contact contact(Candidate chosen, Known known) {
		ServiceProfile service = known.services().get(Objects.requireNonNullElse(chosen.service(), ""));
		OrganisationProfile organisation = known.organisations().get(chosen.actor());
		List<Spot> spots = known.spots()
			.getOrDefault((chosen.service() != null) ? chosen.service() : chosen.actor(), List.of());
		List<Spot> open = spots.stream().filter(Spot::open).toList();
		return new Contact(chosen.actor(), chosen.service(), ContactReach.at(chosen.distance()), chosen.community(),
				chosen.clock(), phones(chosen, service, organisation), chosen.email(), schedules(service, open, known),
				languages(chosen, service), address(open, known),
				chosen.service() != null && open.isEmpty() && !spots.isEmpty(), offices(service, organisation),
				chosen.confirmedOn(), this.freshness.of(chosen.confirmedOn(), this.today.date()));
	}

	/** Those of the service; else those of who offers it; else the one of the entry. */
	private static List<ContactPhone> phones(Candidate chosen, @Nullable ServiceProfile service,
			@Nullable OrganisationProfile organisation) {
		List<Phone> own = (service != null) ? service.phones() : List.of();
		List<Phone> provider = (organisation != null) ? organisation.phones() : List.of();
		// A number of the service in its entry is nearer than those of its provider.
		List<Phone> first = (!own.isEmpty() || entryHasOther(chosen, service, provider)) ? own : provider;
		Map<String, ContactPhone> phones = new LinkedHashMap<>();
		first.stream()
			.filter((phone) -> !"fax".equalsIgnoreCase(phone.type()))
			.forEach((phone) -> phones.putIfAbsent(phone.number(), ContactPhone.of(phone)));
		String entry = chosen.phone();
		if (phones.isEmpty() && entry != null) {
			phones.put(entry, new ContactPhone(entry, null, null, null));
		}
		return phones.values().stream().limit(PHONES).toList();
	}

	private static boolean entryHasOther(Candidate chosen, @Nullable ServiceProfile service, List<Phone> provider) {
		return service != null && chosen.phone() != null
				&& provider.stream().noneMatch((phone) -> phone.number().equals(chosen.phone()));
	}

	/** When the service is open; else when it is where it is given. */
	private static List<Schedule> schedules(@Nullable ServiceProfile service, List<Spot> open, Known known) {
		if (service != null && !service.schedules().isEmpty()) {
			return service.schedules();
		}
		return open.stream().flatMap((spot) -> {
			ServiceAtPlaceProfile given = known.given().get(Objects.requireNonNullElse(spot.given(), ""));
			PlaceProfile place = known.places().get(spot.place());
			if (given != null && !given.schedules().isEmpty()) {
				return given.schedules().stream();
			}
			return (place != null) ? place.schedules().stream() : Stream.<Schedule>empty();
		}).toList();
	}

	private static List<String> languages(Candidate chosen, @Nullable ServiceProfile service) {
		if (!chosen.languages().isEmpty() || service == null) {
			return chosen.languages();
		}
		return service.spokenLanguages().stream().map((language) -> language.code()).filter(Objects::nonNull).toList();
	}

	/** The first address that one can go to. */
	private static @Nullable String address(List<Spot> open, Known known) {
		return open.stream()
			.map((spot) -> known.places().get(spot.place()))
			.filter(Objects::nonNull)
			.flatMap((place) -> place.addresses()
				.stream()
				.filter((address) -> address.addressType() == PlaceType.PHYSICAL)
				.map((address) -> line(place, address)))
			.findFirst()
			.orElse(null);
	}

	private static String line(PlaceProfile place, PostalAddress address) {
		return Stream.of(place.name(), address.address1(), address.address2(), address.city(), address.region())
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(", "));
	}

	private static List<ContactOffice> offices(@Nullable ServiceProfile service,
			@Nullable OrganisationProfile organisation) {
		List<FocalPoint> own = (service != null) ? service.focalPoints() : List.of();
		List<FocalPoint> provider = (organisation != null) ? organisation.focalPoints() : List.of();
		return Stream.concat(own.stream(), provider.stream())
			.flatMap((point) -> office(point).stream())
			.distinct()
			.limit(OFFICES)
			.toList();
	}

	/** An office that has neither a title nor a number tells nobody whom to ask for. */
	private static Optional<ContactOffice> office(FocalPoint point) {
		List<FocalPointFunction> functions = point.functions().stream().filter(ASKED_FOR::contains).toList();
		ContactPhone phone = point.phones().stream().findFirst().map(ContactPhone::of).orElse(null);
		return (functions.isEmpty() || (point.title() == null && phone == null)) ? Optional.empty()
				: Optional.of(new ContactOffice(functions, point.title(), point.department(), phone));
	}

	/**
	 * What is known of those on a sheet, by their ids.
	 *
	 * @param services profiles of the services
	 * @param organisations profiles of the organisations
	 * @param places profiles of the places that everybody may know of
	 * @param given profiles of the services at these places
	 * @param spots places by service or organisation
	 */
	record Known(Map<String, ServiceProfile> services, Map<String, OrganisationProfile> organisations,
			Map<String, PlaceProfile> places, Map<String, ServiceAtPlaceProfile> given, Map<String, List<Spot>> spots) {
	}

}
