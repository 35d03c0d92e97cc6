package org.partnershipportal.influence;

import java.util.List;

import org.springframework.stereotype.Component;

import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.LackKind;
import org.partnershipportal.problem.StageGate;

/**
 * Response goes better where a chain leads to somebody who can influence each side. A
 * hint only: it is read from the links in memory, which must not be asked while something
 * is being written.
 */
@Component
class ReachGate implements StageGate {

	private final InfluenceTracing tracing;

	ReachGate(InfluenceTracing tracing) {
		this.tracing = tracing;
	}

	@Override
	public List<Lack> lacks(List<WorkedProblem> problems) {
		return this.tracing
			.sidesInState(SideState.UNCONNECTED, problems.stream().flatMap((one) -> one.sides().stream()).toList())
			.stream()
			.map((side) -> Lack.of(side, LackKind.REACH, 1))
			.toList();
	}

	@Override
	public boolean requires() {
		return false;
	}

}
