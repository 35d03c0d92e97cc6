package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** What a partnership and its parties must be like. */
@Component
class PartnershipChecks {

	private final Vocabularies vocabularies;

	private final Actors actors;

	private final Communities communities;

	PartnershipChecks(Vocabularies vocabularies, Actors actors, Communities communities) {
		this.vocabularies = vocabularies;
		this.actors = actors;
		this.communities = communities;
	}

	/** Checks the partnership's own fields. */
	void fields(Checks checks, Partnership partnership) {
		checks.required("name", partnership.name(), Checks.NAME)
			.optional("description", partnership.description(), Checks.TEXT)
			.period("validTo", partnership.validFrom(), partnership.validTo());
		this.vocabularies.check(checks, "kind", Vocabulary.PARTNERSHIP_KINDS, partnership.kindCode());
		this.vocabularies.check(checks, "forms", Vocabulary.COOPERATION_FORMS, partnership.formCodes());
		LocalDate review = partnership.reviewOn();
		checks.that(review == null || !review.isBefore(partnership.validFrom()), "reviewOn", UserErrorCode.INVALID,
				"giveADayNotBeforeWhenIts", partnership.validFrom());
	}

	/** Checks that a changed term fits the changes of status that were recorded. */
	void term(Checks checks, Standing standing) {
		LocalDate inForce = standing.inForceSince();
		checks.that(standing.inOrder() && (inForce == null || !inForce.isBefore(standing.validFrom())), "validFrom",
				UserErrorCode.INVALID, "itsStatusChangedBeforeThatDay");
		LocalDate last = standing.lastChange();
		LocalDate end = standing.validTo();
		checks.that(end == null || last == null || end.isAfter(last), "validTo", UserErrorCode.INVALID,
				"giveADayAfterWhenIts", last);
	}

	/** Checks that all communities exist. */
	void communities(Checks checks, List<String> ids) {
		if (ids.isEmpty()) {
			return;
		}
		Set<String> known = this.communities.byIds(ids).keySet();
		for (int i = 0; i < ids.size(); i++) {
			checks.that(known.contains(ids.get(i)), "communities." + i, UserErrorCode.NOT_FOUND,
					"thereIsNoCommunityByThis");
		}
	}

	/** Checks the parties of a new partnership, told by position. */
	void parties(Checks checks, Partnership partnership, List<Party> parties) {
		Map<String, Actor> known = actors(parties);
		checks.that(parties.stream().map(Party::actorId).distinct().count() >= 2, "parties", UserErrorCode.REQUIRED,
				"nameAtLeastTwoDifferentActors");
		for (int i = 0; i < parties.size(); i++) {
			party(checks, "parties." + i + ".", partnership, parties.get(i), known);
			overlap(checks, "parties." + i + ".", parties.get(i), parties.subList(0, i));
		}
	}

	/** Checks one more party. */
	void party(Checks checks, Partnership partnership, Party party, List<Party> others) {
		Map<String, Actor> known = actors(List.of(party));
		party(checks, "", partnership, party, known);
		// Of whom nothing may be known nothing is told.
		overlap(checks, "", party, known.containsKey(party.actorId()) ? others : List.of());
	}

	/** The parties whose actors the caller may see. */
	List<Party> seen(List<Party> parties) {
		Set<String> known = actors(parties).keySet();
		return parties.stream().filter((party) -> known.contains(party.actorId())).toList();
	}

	/** Whether the actor of a party is confidential, and the caller may see it. */
	boolean confidential(Party party) {
		return actors(List.of(party)).values().stream().anyMatch(Actor::confidential);
	}

	private Map<String, Actor> actors(List<Party> parties) {
		return this.actors.byIds(parties.stream().map(Party::actorId).collect(Collectors.toSet()));
	}

	private static void party(Checks checks, String at, Partnership partnership, Party party,
			Map<String, Actor> known) {
		Actor actor = known.get(party.actorId());
		checks.that(actor != null, at + "actor", UserErrorCode.NOT_FOUND, "thereIsNoActorByThis");
		if (actor != null && actor.closedOn() != null) {
			checks.that(party.validFrom().isBefore(actor.closedOn()), at + "actor", UserErrorCode.CLOSED,
					"wasClosedOnChooseAnActor", actor.name(), actor.closedOn());
		}
		checks.period(at + "validTo", party.validFrom(), party.validTo());
		checks.that(!party.validFrom().isBefore(partnership.validFrom()), at + "validFrom", UserErrorCode.INVALID,
				"giveADayNotBeforeWhenThe", partnership.validFrom());
		LocalDate end = partnership.validTo();
		checks.that(end == null || party.validFrom().isBefore(end), at + "validFrom", UserErrorCode.INVALID,
				"giveADayBeforeWhenThe", end);
		checks.that(end == null || party.validTo() == null || !party.validTo().isAfter(end), at + "validTo",
				UserErrorCode.INVALID, "giveADayNotAfterWhen", end);
	}

	private static void overlap(Checks checks, String at, Party party, List<Party> others) {
		others.stream()
			.filter((other) -> other.actorId().equals(party.actorId()) && other.overlaps(party))
			.findFirst()
			.ifPresent((other) -> checks.add(at + "actor", UserErrorCode.DUPLICATE,
					(other.validTo() != null) ? "itIsAPartyAlreadyFromTo" : "itIsAPartyAlreadyFrom", other.validFrom(),
					other.validTo()));
	}

}
