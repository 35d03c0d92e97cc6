package org.partnershipportal.analysis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.LackKind;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.StageGate;

/** Analysis is better for the answers to what was asked; none is waited for. */
@Component
class OpenQuestionGate implements StageGate {

	private final InformationNeeds needs;

	OpenQuestionGate(InformationNeeds needs) {
		this.needs = needs;
	}

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		Map<String, WorkedProblem> byId = problems.stream()
			.collect(Collectors.toMap((worked) -> worked.problem().id(), Function.identity()));
		return this.needs.ofProblems(byId.keySet())
			.values()
			.stream()
			.flatMap(List::stream)
			.filter(InformationNeed::waits)
			.map((need) -> lack(Objects.requireNonNull(byId.get(need.problemId())), need))
			.toList();
	}

	private static Lack lack(WorkedProblem worked, InformationNeed need) {
		Problem problem = worked.problem();
		return Lack.of(problem, LackKind.OPEN_QUESTION, need.question(), need.id())
			.about(worked.sides()
				.stream()
				.filter((side) -> side.id().equals(need.analysisId()))
				.findFirst()
				.orElse(null));
	}

	@Override
	public boolean requires() {
		return false;
	}

}
