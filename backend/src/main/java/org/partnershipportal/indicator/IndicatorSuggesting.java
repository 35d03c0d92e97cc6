package org.partnershipportal.indicator;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.NearActors;
import org.partnershipportal.indicator.SuggestedService.ServiceReason;
import org.partnershipportal.indicator.SuggestionRules.Involved;
import org.partnershipportal.indicator.SuggestionRules.Suggested;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** Says what signs suggest, with whom to turn to in a community. */
@Service
public class IndicatorSuggesting {

	/** Most signs asked about at once. */
	public static final int MOST = 150;

	/** Actors shown for each kind. */
	private static final int MOST_ACTORS = 3;

	private final Vocabularies vocabularies;

	private final Communities communities;

	private final NearActors actors;

	private final Today today;

	IndicatorSuggesting(Vocabularies vocabularies, Communities communities, NearActors actors, Today today) {
		this.vocabularies = vocabularies;
		this.communities = communities;
		this.actors = actors;
		this.today = today;
	}

	/**
	 * What these signs suggest, whatever their order.
	 * @param codes codes of indicators
	 * @param community id of the community in which whoever is suggested is looked for;
	 * nobody is when null
	 * @param adultsOnly whether everybody concerned is known to be an adult
	 * @throws BadRequestException when a code is no indicator's, or there are too many
	 * @throws NotFoundException when there is no such community
	 */
	@Guarded(Operation.SUGGEST_FROM_INDICATORS)
	public IndicatorSuggestions suggest(Collection<String> codes, @Nullable String community, boolean adultsOnly) {
		check(codes);
		if (community != null && this.communities.byIds(List.of(community)).isEmpty()) {
			throw new NotFoundException("community");
		}
		Suggested suggested = new SuggestionRules(this.vocabularies.indicators(null),
				this.vocabularies.typicalInfluencers(null))
			.suggest(new HashSet<>(codes), adultsOnly);
		return new IndicatorSuggestions(terms(Vocabulary.TRAFFICKING_PHASES, suggested.phases()),
				terms(Vocabulary.EXPLOITATION_FORMS, suggested.forms()), actorKinds(suggested, community),
				services(suggested, community));
	}

	private void check(Collection<String> codes) {
		if (codes.size() > MOST) {
			throw new BadRequestException("codes", "Name at most " + MOST + " indicators.");
		}
		codes.stream().filter((code) -> this.vocabularies.indicator(code) == null).findFirst().ifPresent((code) -> {
			throw new BadRequestException("codes",
					"\"" + code + "\" is not in the catalogue of indicators. Choose from the catalogue.");
		});
	}

	private List<SuggestedTerm> terms(Vocabulary vocabulary, Map<String, Set<Indicator>> found) {
		return this.vocabularies.terms(vocabulary, found.keySet())
			.stream()
			.map((term) -> new SuggestedTerm(term, List.copyOf(found.getOrDefault(term.code(), Set.of()))))
			.toList();
	}

	private List<SuggestedActorKind> actorKinds(Suggested suggested, @Nullable String community) {
		Map<String, List<Actor>> near = (community != null)
				? this.actors.ofKinds(community, suggested.actorKinds().keySet(), this.today.date(), MOST_ACTORS)
				: Map.of();
		return this.vocabularies.actorKinds(null)
			.stream()
			.filter((kind) -> suggested.actorKinds().containsKey(kind.code()))
			.map((kind) -> {
				Involved<InvolvementReason> involved = Objects.requireNonNull(suggested.actorKinds().get(kind.code()));
				return new SuggestedActorKind(kind, List.copyOf(involved.reasons()), List.copyOf(involved.indicators()),
						near.getOrDefault(kind.code(), List.of()));
			})
			.toList();
	}

	private List<SuggestedService> services(Suggested suggested, @Nullable String community) {
		Map<String, List<Actor>> near = (community != null)
				? this.actors.offering(community, suggested.services().keySet(), this.today.date(), MOST_ACTORS)
				: Map.of();
		return this.vocabularies.terms(Vocabulary.SERVICE_TYPES, suggested.services().keySet()).stream().map((type) -> {
			Involved<ServiceReason> involved = Objects.requireNonNull(suggested.services().get(type.code()));
			return new SuggestedService(type, List.copyOf(involved.reasons()), List.copyOf(involved.indicators()),
					near.getOrDefault(type.code(), List.of()));
		}).toList();
	}

}
