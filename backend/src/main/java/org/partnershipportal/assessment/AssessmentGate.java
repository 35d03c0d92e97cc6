package org.partnershipportal.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.LackKind;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.problem.StageGate;

/**
 * What assessment asks of a problem: something that is measured, results of all that is,
 * and a conclusion. Measures are best chosen before the response begins, as long as the
 * state before it can still be measured: the stage of response is told so.
 */
@Component
class AssessmentGate implements StageGate {

	private final Measures measures;

	AssessmentGate(Measures measures) {
		this.measures = measures;
	}

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		Map<String, List<Measure>> planned = this.measures
			.ofProblems(problems.stream().map((worked) -> worked.problem().id()).toList());
		Map<String, Results> results = this.measures
			.results(planned.values().stream().flatMap(List::stream).map(Measure::id).toList());
		List<Lack> lacks = new ArrayList<>();
		for (WorkedProblem worked : problems) {
			lacks.addAll(lacks(worked.problem(), planned.getOrDefault(worked.problem().id(), List.of()), results));
		}
		return lacks;
	}

	private static List<Lack> lacks(Problem problem, List<Measure> measures, Map<String, Results> results) {
		List<Lack> lacks = new ArrayList<>();
		if (measures.isEmpty()) {
			lacks.add(Lack.of(problem, LackKind.EARLY_MEASURE));
			lacks.add(Lack.of(problem, LackKind.MEASURE));
		}
		measures.stream()
			.filter((measure) -> measure.endedOn() == null)
			.filter((measure) -> results.getOrDefault(measure.id(), Results.NONE).latest().isEmpty())
			.forEach((measure) -> lacks.add(Lack.of(problem, LackKind.RESULT, measure.name(), measure.id())));
		// An earlier conclusion sent it back; closing it takes another one.
		if (problem.stage() == SaraStage.ASSESSMENT && problem.closedOn() == null) {
			lacks.add(Lack.of(problem, LackKind.CONCLUSION));
		}
		return lacks;
	}

}
