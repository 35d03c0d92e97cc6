package org.partnershipportal.profile;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Confirmations;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Changes the profiles of organisations and services. */
@Service
public class ProfileEditing {

	/** A profile has a history of its own, within that of its owner. */
	private static final String PROFILE = "/profile";

	private static final int MOST_FREE = 1_000_000;

	private final Profiles profiles;

	private final ProfileWriter writer;

	private final Actors actors;

	private final ProvidedServices services;

	private final Permissions permissions;

	private final Versions versions;

	private final Confirmations confirmations;

	private final ChangeRecord changes;

	private final Today today;

	ProfileEditing(Profiles profiles, ProfileWriter writer, Actors actors, ProvidedServices services,
			Permissions permissions, Versions versions, Confirmations confirmations, ChangeRecord changes,
			Today today) {
		this.profiles = profiles;
		this.writer = writer;
		this.actors = actors;
		this.services = services;
		this.permissions = permissions;
		this.versions = versions;
		this.confirmations = confirmations;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Changes the profile of an organisation. Whoever gives a field says that it is
	 * right.
	 * @return the organisation as it is now
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_ORGANISATION_PROFILE)
	public Actor changeOrganisation(ProfileChange change) {
		String id = change.id();
		this.permissions.require(Operation.CHANGE_ORGANISATION_PROFILE, id);
		Supplier<@Nullable Actor> current = () -> this.actors.byIds(List.of(id)).get(id);
		this.versions.lock("Organisation", id, "id");
		Actor before = current.get();
		if (before == null) {
			throw Versions.missing("id");
		}
		this.versions.lock("Organisation", id, change.version(), current);
		if (before.closedOn() != null) {
			throw closed("thisActorWasClosedOnAnd", before.closedOn(), before);
		}
		ProfileWriter.Written written = this.writer.write(Owner.ORGANISATION, id, change.given(), Map.of());
		this.confirmations.fields("Organisation", id, Owner.ORGANISATION.fields(change.given()));
		this.changes.writePart(id, Operation.CHANGE_ORGANISATION_PROFILE, "OrganisationProfile", id + PROFILE,
				written.before(), written.after());
		return Objects.requireNonNull(current.get());
	}

