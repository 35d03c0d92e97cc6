package org.partnershipportal.scanning;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.LackKind;
import org.partnershipportal.problem.StageGate;

/** Scanning asks how urgent a problem is. */
@Component
class PriorityGate implements StageGate {

	private final Priorities priorities;

	PriorityGate(Priorities priorities) {
		this.priorities = priorities;
	}

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		Set<String> rated = this.priorities.ofProblems(problems.stream().map((one) -> one.problem().id()).toList())
			.keySet();
		return problems.stream()
			.map(WorkedProblem::problem)
			.filter((problem) -> !rated.contains(problem.id()))
			.map((problem) -> Lack.of(problem, LackKind.PRIORITY))
			.toList();
	}

}
