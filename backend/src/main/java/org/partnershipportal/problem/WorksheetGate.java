package org.partnershipportal.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.partnershipportal.vocabulary.SideKind;

/** What scanning asks of a problem, and analysis of its sides (questions a to d). */
@Component
class WorksheetGate implements StageGate {

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		List<Lack> lacks = new ArrayList<>();
		problems.forEach((worked) -> {
			lacks.addAll(scanning(worked.problem()));
			lacks.addAll(corners(worked));
			worked.sides().forEach((side) -> lacks.addAll(answers(side)));
		});
		return lacks;
	}

	private static List<Lack> scanning(Problem problem) {
		List<LackKind> kinds = new ArrayList<>();
		if (problem.definition() == null) {
			kinds.add(LackKind.DEFINITION);
		}
		if (problem.sourceCodes().isEmpty()) {
			kinds.add(LackKind.SOURCES);
		}
		if (problem.phaseCodes().isEmpty()) {
			kinds.add(LackKind.PHASES);
		}
		if (problem.formCodes().isEmpty()) {
			kinds.add(LackKind.FORMS);
		}
		return kinds.stream().map((kind) -> Lack.of(problem, kind)).toList();
	}

	private static List<Lack> corners(WorkedProblem worked) {
		return Arrays.stream(SideKind.values())
			.filter((kind) -> worked.sides().stream().noneMatch((side) -> side.side().kind() == kind))
			.map((kind) -> Lack.corner(worked.problem(), kind))
			.toList();
	}

	private static List<Lack> answers(SideAnalysis side) {
		List<WorksheetQuestion> open = Stream.of(WorksheetQuestion.values())
			.filter((question) -> answer(side, question).isEmpty())
			.toList();
		List<Lack> lacks = new ArrayList<>();
		if (!open.isEmpty()) {
			lacks.add(Lack.questions(side, open));
		}
		Set<Factor> answered = new HashSet<>();
		side.countermeasures().forEach((countermeasure) -> answered.addAll(countermeasure.answers()));
		int unanswered = (int) side.factors().stream().filter((factor) -> !answered.contains(factor)).count();
		// With no countermeasure at all, the question itself lacks.
		if (unanswered > 0 && !side.countermeasures().isEmpty()) {
			lacks.add(Lack.of(side, LackKind.UNANSWERED_FACTORS, unanswered));
		}
		return lacks;
	}

	private static List<?> answer(SideAnalysis side, WorksheetQuestion question) {
		return switch (question) {
			case WHO -> side.who();
			case BEHAVIOURS -> side.behaviours();
			case FACTORS -> side.factors();
			case COUNTERMEASURES -> side.countermeasures();
		};
	}

}
