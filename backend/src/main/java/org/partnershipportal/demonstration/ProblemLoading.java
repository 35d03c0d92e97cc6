package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Patch;
import org.partnershipportal.common.Today;
import org.partnershipportal.demonstration.Entries.CountermeasureEntry;
import org.partnershipportal.demonstration.Entries.FactorEntry;
import org.partnershipportal.demonstration.Entries.InfluenceEntry;
import org.partnershipportal.demonstration.Entries.PriorityEntry;
import org.partnershipportal.demonstration.Entries.ProblemEntry;
import org.partnershipportal.demonstration.Entries.ShareEntry;
import org.partnershipportal.demonstration.Entries.SideEntry;
import org.partnershipportal.influence.InfluenceEditing;
import org.partnershipportal.influence.NewInfluence;
import org.partnershipportal.problem.AddedSide;
import org.partnershipportal.problem.Answers;
import org.partnershipportal.problem.Answers.GivenCountermeasure;
import org.partnershipportal.problem.Answers.GivenFactor;
import org.partnershipportal.problem.NewProblem;
import org.partnershipportal.problem.NewTranslation;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemEditing;
import org.partnershipportal.problem.ProblemStages;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.SideAnswering;
import org.partnershipportal.problem.SideEditing;
import org.partnershipportal.problem.Translations;
import org.partnershipportal.scanning.NewPriority;
import org.partnershipportal.scanning.Priorities;
import org.partnershipportal.sharing.NewShare;
import org.partnershipportal.sharing.ShareEditing;

/** Enters problems with their sides, answers and influences, and shares them. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class ProblemLoading {

	private final ProblemEditing problems;

	private final ProblemStages stages;

	private final Translations translations;

	private final SideEditing sides;

	private final SideAnswering answering;

	private final InfluenceEditing influences;

	private final ResponseLoading response;

	private final Priorities priorities;

	private final ShareEditing sharing;

	private final IndicatorLoading indicators;

	private final Today today;

	ProblemLoading(ProblemEditing problems, ProblemStages stages, Translations translations, SideEditing sides,
			SideAnswering answering, InfluenceEditing influences, ResponseLoading response, Priorities priorities,
			ShareEditing sharing, IndicatorLoading indicators, Today today) {
		this.problems = problems;
		this.stages = stages;
		this.translations = translations;
		this.sides = sides;
		this.answering = answering;
		this.influences = influences;
		this.response = response;
		this.priorities = priorities;
		this.sharing = sharing;
		this.indicators = indicators;
		this.today = today;
	}

	/**
	 * Enters the problems.
	 * @param problemIds takes their ids, by their titles
	 * @return how they are to be shared: another role does that
	 */
	List<NewShare> problems(List<ProblemEntry> entries, Keys communities, Keys actors, Keys partnerships,
			Keys problemIds) {
		Keys sideKeys = new Keys();
		List<NewShare> shares = new ArrayList<>();
		for (ProblemEntry entry : entries) {
			Problem problem = this.problems.record(
					new NewProblem(entry.title(), entry.definition(), entry.phases(), entry.forms(), entry.sources(),
							communities.id(entry.community()), actors.id(entry.owner()), EntryFiles.LANGUAGE));
			Keys analyses = new Keys();
			Keys measures = new Keys();
			entry.sides().forEach((side) -> side(side, problem.id(), actors, sideKeys, analyses, measures));
			this.response.actions(entry.actions(), problem.id(), measures, actors, partnerships);
			problemIds.put(entry.title(), problem.id());
			rate(problem, entry.priority());
			list(entry.translations()).forEach((text) -> this.translations
				.translate(new NewTranslation(problem.id(), null, text.language(), text.title(), text.definition())));
			this.indicators.observations(list(entry.observations()), problem.id());
			move(problem, entry.stage());
			list(entry.shares()).forEach((share) -> shares.add(share(share, problem.id(), actors, analyses)));
		}
		return shares;
	}

	private NewShare share(ShareEntry entry, String problem, Keys actors, Keys analyses) {
		return new NewShare(problem, actors.id(entry.recipient()), analyses.ids(entry.sides()),
				entry.until().from(this.today.date()), entry.message(), entry.reason());
	}

	void share(List<NewShare> shares) {
		shares.forEach(this.sharing::share);
	}

	private void rate(Problem problem, @Nullable PriorityEntry entry) {
		if (entry != null) {
			this.priorities.rate(new NewPriority(problem.id(), null, entry.frequency(), entry.harm(), entry.affected(),
					entry.communityConcern()));
		}
	}

	private void move(Problem problem, SaraStage stage) {
		Problem moved = problem;
		for (SaraStage next : SaraStage.values()) {
			if (next.ordinal() > SaraStage.SCANNING.ordinal() && next.ordinal() <= stage.ordinal()) {
				moved = this.stages.move(moved.id(), moved.version(), next, null);
			}
		}
	}

	private void side(SideEntry entry, String problem, Keys actors, Keys sideKeys, Keys analyses, Keys measures) {
		AddedSide added = (entry.side() != null) ? AddedSide.existing(problem, sideKeys.id(entry.side()))
				: new AddedSide(problem, null, entry.kind(), entry.name(), entry.description(), entry.population());
		SideAnalysis analysis = this.sides.add(added);
		if (entry.key() != null) {
			sideKeys.put(entry.key(), analysis.side().id());
		}
		String key = (entry.key() != null) ? entry.key() : entry.side();
		if (key != null) {
			analyses.put(key, analysis.id());
		}
		this.answering
			.answer(new Answers(analysis.id(), analysis.version(), Patch.to(list(entry.who())),
					Patch.to(list(entry.behaviours())), Patch.to(factors(list(entry.factors()))),
					Patch.to(countermeasures(list(entry.countermeasures())))))
			.countermeasures()
			.forEach((measure) -> measures.put(analysis.side().name() + ": " + measure.text(), measure.id()));
		list(entry.influences()).forEach((influence) -> influence(influence, analysis.side().id(), actors));
	}

	private static List<GivenFactor> factors(List<FactorEntry> entries) {
		return entries.stream()
			.map((entry) -> new GivenFactor(null, entry.text(), entry.pull(), entry.group()))
			.toList();
	}

	private static List<GivenCountermeasure> countermeasures(List<CountermeasureEntry> entries) {
		return entries.stream().map((entry) -> new GivenCountermeasure(null, entry.text(), entry.answers())).toList();
	}

	private void influence(InfluenceEntry entry, String side, Keys actors) {
		LocalDate day = this.today.date();
		LocalDate from = entry.from().from(day);
		LocalDate said = (entry.saidOn() != null) ? entry.saidOn().from(day) : from;
		this.influences.record(new NewInfluence(actors.id(entry.actor()), side, entry.means(), entry.strength(),
				entry.confidence(), entry.evidence(), entry.source(), actors.idOrNull(entry.saidBy()), said, from, null,
				List.of()));
	}

	private static <T> List<T> list(@Nullable List<T> entries) {
		return Objects.requireNonNullElse(entries, List.of());
	}

}
