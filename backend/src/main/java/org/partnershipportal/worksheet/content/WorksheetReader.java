package org.partnershipportal.worksheet.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.analysis.InformationNeeds;
import org.partnershipportal.assessment.Conclusions;
import org.partnershipportal.assessment.Measure;
import org.partnershipportal.assessment.Measures;
import org.partnershipportal.assessment.Results;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.influence.InfluenceMap;
import org.partnershipportal.influence.InfluenceTracing;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemText;
import org.partnershipportal.problem.ProblemTranslation;
import org.partnershipportal.problem.Translations;
import org.partnershipportal.response.ResponseActions;
import org.partnershipportal.scanning.Priorities;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;
import org.partnershipportal.worksheet.content.Steps.Measured;

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

	private final VocabularyTexts labels;

	private final Actors actors;

	private final Communities communities;

	private final Priorities priorities;

	private final InformationNeeds needs;

	private final ResponseActions actions;

	private final Measures measures;

	private final Conclusions conclusions;

	private final Translations translations;

	private final Today today;

	WorksheetReader(InfluenceTracing tracing, Vocabularies vocabularies, Actors actors, Communities communities,
			Priorities priorities, InformationNeeds needs, ResponseActions actions, Measures measures,
			Conclusions conclusions, Translations translations, Today today, VocabularyTexts labels) {
		this.translations = translations;
		this.labels = labels;
		this.priorities = priorities;
		this.needs = needs;
		this.actions = actions;
		this.measures = measures;
		this.conclusions = conclusions;
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
	public Optional<Worksheet> read(String problem, Locale language) {
		return this.tracing.map(problem, null, MOST_INFLUENCERS).map((map) -> worksheet(map, language));
	}

	private Worksheet worksheet(InfluenceMap map, Locale language) {
		Problem problem = map.problem();
		Steps steps = steps(problem.id());
		List<ProblemText> translations = this.translations.ofProblems(List.of(problem.id()))
			.getOrDefault(problem.id(), List.of())
			.stream()
			.map(ProblemTranslation::text)
			.toList();
		return new Worksheet(problem, ProblemText.best(language, problem.text(), translations),
				this.communities.find(problem.communityId()).map(Community::name).orElse(""), actor(problem.ownerId()),
				this.labels.labels(this.vocabularies.terms(Vocabulary.TRAFFICKING_PHASES, problem.phaseCodes()),
						language),
				this.labels.labels(this.vocabularies.terms(Vocabulary.EXPLOITATION_FORMS, problem.formCodes()),
						language),
				this.labels.labels(this.vocabularies.informationSources(problem.sourceCodes()), language), map.sides(),
				steps, actors(steps), this.today.date());
	}

	private Steps steps(String problem) {
		List<String> one = List.of(problem);
		List<Measure> measures = this.measures.ofProblems(one).getOrDefault(problem, List.of());
		Map<String, Results> results = this.measures.results(measures.stream().map(Measure::id).toList());
		return new Steps(this.priorities.ofProblems(one).get(problem),
				this.needs.ofProblems(one).getOrDefault(problem, List.of()),
				this.actions.ofProblems(one).getOrDefault(problem, List.of()),
				measures.stream().map((measure) -> measured(measure, results.get(measure.id()))).toList(),
				this.conclusions.ofProblems(one).getOrDefault(problem, List.of()));
	}

	private static Measured measured(Measure measure, @Nullable Results results) {
		return new Measured(measure, (results != null) ? results.counting() : List.of());
	}

	private Map<String, String> actors(Steps steps) {
		Stream<String> assigned = steps.actions().stream().flatMap((action) -> action.assigneeIds().stream());
		Stream<String> asked = steps.needs().stream().flatMap((need) -> need.askIds().stream());
		Set<String> ids = Stream.concat(assigned, asked).collect(Collectors.toSet());
		return this.actors.byIds(ids).values().stream().collect(Collectors.toMap(Actor::id, Actor::name));
	}

	/** Name of an actor; empty when the caller may not see it. */
	public String actor(String id) {
		return this.actors.find(id).map(Actor::name).orElse("");
	}

}
