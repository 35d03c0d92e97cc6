package org.partnershipportal.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Confirmations;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Adds, changes and closes places. */
@Service
public class PlaceEditing {

	private static final String TYPE = "Place";

	private final PlaceStore store;

	private final ProfileWriter writer;

	private final Places places;

	private final Actors actors;

	private final ActorScope scope;

	private final Permissions permissions;

	private final Versions versions;

	private final Confirmations confirmations;

	private final ChangeRecord changes;

	private final Today today;

	PlaceEditing(PlaceStore store, ProfileWriter writer, Places places, Actors actors, ActorScope scope,
			Permissions permissions, Versions versions, Confirmations confirmations, ChangeRecord changes,
			Today today) {
		this.store = store;
		this.writer = writer;
		this.places = places;
		this.actors = actors;
		this.scope = scope;
		this.permissions = permissions;
		this.versions = versions;
		this.confirmations = confirmations;
		this.changes = changes;
		this.today = today;
	}

	/** What the change record keeps of a place. */
	private record State(@Nullable String organisationId, boolean confidential, @Nullable LocalDate closedOn,
			PlaceProfile profile) {

		static State of(Place place, Record profile) {
			return new State(place.organisationId(), place.confidential(), place.closedOn(), (PlaceProfile) profile);
		}

	}

	/**
	 * Adds a place to an organisation.
	 * @param organisation id of the organisation that keeps it
	 * @param confidential whether only some may know of it
	 * @param given values by the names of the profile's fields
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_PLACE)
	public Place create(String organisation, boolean confidential, Map<String, ? extends @Nullable Object> given) {
		return add(List.of(new NewPlace(organisation, confidential, given))).get(0).orThrow();
	}

	/**
	 * Adds places; one that cannot be added does not keep the others from being added.
	 */
	@Transactional
	@Guarded(Operation.CREATE_PLACE)
	public List<Tried<Place>> createAll(List<NewPlace> inputs) {
		return add(inputs);
	}

	private List<Tried<Place>> add(List<NewPlace> inputs) {
		inputs.forEach((input) -> this.permissions.require(Operation.CREATE_PLACE, input.organisation()));
		Map<String, Actor> keepers = this.actors
			.byIds(inputs.stream().map(NewPlace::organisation).filter(Objects::nonNull).distinct().toList());
		Map<String, Map<String, ? extends @Nullable Object>> given = new LinkedHashMap<>();
		List<Tried<Place>> tried = new ArrayList<>();
		for (NewPlace input : inputs) {
			tried.add(Tried.of(() -> checked(input, keepers)));
			Place place = tried.get(tried.size() - 1).made();
			if (place != null) {
				given.put(place.id(), input.given());
			}
		}
		List<Place> places = tried.stream().map(Tried::made).filter(Objects::nonNull).toList();
		if (!places.isEmpty()) {
			this.store.createPlaces(places);
			Map<String, ProfileWriter.Written> written = this.writer.write(Owner.PLACE, given, Map.of("version", 0));
			this.store.name(given.keySet());
			this.confirmations.whole(TYPE, given.keySet(), this.today.date());
			this.changes.writeAll(Operation.CREATE_PLACE, TYPE,
					places.stream()
						.map((place) -> new ChangeRecord.Recorded(place.id(), null,
								State.of(place, Objects.requireNonNull(written.get(place.id())).after()),
								List.of(Objects.requireNonNullElse(place.organisationId(), place.id()))))
						.toList());
		}
		return tried;
	}

	private Place checked(NewPlace input, Map<String, Actor> keepers) {
		Checks checks = new Checks();
		String organisation = input.organisation();
		Actor keeper = (organisation != null) ? keepers.get(organisation) : null;
		checks.that(organisation == null || (keeper != null && !keeper.policeUnit() && keeper.closedOn() == null),
				"organisation", UserErrorCode.NOT_FOUND, "chooseAnOrganisationThatIsNot");
		checkHiding(checks, organisation, false, input.confidential());
		this.writer.fresh(Owner.PLACE, input.given(), checks);
		checks.done();
		return new Place(Ids.next(), organisation, input.confidential(), null, 1);
	}

	/**
	 * Changes a place.
	 * @param confidential whether only some may know of it; null leaves it as it is
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_PLACE)
	public Place change(ProfileChange change, @Nullable Boolean confidential) {
		Place before = open(Operation.CHANGE_PLACE, change.id(), change.version());
		boolean hidden = Objects.requireNonNullElse(confidential, before.confidential());
		Checks checks = new Checks();
		checkHiding(checks, before.organisationId(), before.confidential(), hidden);
		checks.done();
		Map<String, @Nullable Object> besides = new HashMap<>();
		besides.put("confidential", hidden ? true : null);
		ProfileWriter.Written written = this.writer.write(Owner.PLACE, before.id(), change.given(), besides);
		this.store.name(List.of(before.id()));
		this.confirmations.fields(TYPE, before.id(), Owner.PLACE.fields(change.given()));
		Place after = new Place(before.id(), before.organisationId(), hidden, null, before.version() + 1);
		record(Operation.CHANGE_PLACE, State.of(before, written.before()), after, written.after());
		return after;
	}

	/**
	 * Says from which day on a place is no longer used; nothing is given there any more.
	 * @param closedOn first day on which it is not; today when null
	 * @throws UserErrorException when there is no such place, or it changed meanwhile
	 */
	@Transactional
	@Guarded(Operation.CLOSE_PLACE)
	public Place close(String id, int version, @Nullable LocalDate closedOn) {
		Place before = open(Operation.CLOSE_PLACE, id, version);
		LocalDate day = this.today.or(closedOn);
		Map<String, @Nullable Object> besides = new HashMap<>();
		besides.put("closedOn", day);
		ProfileWriter.Written written = this.writer.write(Owner.PLACE, id, Map.of(), besides);
		Place after = new Place(id, before.organisationId(), before.confidential(), day, version + 1);
		record(Operation.CLOSE_PLACE, State.of(before, written.before()), after, written.after());
		return after;
	}

	private void checkHiding(Checks checks, @Nullable String organisation, boolean before, boolean after) {
		checks.that(before == after || this.scope.mayHide(organisation), "confidential", UserErrorCode.FORBIDDEN,
				"onlyTheOrganisationItselfAndThe");
	}

	private void record(Operation operation, State before, Place after, Record profile) {
		String keeper = after.organisationId();
		this.changes.write(operation, TYPE, after.id(), before, State.of(after, profile),
				(keeper != null) ? keeper : after.id());
	}

	private Place open(Operation operation, String id, int version) {
		Place seen = this.places.byIds(List.of(id)).get(id);
		this.permissions.require(operation, (seen != null) ? seen.organisationId() : null);
		this.versions.lock(TYPE, id, "id");
		Place place = this.places.byIds(List.of(id)).get(id);
		if (place == null) {
			throw Versions.missing("id");
		}
		this.versions.lock(TYPE, id, version, () -> place);
		if (place.closedOn() != null) {
			throw ProfileEditing.closed("thisPlaceWasClosedOn", place.closedOn(), place);
		}
		return place;
	}

}
