package org.partnershipportal.worksheet.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.influence.InfluenceMap;
import org.partnershipportal.influence.InfluenceTracing;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.response.ResponseActions;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/**
 * Collects what the rooms know of a problem, each through its own front door, so that
 * nothing is printed that the caller could not read there.
 */
@Component
public class WorksheetReader {

	/** Most of those who can influence a side that are printed. */
	private static final int MOST_INFLUENCERS = 100;

	private final InfluenceTracing tracing;

	private final Vocabularies vocabularies;

	private final Actors actors;

	private final Communities communities;

	private final ResponseActions actions;

	private final Today today;

	WorksheetReader(InfluenceTracing tracing, Vocabularies vocabularies, Actors actors, Communities communities,
			ResponseActions actions, Today today) {
		this.actions = actions;
		this.today = today;
		this.tracing = tracing;
		this.vocabularies = vocabularies;
		this.actors = actors;
		this.communities = communities;
	}

	/**
	 * Everything of a problem as it stands today.
	 * @return empty when there is no such problem that the caller may see
	 */
	public Optional<Worksheet> read(String problem) {
		return this.tracing.map(problem, null, MOST_INFLUENCERS).map(this::worksheet);
	}

	private Worksheet worksheet(InfluenceMap map) {
		Problem problem = map.problem();
		List<ResponseAction> actions = this.actions.ofProblems(List.of(problem.id()))
			.getOrDefault(problem.id(), List.of());
		return new Worksheet(problem, this.communities.find(problem.communityId()).map(Community::name).orElse(""),
				actor(problem.ownerId()),
				labels(this.vocabularies.terms(Vocabulary.TRAFFICKING_PHASES, problem.phaseCodes())),
				labels(this.vocabularies.terms(Vocabulary.EXPLOITATION_FORMS, problem.formCodes())),
				this.vocabularies.informationSources(problem.sourceCodes())
					.stream()
					.map(InformationSource::label)
					.toList(),
				map.sides(), actions, actors(actions), this.today.date());
	}

	private Map<String, String> actors(List<ResponseAction> actions) {
		Set<String> ids = actions.stream()
			.flatMap((action) -> action.assigneeIds().stream())
			.collect(Collectors.toSet());
		return this.actors.byIds(ids).values().stream().collect(Collectors.toMap(Actor::id, Actor::name));
	}

	/** Name of an actor; empty when the caller may not see it. */
	public String actor(String id) {
		return this.actors.find(id).map(Actor::name).orElse("");
	}

	private static List<String> labels(List<Term> terms) {
		return terms.stream().map(Term::label).toList();
	}

}
