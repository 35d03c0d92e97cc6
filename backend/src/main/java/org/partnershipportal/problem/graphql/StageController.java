package org.partnershipportal.problem.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.problem.Lack;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemStages;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.problem.StageGates;
import org.partnershipportal.problem.graphql.ProblemPayloads.MoveProblemInput;
import org.partnershipportal.problem.graphql.ProblemPayloads.MoveProblemPayload;

@Controller
class StageController {

	private final ProblemStages stages;

	private final StageGates gates;

	StageController(ProblemStages stages, StageGates gates) {
		this.stages = stages;
		this.gates = gates;
	}

	@BatchMapping(typeName = "Problem", field = "lacks")
	Map<Problem, List<Lack>> lacks(List<Problem> problems) {
		// The same problem may stand twice in an answer.
		Map<String, Problem> distinct = problems.stream()
			.collect(Collectors.toMap(Problem::id, Function.identity(), (first, second) -> first));
		Map<String, List<Lack>> found = this.gates.lacks(distinct.values());
		Map<Problem, List<Lack>> lacks = new HashMap<>();
		problems.forEach((problem) -> lacks.put(problem, found.getOrDefault(problem.id(), List.of())));
		return lacks;
	}

	@SchemaMapping(typeName = "Lack")
	SaraStage stage(Lack lack) {
		return lack.kind().stage();
	}

	@SchemaMapping(typeName = "Lack")
	boolean required(Lack lack) {
		return lack.kind().required();
	}

	@SchemaMapping(typeName = "Lack")
	String message(Lack lack, Locale language) {
		return this.gates.message(lack, language);
	}

	@MutationMapping
	MoveProblemPayload moveProblem(@Argument MoveProblemInput input) {
		return Mutations.run(() -> this.stages.move(input.id(), input.version(), input.stage(), input.reason()),
				(problem, errors) -> new MoveProblemPayload(input.clientMutationId(), problem, errors));
	}

}
