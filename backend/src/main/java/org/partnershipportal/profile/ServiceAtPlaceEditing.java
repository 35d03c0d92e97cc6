package org.partnershipportal.profile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Says where services are given. */
@Service
public class ServiceAtPlaceEditing {

	private static final String TYPE = "ServiceAtPlace";

	private final PlaceStore store;

	private final ProfileWriter writer;

	private final Places places;

	private final ProvidedServices services;

	private final Permissions permissions;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	ServiceAtPlaceEditing(PlaceStore store, ProfileWriter writer, Places places, ProvidedServices services,
			Permissions permissions, Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.writer = writer;
		this.places = places;
		this.services = services;
		this.permissions = permissions;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/** What the change record keeps of a service at a place. */
	private record State(String serviceId, String placeId, @Nullable LocalDate closedOn,
			ServiceAtPlaceProfile profile) {

		static State of(ServiceAtPlace given, Record profile) {
			return new State(given.serviceId(), given.placeId(), given.closedOn(), (ServiceAtPlaceProfile) profile);
		}

	}

	/**
	 * Says that a service is given at a place.
	 * @param service id of the service
	 * @param place id of the place
	 * @param given values by the names of the profile's fields
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_SERVICE_AT_PLACE)
	public ServiceAtPlace add(String service, String place, Map<String, ? extends @Nullable Object> given) {
		ProvidedService offered = this.services.byIds(List.of(service)).get(service);
		this.permissions.require(Operation.ADD_SERVICE_AT_PLACE, (offered != null) ? offered.organisationId() : null);
		Checks checks = new Checks();
		checks.that(offered != null && offered.closedOn() == null, "service", UserErrorCode.NOT_FOUND,
				"chooseAServiceThatIsOffered");
		Place where = this.places.byIds(List.of(place)).get(place);
		checks.that(where != null && where.closedOn() == null, "place", UserErrorCode.NOT_FOUND,
				"chooseAPlaceThatIsUsed");
		checks.done();
		this.versions.lock("Service", service, "service");
		checks.that(!this.store.isGivenAt(service, place), "place", UserErrorCode.INVALID, "thisServiceIsGivenThere");
		this.writer.fresh(Owner.SERVICE_AT_PLACE, given, checks);
		checks.done();
		String provider = (offered != null) ? offered.organisationId() : "";
		ServiceAtPlace added = new ServiceAtPlace(Ids.next(), service, place, provider, null, 1);
		this.store.create(added);
		ProfileWriter.Written written = this.writer.write(Owner.SERVICE_AT_PLACE, added.id(), given,
				Map.of("version", 0));
		this.changes.writePart(service, Operation.ADD_SERVICE_AT_PLACE, TYPE, added.id(), null,
				State.of(added, written.after()), place, provider);
		return added;
	}

	/**
	 * Changes what is particular to a service at a place.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_SERVICE_AT_PLACE)
	public ServiceAtPlace change(ProfileChange change) {
		ServiceAtPlace before = open(Operation.CHANGE_SERVICE_AT_PLACE, change.id(), change.version());
		return save(Operation.CHANGE_SERVICE_AT_PLACE, before, null, change.given());
	}

	/**
	 * Says from which day on a service is no longer given at a place.
	 * @param closedOn first day on which it is not; today when null
	 * @throws UserErrorException when there is no such thing, or it changed meanwhile
	 */
	@Transactional
	@Guarded(Operation.END_SERVICE_AT_PLACE)
	public ServiceAtPlace end(String id, int version, @Nullable LocalDate closedOn) {
		ServiceAtPlace before = open(Operation.END_SERVICE_AT_PLACE, id, version);
		return save(Operation.END_SERVICE_AT_PLACE, before, this.today.or(closedOn), Map.of());
	}

	private ServiceAtPlace save(Operation operation, ServiceAtPlace before, @Nullable LocalDate closedOn,
			Map<String, ? extends @Nullable Object> given) {
		Map<String, @Nullable Object> besides = new HashMap<>();
		besides.put("closedOn", closedOn);
		ProfileWriter.Written written = this.writer.write(Owner.SERVICE_AT_PLACE, before.id(), given, besides);
		ServiceAtPlace after = new ServiceAtPlace(before.id(), before.serviceId(), before.placeId(),
				before.organisationId(), closedOn, before.version() + 1);
		this.changes.writePart(before.serviceId(), operation, TYPE, before.id(), State.of(before, written.before()),
				State.of(after, written.after()), before.placeId(), before.organisationId());
		return after;
	}

	private ServiceAtPlace open(Operation operation, String id, int version) {
		ServiceAtPlace seen = this.places.servicesAtPlaces(List.of(id)).get(id);
		this.permissions.require(operation, (seen != null) ? seen.organisationId() : null);
		this.versions.lock(TYPE, id, "id");
		ServiceAtPlace given = this.places.servicesAtPlaces(List.of(id)).get(id);
		if (given == null) {
			throw Versions.missing("id");
		}
		this.versions.lock(TYPE, id, version, () -> given);
		if (given.closedOn() != null) {
			throw ProfileEditing.closed("thisServiceEndedHereOn", given.closedOn(), given);
		}
		return given;
	}

}
