package org.partnershipportal.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An actor with its links as they are today: what a change starts from and what the
 * change record keeps.
 *
 * @param actor the actor's own fields
 * @param communities ids of the communities it serves
 * @param reportsTo id of the unit it reports to; null when there is none
 */
record ActorState(Actor actor, List<String> communities, @Nullable String reportsTo) {

	ActorState {
		communities = List.copyOf(communities);
	}

	ActorState withActor(Actor other) {
		return new ActorState(other, this.communities, this.reportsTo);
	}

}
