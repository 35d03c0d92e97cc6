package org.partnershipportal.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** The entries that changes are proposed of, whatever they are. */
@Component
class Entries {

	private final ActorEditing actors;

	private final ServiceEditing services;

	private final Actors directory;

	private final ProvidedServices offered;

	private final Permissions permissions;

	Entries(ActorEditing actors, ServiceEditing services, Actors directory, ProvidedServices offered,
			Permissions permissions) {
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
	 * @param service whether it is a service
	 * @param version its version
	 * @param values its values by the names of the input fields of a change
	 */
	record Entry(String keeper, boolean service, int version, Map<String, @Nullable Object> values) {
	}

	/**
	 * The entry by an id.
	 * @throws UserErrorException {@code NOT_FOUND} at {@code id}
	 */
	Entry get(String id) {
		ProvidedService service = this.offered.byIds(List.of(id)).get(id);
		if (service != null) {
			return new Entry(service.organisationId(), true, service.version(), ServiceChange.values(service));
		}
		Actor actor = this.directory.byIds(List.of(id)).get(id);
		if (actor == null) {
			throw Versions.missing("id");
		}
		return new Entry(id, false, actor.version(), ActorChange.values(actor));
	}

	/** Whether the caller may answer proposals about it. */
	boolean mayAnswer(boolean service, String keeper) {
		return this.permissions.permits(Operation.ANSWER_PROPOSAL, keeper)
				&& this.permissions.permits(service ? Operation.CHANGE_SERVICE : Operation.CHANGE_ACTOR, keeper);
	}

	/**
	 * Finds out whether a change could be made, by whoever may.
	 * @throws UserErrorException as the change would
	 */
	void tryOut(String id, Entry entry, Map<String, @Nullable Object> changes) {
		told(() -> {
			if (entry.service()) {
				this.services.tryOut(ServiceChange.of(id, entry.version(), changes));
			}
			else {
				this.actors.tryOut(ActorChange.of(id, entry.version(), changes));
			}
		});
	}

	/** Makes a change, as the caller. */
	void change(String id, boolean service, int version, Map<String, @Nullable Object> changes) {
		told(() -> {
			if (service) {
				this.services.change(ServiceChange.of(id, version, changes));
			}
			else {
				this.actors.change(ActorChange.of(id, version, changes));
			}
		});
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

	/** What of the two may be proposed. */
	static Set<String> fields(boolean service) {
		return service ? ServiceChange.FIELDS : ActorChange.PROPOSABLE;
	}

}
