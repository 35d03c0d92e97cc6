package org.partnershipportal.merging;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Every relation that leads from or to what can be merged, and what a merge does with it.
 * A relation of the model that is not named here fails the build.
 */
public enum MergeRelation {

	/** Communities that are served. */
	COMMUNITIES("SERVES", MergeKind.ORGANISATION, Rule.JOIN, true),
	/** Services that are offered. */
	SERVICES("OFFERS", MergeKind.ORGANISATION, Rule.MOVE, true),
	/** Places that are kept. */
	PLACES("HAS_PLACE", MergeKind.ORGANISATION, Rule.MOVE, true),
	/** Items of the lists of the profile. */
	ORGANISATION_DETAILS("HAS_PART", MergeKind.ORGANISATION, Rule.PART, false),
	/** Being party to partnerships. */
	PARTNERSHIPS("PARTY_TO", MergeKind.ORGANISATION, Rule.JOIN, true),
	/** What it can influence. */
	INFLUENCES("CAN_INFLUENCE", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Countermeasures that count on one of these influences. */
	COUNTERMEASURES("COUNTS_ON", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Actions it is to carry out. */
	ACTIONS("ASSIGNED_TO", MergeKind.ORGANISATION, Rule.ONCE, false),
	/** Concerns it raised. */
	CONCERNS("RAISED_BY", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Questions that are to be put to it. */
	QUESTIONS("TO_ASK", MergeKind.ORGANISATION, Rule.ONCE, false),
	/** Problems that were shared with it. */
	SHARES("SHARED_WITH", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Referrals it sent. */
	REFERRALS_SENT("SENT", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Referrals it received. */
	REFERRALS_RECEIVED("TO", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Needs for which it found nobody. */
	UNMET_NEEDS("NOTED", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Changes of its entry that others propose. */
	ORGANISATION_PROPOSALS("HAS_PROPOSAL", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** Changes of others' entries that it proposed. */
	PROPOSED("PROPOSED", MergeKind.ORGANISATION, Rule.MOVE, false),
	/** What others call an organisation. */
	ORGANISATION_IDS("KNOWN_AS", MergeKind.ORGANISATION, Rule.ONCE, false),

	/** The organisation that offers a service. */
	PROVIDER("OFFERS", MergeKind.SERVICE, Rule.ONCE, true),
	/** Places at which a service is given. */
	SERVICE_PLACES("GIVEN_AS", MergeKind.SERVICE, Rule.MOVE, false),
	/** Items of the lists of the profile of a service. */
	SERVICE_DETAILS("HAS_PART", MergeKind.SERVICE, Rule.PART, false),
	/** Referrals in which a service was asked for. */
	REFERRALS_ASKING("ASKS_FOR", MergeKind.SERVICE, Rule.MOVE, false),
	/** Changes of a service that others propose. */
	SERVICE_PROPOSALS("HAS_PROPOSAL", MergeKind.SERVICE, Rule.MOVE, false),
	/** What others call a service. */
	SERVICE_IDS("KNOWN_AS", MergeKind.SERVICE, Rule.ONCE, false);

	/** What is done with a relation of the entry that goes. */
	enum Rule {

		/** It moves. */
		MOVE,
		/** It moves, unless the entry that stays has the same. */
		ONCE,
		/**
		 * It moves, unless the entry that stays has the same at the same time, which then
		 * holds as long as both.
		 */
		JOIN,
		/** It moves to the end of the list, unless an equal item is there. */
		PART

	}

	private final String type;

	private final MergeKind kind;

	private final Rule rule;

	private final boolean named;

	MergeRelation(String type, MergeKind kind, Rule rule, boolean named) {
		this.type = type;
		this.kind = kind;
		this.rule = rule;
		this.named = named;
	}

	/** The type in the graph. */
	String type() {
		return this.type;
	}

	MergeKind kind() {
		return this.kind;
	}

	Rule rule() {
		return this.rule;
	}

	/**
	 * Whether the other end may be named to whoever merges; else it is only counted,
	 * since it may be part of a problem or a referral.
	 */
	boolean named() {
		return this.named;
	}

	static Optional<MergeRelation> of(MergeKind kind, @Nullable String type) {
		return Arrays.stream(values())
			.filter((relation) -> relation.kind == kind && relation.type.equals(type))
			.findFirst();
	}

}
