package org.partnershipportal.directory;

import org.springframework.stereotype.Component;

/**
 * Entries as the change record keeps them, for whoever changes more of the graph than one
 * entry.
 */
@Component
public class EntryStates {

	private final ActorStore actors;

	private final ServiceStore services;

	EntryStates(ActorStore actors, ServiceStore services) {
		this.actors = actors;
		this.services = services;
	}

	/** An actor with its links as they are now. */
	public Object actor(String id) {
		return this.actors.state(id);
	}

	/** A service as it is now. */
	public Object service(String id) {
		return this.services.get(id);
	}

}
