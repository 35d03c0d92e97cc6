package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Patch;
import org.partnershipportal.demonstration.AssessmentLoading.ConclusionEntry;
import org.partnershipportal.demonstration.AssessmentLoading.MeasureEntry;
import org.partnershipportal.demonstration.PastEntries.PastAction;
import org.partnershipportal.demonstration.PastEntries.PastProblem;
import org.partnershipportal.demonstration.PastEntries.PastSide;
import org.partnershipportal.demonstration.PastEntries.Weighed;
import org.partnershipportal.indicator.NewObservations;
import org.partnershipportal.indicator.ObservationEditing;
import org.partnershipportal.influence.InfluenceEditing;
import org.partnershipportal.influence.NewInfluence;
import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.problem.AddedSide;
import org.partnershipportal.problem.Answers;
import org.partnershipportal.problem.Answers.GivenCountermeasure;
import org.partnershipportal.problem.Answers.GivenFactor;
import org.partnershipportal.problem.NewProblem;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemEditing;
import org.partnershipportal.problem.ProblemStages;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.SideAnswering;
import org.partnershipportal.problem.SideEditing;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.response.NewResponseAction;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.response.ResponseEditing;
import org.partnershipportal.scanning.NewPriority;
import org.partnershipportal.scanning.Priorities;
import org.partnershipportal.security.RunAs;
import org.partnershipportal.vocabulary.SideKind;

