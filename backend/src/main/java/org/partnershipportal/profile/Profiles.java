package org.partnershipportal.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads profiles, many with one query; those of what is unknown or may not be seen are
 * left out.
 */
@Service
public class Profiles {

	private final ProfileStore store;

	Profiles(ProfileStore store) {
		this.store = store;
	}

	/** By the ids of organisations. */
	public Map<String, OrganisationProfile> ofOrganisations(Collection<String> ids) {
		return read(Owner.ORGANISATION, OrganisationProfile.class, ids);
	}

	/** By the ids of services. */
	public Map<String, ServiceProfile> ofServices(Collection<String> ids) {
		return read(Owner.SERVICE, ServiceProfile.class, ids);
	}

	/** By the ids of places. */
	public Map<String, PlaceProfile> ofPlaces(Collection<String> ids) {
		return read(Owner.PLACE, PlaceProfile.class, ids);
	}

	/** By the ids of services at places. */
	public Map<String, ServiceAtPlaceProfile> ofServicesAtPlaces(Collection<String> ids) {
		return read(Owner.SERVICE_AT_PLACE, ServiceAtPlaceProfile.class, ids);
	}

	/** The names of the fields of an organisation's profile. */
	public static Set<String> fieldsOfOrganisations() {
		return Owner.ORGANISATION.fields();
	}

	/** The names of the fields of a service's profile. */
	public static Set<String> fieldsOfServices() {
		return Owner.SERVICE.fields();
	}

	/** The names of the fields of a place's profile. */
	public static Set<String> fieldsOfPlaces() {
		return Owner.PLACE.fields();
	}

	private <T> Map<String, T> read(Owner owner, Class<T> type, Collection<String> ids) {
		Map<String, T> profiles = new HashMap<>();
		this.store.read(owner, ids).forEach((id, tree) -> profiles.put(id, Trees.record(type, whole(owner, tree))));
		return profiles;
	}

	/** A service of which nobody has said whether it is offered is offered. */
	static Map<String, @Nullable Object> whole(Owner owner, Map<String, @Nullable Object> tree) {
		if (owner == Owner.SERVICE && tree.get("status") == null) {
			tree.put("status", ServiceStatus.ACTIVE.name());
		}
		return tree;
	}

}