	/**
	 * Changes the profile of a service.
	 * @return the service as it is now
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_SERVICE_PROFILE)
	public ProvidedService changeService(ProfileChange change) {
		String id = change.id();
		Supplier<@Nullable ProvidedService> current = () -> this.services.byIds(List.of(id)).get(id);
		ProvidedService seen = current.get();
		this.permissions.require(Operation.CHANGE_SERVICE_PROFILE, (seen != null) ? seen.organisationId() : null);
		this.versions.lock("Service", id, "id");
		ProvidedService before = current.get();
		if (before == null) {
			throw Versions.missing("id");
		}
		this.versions.lock("Service", id, change.version(), current);
		if (before.closedOn() != null) {
			throw closed("thisServiceWasClosedOnAnd", before.closedOn(), before);
		}
		ProfileWriter.Written written = this.writer.write(Owner.SERVICE, id, change.given(), Map.of());
		this.confirmations.fields("Service", id, Owner.SERVICE.fields(change.given()));
		this.changes.writePart(id, Operation.CHANGE_SERVICE_PROFILE, "ServiceProfile", id + PROFILE, written.before(),
				written.after(), before.organisationId());
		return Objects.requireNonNull(current.get());
	}

	/**
	 * Writes the profiles of organisations that were added a moment ago, in the same
	 * transaction.
	 * @return their versions, by their ids
	 * @throws UserErrorException when one of them cannot be written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	@Guarded(Operation.CHANGE_ORGANISATION_PROFILE)
	public Map<String, Integer> beginOrganisations(List<ProfileChange> changes) {
		return begin(Operation.CHANGE_ORGANISATION_PROFILE, Owner.ORGANISATION, changes, (change) -> change.id());
	}

	/**
	 * Writes the profiles of services that were added a moment ago, in the same
	 * transaction.
	 * @return their versions, by their ids
	 * @throws UserErrorException when one of them cannot be written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	@Guarded(Operation.CHANGE_SERVICE_PROFILE)
	public Map<String, Integer> beginServices(List<ProfileChange> changes) {
		Map<String, ProvidedService> added = this.services.byIds(changes.stream().map(ProfileChange::id).toList());
		return begin(Operation.CHANGE_SERVICE_PROFILE, Owner.SERVICE, changes,
				(change) -> Optional.ofNullable(added.get(change.id()))
					.map(ProvidedService::organisationId)
					.orElseThrow(() -> Versions.missing("id")));
	}

	private Map<String, Integer> begin(Operation operation, Owner owner, List<ProfileChange> changes,
			Function<ProfileChange, String> keeper) {
		changes.forEach((change) -> this.permissions.require(operation, keeper.apply(change)));
		Map<String, Integer> versions = this.versions.lockAll(owner.label(),
				changes.stream().map(ProfileChange::id).toList(), "id");
		Map<String, Map<String, ? extends @Nullable Object>> given = new LinkedHashMap<>();
		Map<String, Set<String>> names = new HashMap<>();
		for (ProfileChange change : changes) {
			Versions.expect(versions.get(change.id()), change.version(), "somebodyElseChangedThisMeanwhileLook", null);
			given.put(change.id(), change.given());
			names.put(change.id(), owner.fields(change.given()));
		}
		Map<String, ProfileWriter.Written> written = this.writer.write(owner, given, Map.of());
		this.confirmations.fields(owner.label(), names);
		this.changes.writeParts(operation, owner.label() + "Profile", changes.stream().map((change) -> {
			ProfileWriter.Written one = Objects.requireNonNull(written.get(change.id()));
			return new ChangeRecord.Recorded(change.id() + PROFILE, one.before(), one.after(),
					List.of(change.id(), keeper.apply(change)));
		}).toList());
		versions.replaceAll((id, version) -> version + 1);
		return versions;
	}

	/**
	 * Says how many are free now. It needs no version: the last one who says it knows
	 * best.
	 * @param id id of the service
	 * @param capacity id of one of its capacities
	 * @param available how many are free
	 * @return the service as it is now
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.REPORT_CAPACITY)
	public ProvidedService reportCapacity(String id, String capacity, int available) {
		ProvidedService seen = this.services.byIds(List.of(id)).get(id);
		this.permissions.require(Operation.REPORT_CAPACITY, (seen != null) ? seen.organisationId() : null);
		this.versions.lock("Service", id, "service");
		ServiceProfile profile = this.profiles.ofServices(List.of(id)).get(id);
		if (seen == null || profile == null) {
			throw Versions.missing("service");
		}
		if (seen.closedOn() != null) {
			throw closed("service", "thisServiceWasClosedOnAnd", seen.closedOn(), seen);
		}
		checkCapacity(profile, capacity, available);
		OffsetDateTime now = OffsetDateTime.ofInstant(this.today.instant(), ZoneOffset.UTC);
		List<Map<String, @Nullable Object>> capacities = new ArrayList<>();
		for (ServiceCapacity one : profile.capacities()) {
			capacities.add(Trees.of(one.id().equals(capacity) ? one.said(available, now) : one));
		}
		ProfileWriter.Written written = this.writer.write(Owner.SERVICE, id, Map.of("capacities", capacities),
				Map.of());
		this.changes.writePart(id, Operation.REPORT_CAPACITY, "ServiceProfile", id + PROFILE, written.before(),
				written.after(), seen.organisationId());
		return Objects.requireNonNull(this.services.byIds(List.of(id)).get(id));
	}

	private static void checkCapacity(ServiceProfile profile, String id, int available) {
		ServiceCapacity capacity = profile.capacities()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> Versions.missing("capacity"));
		Integer most = capacity.maximum();
		new Checks().range("available", available, 0, (most != null) ? most : MOST_FREE).done();
	}

	/** What is said to a change of what has ended. */
	static UserErrorException closed(String key, Object day, Object current) {
		return closed("id", key, day, current);
	}

	private static UserErrorException closed(String path, String key, Object day, Object current) {
		return new UserErrorException(List.of(UserError.at(path, UserErrorCode.CLOSED, key, day)), current);
	}

}
