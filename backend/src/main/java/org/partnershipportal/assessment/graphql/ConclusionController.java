package org.partnershipportal.assessment.graphql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.assessment.Conclusion;
import org.partnershipportal.assessment.ConclusionEditing;
import org.partnershipportal.assessment.Conclusions;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.ConcludeProblemInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.ConcludeProblemPayload;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.ReopenProblemInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.ReopenProblemPayload;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

@Controller
class ConclusionController {

	private final Conclusions conclusions;

	private final ConclusionEditing editing;

	private final Permissions permissions;

	ConclusionController(Conclusions conclusions, ConclusionEditing editing, Permissions permissions) {
		this.conclusions = conclusions;
		this.editing = editing;
		this.permissions = permissions;
	}

	@BatchMapping(typeName = "Problem", field = "conclusions")
	Map<Problem, List<Conclusion>> conclusionsOf(List<Problem> problems) {
		Map<String, List<Conclusion>> found = this.conclusions.ofProblems(problems.stream().map(Problem::id).toList());
		return problems.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (problem) -> found.getOrDefault(problem.id(), List.of())));
	}

	@SchemaMapping(typeName = "Problem")
	boolean viewerCanAssess(Problem problem) {
		// Problems are seen and changed by the same units.
		return problem.closedOn() == null && this.permissions.permits(Operation.ADD_MEASURE);
	}

	@SchemaMapping(typeName = "Problem")
	boolean viewerCanReopen(Problem problem) {
		return problem.closedOn() != null && this.permissions.permits(Operation.REOPEN_PROBLEM);
	}

	@MutationMapping
	ConcludeProblemPayload concludeProblem(@Argument ConcludeProblemInput input) {
		return Mutations.run(() -> this.editing.conclude(input.conclusion()),
				(problem, errors) -> new ConcludeProblemPayload(input.clientMutationId(), problem, errors));
	}

	@MutationMapping
	ReopenProblemPayload reopenProblem(@Argument ReopenProblemInput input) {
		return Mutations.run(() -> this.editing.reopen(input.id(), input.version(), input.stage(), input.reason()),
				(problem, errors) -> new ReopenProblemPayload(input.clientMutationId(), problem, errors));
	}

}
