package org.partnershipportal.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ActorChange;
import org.partnershipportal.directory.ActorEditing;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.directory.ServiceChange;
import org.partnershipportal.directory.ServiceEditing;
import org.partnershipportal.profile.Owner;
import org.partnershipportal.profile.ProfileChange;
import org.partnershipportal.profile.ProfileEditing;
import org.partnershipportal.profile.ProposedLists;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** The entries that changes are proposed of, whatever they are. */
@Component
class Entries {

	private final ActorEditing actors;

	private final ServiceEditing services;

	private final Actors directory;

	private final ProvidedServices offered;

	private final ProposedLists lists;

	private final ProfileEditing profiles;

	private final Permissions permissions;

	Entries(ActorEditing actors, ServiceEditing services, Actors directory, ProvidedServices offered,
			ProposedLists lists, ProfileEditing profiles, Permissions permissions) {
		this.lists = lists;
		this.profiles = profiles;
		this.actors = actors;
		this.services = services;
		this.directory = directory;
		this.offered = offered;
		this.permissions = permissions;
	}

	/**
	 * An entry as it is.
	 *
	 * @param keeper id of the actor that keeps it
	 * @param profile what has a profile; null for a unit, which has none
	 * @param version its version
	 * @param values its values by the names of the input fields of a change, and the
	 * lists of its profile
	 */
	record Entry(String keeper, @Nullable Owner profile, int version, Map<String, @Nullable Object> values) {

		/** Whether it is a service. */
		boolean service() {
			return this.profile == Owner.SERVICE;
		}

		/** The names of what may be proposed. */
		Set<String> fields() {
			Set<String> fields = new TreeSet<>(service() ? ServiceChange.FIELDS : ActorChange.PROPOSABLE);
			if (this.profile != null) {
				fields.addAll(ProposedLists.names(this.profile));
			}
			return fields;
		}

	}

	/**
	 * The entry by an id.
	 * @throws UserErrorException {@code NOT_FOUND} at {@code id}
	 */
	Entry get(String id) {
		ProvidedService service = this.offered.byIds(List.of(id)).get(id);
		if (service != null) {
			return entry(id, service.organisationId(), Owner.SERVICE, service.version(), ServiceChange.values(service));
		}
		Actor actor = this.directory.byIds(List.of(id)).get(id);
		if (actor == null) {
			throw Versions.missing("id");
		}
		return entry(id, id, actor.policeUnit() ? null : Owner.ORGANISATION, actor.version(),
				ActorChange.values(actor));
	}

	private Entry entry(String id, String keeper, @Nullable Owner profile, int version,
			Map<String, @Nullable Object> values) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
		if (profile != null) {
			all.putAll(this.lists.now(profile, id));
		}
		return new Entry(keeper, profile, version, all);
	}

	/** Whether the caller may answer proposals about it. */
	boolean mayAnswer(boolean service, String keeper) {
		return this.permissions.permits(Operation.ANSWER_PROPOSAL, keeper)
				&& this.permissions.permits(service ? Operation.CHANGE_SERVICE : Operation.CHANGE_ACTOR, keeper);
	}

	/**
	 * Finds out whether a change could be made, by whoever may.
	 * @return the values as they would be
	 * @throws UserErrorException as the change would
	 */
	Map<String, @Nullable Object> tryOut(String id, Entry entry, Map<String, @Nullable Object> changes) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(changes);
		Map<String, @Nullable Object> plain = plain(changes);
		told(() -> {
			if (entry.service()) {
				this.services.tryOut(ServiceChange.of(id, entry.version(), plain));
			}
			else {
				this.actors.tryOut(ActorChange.of(id, entry.version(), plain));
			}
			if (entry.profile() != null) {
				values.putAll(this.lists.tryOut(entry.profile(), id, lists(changes)));
			}
		});
		return values;
	}

	/**
	 * Makes a change, as the caller: of the entry itself, and of the lists of its
	 * profile.
	 */
	void change(String id, Entry entry, Map<String, @Nullable Object> changes) {
		Map<String, @Nullable Object> plain = plain(changes);
		Map<String, @Nullable Object> lists = lists(changes);
		told(() -> {
			int version = entry.version();
			if (!plain.isEmpty()) {
				version = entry.service() ? this.services.change(ServiceChange.of(id, version, plain)).version()
						: this.actors.change(ActorChange.of(id, version, plain)).version();
			}
			if (entry.profile() != null && !lists.isEmpty()) {
				change(entry.profile(), this.lists.change(entry.profile(), id, version, lists));
			}
		});
	}

	private void change(Owner owner, ProfileChange change) {
		if (owner == Owner.SERVICE) {
			this.profiles.changeService(change);
		}
		else {
			this.profiles.changeOrganisation(change);
		}
	}

	private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> changes) {
		return only(changes, false);
	}

	private static Map<String, @Nullable Object> lists(Map<String, @Nullable Object> changes) {
		return only(changes, true);
	}

	private static Map<String, @Nullable Object> only(Map<String, @Nullable Object> changes, boolean lists) {
		Map<String, @Nullable Object> some = new LinkedHashMap<>(changes);
		some.keySet().removeIf((name) -> ProposedLists.isList(name) != lists);
		return some;
	}

	/** A refusal shows the proposal, not the entry. */
	private static void told(Runnable work) {
		try {
			work.run();
		}
		catch (UserErrorException ex) {
			throw new UserErrorException(ex.errors());
		}
	}

}
