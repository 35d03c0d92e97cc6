package org.partnershipportal.upkeep;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ActorChange;
import org.partnershipportal.directory.Confirmation;
import org.partnershipportal.directory.Confirmations;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ServiceChange;
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Says of entries that they are right. */
@Service
public class Confirming {

	/** Most entries at once. */
	public static final int MOST = 200;

	/** An entry has one record of when it was said to be right, within its history. */
	private static final String PART = "/confirmation";

	private final Upkeep upkeep;

	private final Confirmations confirmations;

	private final Permissions permissions;

	private final Versions versions;

	private final ChangeRecord changes;

	Confirming(Upkeep upkeep, Confirmations confirmations, Permissions permissions, Versions versions,
			ChangeRecord changes) {
		this.upkeep = upkeep;
		this.confirmations = confirmations;
		this.permissions = permissions;
		this.versions = versions;
		this.changes = changes;
	}

	/**
	 * Says that entries, or fields of them, are right, today: of all that are named, or
	 * of none.
	 * @return their ids, in the order they were named
	 * @throws UserErrorException {@code NOT_FOUND}, {@code CONFLICT}, {@code CLOSED} or
	 * {@code INVALID} at {@code entries.0…}
	 */
	@Transactional
	@Guarded(Operation.CONFIRM_ENTRIES)
	public List<String> confirm(List<EntryToConfirm> entries) {
		if (entries.isEmpty()) {
			// Nothing that is named is nothing of one's own.
			this.permissions.require(Operation.CONFIRM_ENTRIES, null);
		}
		Checks checks = new Checks();
		checks.that(!entries.isEmpty() && entries.size() <= MOST, "entries", UserErrorCode.INVALID, "nameOneToEntries",
				MOST);
		checks.done();
		List<String> ids = entries.stream().map(EntryToConfirm::id).toList();
		Map<String, Object> found = this.upkeep.byIds(ids);
		Map<EntryToConfirm, Kept> wanted = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < entries.size(); i++) {
			EntryToConfirm entry = entries.get(i);
			Object object = found.get(entry.id());
			if (object == null) {
				this.permissions.require(Operation.CONFIRM_ENTRIES, null);
				checks.add("entries." + i + ".id", UserErrorCode.NOT_FOUND, "thereIsNothingByThisId");
				continue;
			}
			Kept kept = Kept.of(object);
			this.permissions.require(Operation.CONFIRM_ENTRIES, kept.keeper());
			checks.that(seen.add(entry.id()), "entries." + i + ".id", UserErrorCode.INVALID, "nameAnEntryOnce");
			check(checks, "entries." + i, entry, kept);
			wanted.put(entry, kept);
		}
		checks.done();
		Map<String, Confirmation> before = this.confirmations.of(ids);
		wanted.forEach((entry, kept) -> this.confirmations.confirm(kept.label(), entry.id(), entry.fields()));
		Map<String, Confirmation> after = this.confirmations.of(ids);
		wanted.forEach((entry, kept) -> record(entry.id(), kept, before, after));
		return ids;
	}

	private void check(Checks checks, String path, EntryToConfirm entry, Kept kept) {
		int version = this.versions.lock(kept.label(), entry.id(), path + ".id");
		checks.that(version == entry.version(), path + ".version", UserErrorCode.CONFLICT,
				"somebodyElseChangedThisMeanwhileLook");
		checks.that(kept.closedOn() == null, path + ".id", UserErrorCode.CLOSED, "thisEntryHasEndedOn",
				kept.closedOn());
		List<String> fields = entry.fields();
		if (fields == null) {
			return;
		}
		checks.that(!fields.isEmpty(), path + ".fields", UserErrorCode.REQUIRED, "nameTheFieldsThatAreRight");
		for (int i = 0; i < fields.size(); i++) {
			checks.that(kept.fields().contains(fields.get(i)), path + ".fields." + i, UserErrorCode.INVALID,
					"chooseAFieldOfTheEntry", String.join(", ", new TreeSet<>(kept.fields())));
		}
	}

	private void record(String id, Kept kept, Map<String, Confirmation> before, Map<String, Confirmation> after) {
		String keeper = kept.keeper();
		this.changes.writePart(id, Operation.CONFIRM_ENTRIES, "EntryConfirmation", id + PART, before.get(id),
				after.get(id), (keeper != null) ? keeper : id);
	}

	/**
	 * What matters of an entry here.
	 *
	 * @param label its label in the graph
	 * @param keeper id of the actor that keeps it; null when none does
	 * @param closedOn when it ended; null while it has not
	 * @param fields names of its fields
	 */
	private record Kept(String label, @Nullable String keeper, @Nullable LocalDate closedOn, Set<String> fields) {

		private static final Set<String> UNIT = ActorChange.FIELDS;

		private static final Set<String> ORGANISATION = union(ActorChange.FIELDS, Profiles.fieldsOfOrganisations());

		private static final Set<String> SERVICE = union(ServiceChange.FIELDS, Profiles.fieldsOfServices());

		static Kept of(Object entry) {
			if (entry instanceof Actor actor) {
				return new Kept("Actor", actor.id(), actor.closedOn(), actor.policeUnit() ? UNIT : ORGANISATION);
			}
			if (entry instanceof ProvidedService service) {
				return new Kept("Service", service.organisationId(), service.closedOn(), SERVICE);
			}
			Place place = (Place) entry;
			return new Kept("Place", place.organisationId(), place.closedOn(), Profiles.fieldsOfPlaces());
		}

		private static Set<String> union(Set<String> one, Set<String> other) {
			return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
		}

	}

}
