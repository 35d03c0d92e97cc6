package org.partnershipportal.security;

import java.util.Set;

/** On which objects a role may carry out an operation: how it must stand to them. */
public enum Extent {

	/** On none. */
	NONE,
	/** On what belongs to the actor the account is tied to. */
	OWN(Relation.OWN_UNIT, Relation.OWN_ORGANISATION),
	/**
	 * On partnerships of which the unit the account is tied to, or one below it, is a
	 * party.
	 */
	PARTY(Relation.PARTY),
	/**
	 * On what belongs to a community that the unit the account is tied to, or one below
	 * it, serves, itself or with an area it lies in.
	 */
	AREA(Relation.AREA),
	/** On what has been shared with the actor the account is tied to. */
	SHARED(Relation.SHARED),
	/** On what is for the actor the account is tied to to do. */
	ASSIGNED(Relation.ASSIGNED),
	/** On what belongs to the unit the account is tied to, and to the units below it. */
	UNIT(Relation.OWN_UNIT, Relation.SUBORDINATE_UNIT),
	/** On that, and on what has been shared with the unit. */
	UNIT_OR_SHARED(Relation.OWN_UNIT, Relation.SUBORDINATE_UNIT, Relation.SHARED),
	/** On concerns that the actor the account is tied to raised. */
	RAISED(Relation.RAISED),
	/**
	 * On those, and on concerns of communities that the unit the account is tied to, or
	 * one below it, serves.
	 */
	HEARD(Relation.RAISED, Relation.HEARD),
	/** On referrals that the actor the account is tied to sends or sent. */
	SENDER(Relation.SENT),
	/** On referrals that were sent to the actor the account is tied to. */
	RECEIVER(Relation.RECEIVED),
	/** On those that it sent and on those that were sent to it. */
	SENT_OR_RECEIVED(Relation.SENT, Relation.RECEIVED),
	/** On all. */
	ALL(Relation.values());

	private final Set<Relation> relations;

	Extent(Relation... relations) {
		this.relations = Set.of(relations);
	}

	/** The ways of standing to an object any of which suffices. */
	public Set<Relation> relations() {
		return this.relations;
	}

}
