package org.partnershipportal.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.Tried;
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
		return add(List.of(new NewServiceAtPlace(service, place, given))).get(0).orThrow();
	}

	/**
	 * Says of several services where they are given; one that cannot be said does not
	 * keep the others from being said.
	 */
	@Transactional
	@Guarded(Operation.ADD_SERVICE_AT_PLACE)
	public List<Tried<ServiceAtPlace>> addAll(List<NewServiceAtPlace> inputs) {
		return add(inputs);
	}

	private List<Tried<ServiceAtPlace>> add(List<NewServiceAtPlace> inputs) {
		List<String> ids = inputs.stream().map(NewServiceAtPlace::service).distinct().toList();
		Map<String, ProvidedService> offered = this.services.byIds(ids);
		inputs.forEach((input) -> {
			ProvidedService service = offered.get(input.service());
			this.permissions.require(Operation.ADD_SERVICE_AT_PLACE,
					(service != null) ? service.organisationId() : null);
		});
		Map<String, Place> used = this.places.byIds(inputs.stream().map(NewServiceAtPlace::place).distinct().toList());
		this.versions.lockAll("Service", ids.stream().filter(offered::containsKey).toList(), "service");
		Set<PlaceStore.Given> there = new HashSet<>(this.store
			.given(inputs.stream().map((input) -> new PlaceStore.Given(input.service(), input.place())).toList()));
		Map<String, Map<String, ? extends @Nullable Object>> given = new LinkedHashMap<>();
		List<Tried<ServiceAtPlace>> tried = new ArrayList<>();
		for (NewServiceAtPlace input : inputs) {
			tried.add(Tried.of(() -> checked(input, offered.get(input.service()), used.get(input.place()), there)));
			ServiceAtPlace added = tried.get(tried.size() - 1).made();
			if (added != null) {
				given.put(added.id(), input.given());
			}
		}
		written(tried.stream().map(Tried::made).filter(Objects::nonNull).toList(), given);
		return tried;
	}

	private void written(List<ServiceAtPlace> added,
			Map<String, ? extends Map<String, ? extends @Nullable Object>> given) {
		if (added.isEmpty()) {
			return;
		}
		this.store.createServicesAtPlaces(added);
		Map<String, ProfileWriter.Written> written = this.writer.write(Owner.SERVICE_AT_PLACE, given,
				Map.of("version", 0));
		this.changes.writeParts(Operation.ADD_SERVICE_AT_PLACE, TYPE,
				added.stream()
					.map((one) -> new ChangeRecord.Recorded(one.id(), null,
							State.of(one, Objects.requireNonNull(written.get(one.id())).after()),
							List.of(one.serviceId(), one.placeId(), one.organisationId())))
					.toList());
	}

	/** What is to be said; {@code there} learns of it. */
	private ServiceAtPlace checked(NewServiceAtPlace input, @Nullable ProvidedService offered, @Nullable Place where,
			Set<PlaceStore.Given> there) {
		Checks checks = new Checks();
		checks.that(offered != null && offered.closedOn() == null, "service", UserErrorCode.NOT_FOUND,
				"chooseAServiceThatIsOffered");
		checks.that(where != null && where.closedOn() == null, "place", UserErrorCode.NOT_FOUND,
				"chooseAPlaceThatIsUsed");
		checks.done();
		PlaceStore.Given pair = new PlaceStore.Given(input.service(), input.place());
		checks.that(!there.contains(pair), "place", UserErrorCode.INVALID, "thisServiceIsGivenThere");
		this.writer.fresh(Owner.SERVICE_AT_PLACE, input.given(), checks);
		checks.done();
		there.add(pair);
		return new ServiceAtPlace(Ids.next(), input.service(), input.place(),
				Objects.requireNonNull(offered).organisationId(), null, 1);
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
