package org.partnershipportal.indicator;

import java.util.List;

/**
 * What ticked signs suggest. They are weighed together and decide nothing: there is no
 * number, no rank and no word on any person in it.
 *
 * @param phases phases of trafficking, in the vocabulary's order
 * @param forms forms of exploitation, in the vocabulary's order
 * @param actorKinds kinds of actor to involve, in the vocabulary's order
 * @param services types of service to think of, in the vocabulary's order
 */
public record IndicatorSuggestions(List<SuggestedTerm> phases, List<SuggestedTerm> forms,
		List<SuggestedActorKind> actorKinds, List<SuggestedService> services) {

	public IndicatorSuggestions {
		phases = List.copyOf(phases);
		forms = List.copyOf(forms);
		actorKinds = List.copyOf(actorKinds);
		services = List.copyOf(services);
	}

}
