package org.partnershipportal.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.assessment.ConclusionEditing;
import org.partnershipportal.assessment.ConclusionEffect;
import org.partnershipportal.assessment.ConclusionOutcome;
import org.partnershipportal.assessment.Displacement;
import org.partnershipportal.assessment.GivenResult;
import org.partnershipportal.assessment.MeasureComparison;
import org.partnershipportal.assessment.MeasureDirection;
import org.partnershipportal.assessment.MeasureEditing;
import org.partnershipportal.assessment.MeasureKind;
import org.partnershipportal.assessment.NewConclusion;
import org.partnershipportal.assessment.NewMeasure;
import org.partnershipportal.assessment.ResultEditing;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.demonstration.Entries.Day;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemFilter;
import org.partnershipportal.problem.ProblemStages;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.SaraStage;

/**
 * Enters what is measured of problems that are being assessed, what was found, and what
 * was concluded once.
 */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class AssessmentLoading {

	private final Problems problems;

	private final ProblemStages stages;

	private final MeasureEditing measures;

	private final ResultEditing results;

	private final ConclusionEditing conclusions;

	private final EntryDay day;

	AssessmentLoading(Problems problems, ProblemStages stages, MeasureEditing measures, ResultEditing results,
			ConclusionEditing conclusions, EntryDay day) {
		this.problems = problems;
		this.stages = stages;
		this.measures = measures;
		this.results = results;
		this.conclusions = conclusions;
		this.day = day;
	}

	record ResultEntry(Day on, @Nullable Double value, @Nullable Integer count, @Nullable Integer total,
			@Nullable String text, @Nullable MeasureComparison comparison, @Nullable String note) {
	}

	record MeasureEntry(@Nullable String template, @Nullable String name, @Nullable MeasureKind kind,
			@Nullable Boolean share, @Nullable String method, @Nullable String unit,
			@Nullable MeasureDirection direction, @Nullable Double baseline, @Nullable String baselineText,
			@Nullable Day baselineOn, @Nullable Double target, @Nullable String targetText, @Nullable Day firstDueOn,
			@Nullable Integer everyMonths, List<ResultEntry> results) {
	}

	/**
	 * A conclusion.
	 *
	 * @param backTo where it sent the problem back to; null when it closed the problem
	 */
	record ConclusionEntry(Day on, ConclusionEffect effect, String effectText, Displacement displacement,
			@Nullable String mechanism, @Nullable String circumstances, @Nullable String implementation,
			@Nullable String cost, @Nullable Integer staffHours, @Nullable SaraStage backTo, @Nullable String reason) {
	}

	/**
	 * What is measured of a problem.
	 *
	 * @param problem its title
	 * @param sentBack how it was sent back; it has come as far as before since
	 */
	record AssessmentEntry(String problem, List<MeasureEntry> measures, @Nullable ConclusionEntry sentBack) {
	}

	void load() {
		try {
			EntryFiles.list("assessments", AssessmentEntry.class).forEach(this::load);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void load(AssessmentEntry entry) {
		ProblemFilter filter = new ProblemFilter(entry.problem(), null, null, null, null, null, null);
		Problem problem = this.problems.list(filter, null, PageRequest.first(1)).rows().get(0).item();
		entry.measures().forEach((measure) -> found(add(measure, problem.id()), measure.results()));
		if (entry.sentBack() != null) {
			Problem moved = conclude(entry.sentBack(), problem);
			for (SaraStage stage : SaraStage.values()) {
				if (stage.compareTo(moved.stage()) > 0) {
					moved = this.stages.move(moved.id(), moved.version(), stage, null);
				}
			}
		}
	}

	/** Adds a measure without its results, and tells its id. */
	String add(MeasureEntry entry, String problem) {
		return this.measures
			.add(new NewMeasure(problem, entry.template(), entry.name(), entry.kind(), entry.share(), entry.method(),
					entry.unit(), entry.baseline(), entry.baselineText(), day(entry.baselineOn()), entry.target(),
					entry.targetText(), entry.direction(), day(entry.firstDueOn()), entry.everyMonths()),
					Locale.ENGLISH)
			.id();
	}

	void found(String measure, List<ResultEntry> found) {
		found.forEach((result) -> this.results.record(measure, new GivenResult(result.on().from(this.day.ofLoading()),
				result.value(), result.count(), result.total(), result.text(), result.comparison(), result.note())));
	}

	Problem conclude(ConclusionEntry entry, Problem problem) {
		return this.conclusions.conclude(new NewConclusion(problem.id(), problem.version(), entry.effect(),
				entry.effectText(), entry.displacement(), entry.mechanism(), entry.circumstances(),
				entry.implementation(), entry.cost(), entry.staffHours(),
				(entry.backTo() != null) ? ConclusionOutcome.GO_BACK : ConclusionOutcome.CLOSE, entry.backTo(),
				entry.reason(), day(entry.on())));
	}

	private @Nullable LocalDate day(@Nullable Day date) {
		return (date != null) ? date.from(this.day.ofLoading()) : null;
	}

}