/**
 * Enters the problems of earlier years as on the days on which they were worked on, each
 * in the name of the unit that owns it.
 */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class PastLoading {

	/** From recording to the response. */
	static final int DAYS_OF_ANALYSIS = 45;

	/** From the response to the end of its actions. */
	static final int DAYS_OF_ACTION = 50;

	private static final int DAYS_TO_DUE = 90;

	private static final int DAYS_OBSERVED = 30;

	/** From a later agreement to the end of its action. */
	private static final int DAYS_OF_LATER_ACTION = 20;

	private final ProblemEditing problems;

	private final ProblemStages stages;

	private final SideEditing sides;

	private final SideAnswering answering;

	private final InfluenceEditing influences;

	private final ResponseEditing response;

	private final Priorities priorities;

	private final ObservationEditing observing;

	private final AssessmentLoading assessments;

	private final EntryDay day;

	PastLoading(ProblemEditing problems, ProblemStages stages, SideEditing sides, SideAnswering answering,
			InfluenceEditing influences, ResponseEditing response, Priorities priorities, ObservationEditing observing,
			AssessmentLoading assessments, EntryDay day) {
		this.problems = problems;
		this.stages = stages;
		this.sides = sides;
		this.answering = answering;
		this.influences = influences;
		this.response = response;
		this.priorities = priorities;
		this.observing = observing;
		this.assessments = assessments;
		this.day = day;
	}

	/** Enters all of them, the earliest first. */
	void problems(List<PastProblem> entries, Keys communities, Keys actors, Keys partnerships) {
		Map<String, String> sidesOfUnits = new HashMap<>();
		for (PastProblem entry : entries) {
			RunAs.user(DemonstrationUsers.officer(actors.id(entry.owner())), () -> {
				new Past(entry, communities, actors, partnerships, sidesOfUnits).enter();
				return entry.title();
			});
		}
	}

	/** One problem while it is entered. */
	private final class Past {

		private final PastProblem entry;

		private final Keys communities;

		private final Keys actors;

		private final Keys partnerships;

		private final Map<String, String> sidesOfUnits;

		private final Map<SideKind, String> countermeasures = new EnumMap<>(SideKind.class);

		private final Map<MeasureEntry, String> measures = new HashMap<>();

		private final LocalDate recordedOn;

		private @Nullable Problem problem;

		private Past(PastProblem entry, Keys communities, Keys actors, Keys partnerships,
				Map<String, String> sidesOfUnits) {
			this.entry = entry;
			this.communities = communities;
			this.actors = actors;
			this.partnerships = partnerships;
			this.sidesOfUnits = sidesOfUnits;
			this.recordedOn = entry.recordedOn().from(PastLoading.this.day.ofLoading());
		}

		private Problem problem() {
			return Objects.requireNonNull(this.problem);
		}

		private void on(LocalDate date, Runnable work) {
			PastLoading.this.day.on(date, work);
		}

		private LocalDate date(Entries.Day date) {
			return date.from(PastLoading.this.day.ofLoading());
		}

		private void enter() {
			on(this.recordedOn, this::analyse);
			LocalDate responded = this.recordedOn.plusDays(DAYS_OF_ANALYSIS);
			on(responded, () -> {
				moveTo(SaraStage.RESPONSE);
				this.entry.measures()
					.forEach((measure) -> this.measures.put(measure,
							PastLoading.this.assessments.add(measure, problem().id())));
			});
			this.entry.actions().forEach((action) -> act(action, responded));
			LocalDate before = LocalDate.MIN;
			for (ConclusionEntry conclusion : this.entry.concluded()) {
				LocalDate concluded = date(conclusion.on());
				assess(before, concluded);
				on(concluded, () -> this.problem = PastLoading.this.assessments.conclude(conclusion, problem()));
				before = concluded;
			}
			if (this.entry.stage() == SaraStage.ASSESSMENT) {
				assess(before, PastLoading.this.day.ofLoading());
			}
		}

		private void analyse() {
			this.problem = PastLoading.this.problems
				.record(new NewProblem(this.entry.title(), this.entry.definition(), this.entry.phases(),
						this.entry.forms(), this.entry.sources(), this.communities.id(this.entry.community()),
						this.actors.id(this.entry.owner()), EntryFiles.LANGUAGE));
			List<Weighed> urgency = this.entry.urgency();
			PastLoading.this.priorities.rate(new NewPriority(problem().id(), null, urgency.get(0).rating(),
					urgency.get(1).rating(), urgency.get(2).rating(), urgency.get(3).rating()));
			for (SideKind corner : SideKind.values()) {
				side(corner, this.entry.side(corner));
			}
			List<NewObservations.Count> counts = this.entry.seen()
				.entrySet()
				.stream()
				.map((seen) -> new NewObservations.Count(seen.getKey(), seen.getValue()))
				.toList();
			PastLoading.this.observing.record(new NewObservations(problem().id(), counts,
					this.recordedOn.minusDays(DAYS_OBSERVED), this.recordedOn, null, this.entry.sources().get(0)));
		}

		/** A side that the unit knows by its name already is the same. */
		private void side(SideKind corner, PastSide side) {
			String key = this.entry.owner() + " " + corner + " " + side.name();
			String known = this.sidesOfUnits.get(key);
			SideAnalysis analysis = PastLoading.this.sides
				.add((known != null) ? AddedSide.existing(problem().id(), known)
						: new AddedSide(problem().id(), null, corner, side.name(), null, side.population()));
			this.sidesOfUnits.put(key, analysis.side().id());
			SideAnalysis answered = PastLoading.this.answering.answer(new Answers(analysis.id(), analysis.version(),
					Patch.to(List.of(side.who())), Patch.to(List.of(side.does())),
					Patch.to(List.of(new GivenFactor(null, side.why(), null, null))),
					Patch.to(List.of(new GivenCountermeasure(null, side.against(), List.of(0))))));
			this.countermeasures.put(corner, answered.countermeasures().get(0).id());
			if (known == null) {
				side.by().forEach((actor, means) -> influence(actor, means, analysis.side().id()));
			}
		}

		private void influence(String actor, Weighed means, String side) {
			PastLoading.this.influences.record(new NewInfluence(this.actors.id(actor), side, means.text(),
					means.weight(), (means.weight() > 3) ? Confidence.HIGH : Confidence.MEDIUM, null,
					this.entry.sources().get(0), null, this.recordedOn, this.recordedOn, null, List.of()));
		}

		private void act(PastAction action, LocalDate responded) {
			LocalDate agreed = (action.respondedOn() != null) ? date(action.respondedOn()) : responded;
			LocalDate due = (action.due() != null) ? date(action.due()) : agreed.plusDays(DAYS_TO_DUE);
			ResponseAction[] added = new ResponseAction[1];
			on(agreed, () -> {
				ResponseAction planned = PastLoading.this.response
					.add(new NewResponseAction(problem().id(), action.text(), null, due,
							List.of(Objects.requireNonNull(this.countermeasures.get(action.against()))),
							this.actors.ids(action.by()), this.partnerships.idOrNull(action.under())));
				added[0] = Boolean.TRUE.equals(action.begun()) ? move(planned, ActionStatus.IN_PROGRESS, null)
						: planned;
			});
			ActionStatus ended = action.ended();
			if (ended != null) {
				on((action.respondedOn() != null) ? agreed.plusDays(DAYS_OF_LATER_ACTION)
						: agreed.plusDays(DAYS_OF_ACTION), () -> move(added[0], ended, action.note()));
			}
		}

		private ResponseAction move(ResponseAction action, ActionStatus status, @Nullable String note) {
			return PastLoading.this.response.move(action.id(), action.version(), status, note);
		}

		/** What was found after a day and until another, as on the last of these days. */
		private void assess(LocalDate after, LocalDate until) {
			on(until, () -> {
				moveTo(SaraStage.ASSESSMENT);
				this.measures.forEach((measure, id) -> PastLoading.this.assessments.found(id,
						measure.results()
							.stream()
							.filter((result) -> date(result.on()).isAfter(after) && !date(result.on()).isAfter(until))
							.toList()));
			});
		}

		private void moveTo(SaraStage wanted) {
			for (SaraStage next : SaraStage.values()) {
				if (next.compareTo(problem().stage()) > 0 && next.compareTo(wanted) <= 0) {
					this.problem = PastLoading.this.stages.move(problem().id(), problem().version(), next, null);
				}
			}
		}

	}

}
