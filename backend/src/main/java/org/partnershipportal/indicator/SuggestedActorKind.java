package org.partnershipportal.indicator;

import java.util.List;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Indicator;

/**
 * A kind of actor to involve.
 *
 * @param kind the kind
 * @param why why, each reason once
 * @param indicators the signs that lead there, in the catalogue's order
 * @param actors a few of that kind that serve the community, the nearest first
 */
public record SuggestedActorKind(ActorKind kind, List<InvolvementReason> why, List<Indicator> indicators,
		List<Actor> actors) {

	public SuggestedActorKind {
		why = List.copyOf(why);
		indicators = List.copyOf(indicators);
		actors = List.copyOf(actors);
	}

}
