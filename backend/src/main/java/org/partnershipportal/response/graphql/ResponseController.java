package org.partnershipportal.response.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.Partnerships;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.response.ActionStep;
import org.partnershipportal.response.ProposedAction;
import org.partnershipportal.response.ProposedActions;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.response.ResponseActionFilter;
import org.partnershipportal.response.ResponseActions;
import org.partnershipportal.response.ResponseEditing;
import org.partnershipportal.response.graphql.ResponsePayloads.AddResponseActionInput;
import org.partnershipportal.response.graphql.ResponsePayloads.AddResponseActionPayload;
import org.partnershipportal.response.graphql.ResponsePayloads.ChangeResponseActionInput;
import org.partnershipportal.response.graphql.ResponsePayloads.ChangeResponseActionPayload;
import org.partnershipportal.response.graphql.ResponsePayloads.MoveResponseActionInput;
import org.partnershipportal.response.graphql.ResponsePayloads.MoveResponseActionPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

@Controller
class ResponseController {

	private final ResponseActions actions;

	private final ProposedActions proposals;

	private final ResponseEditing editing;

	private final Problems problems;

	private final Actors actors;

	private final Partnerships partnerships;

	private final Permissions permissions;

	private final Today today;

	ResponseController(ResponseActions actions, ProposedActions proposals, ResponseEditing editing, Problems problems,
			Actors actors, Partnerships partnerships, Permissions permissions, Today today) {
		this.actions = actions;
		this.proposals = proposals;
		this.editing = editing;
		this.problems = problems;
		this.actors = actors;
		this.partnerships = partnerships;
		this.permissions = permissions;
		this.today = today;
	}

	@QueryMapping
	Optional<ResponseAction> responseAction(@Argument String id) {
		return this.actions.find(id);
	}

	@QueryMapping
	Page<ResponseAction> responseActions(@Argument @Nullable ResponseActionFilter filter, PageRequest page) {
		return this.actions.list(Objects.requireNonNullElse(filter, ResponseActionFilter.NONE), page);
	}

	@QueryMapping
	List<ProposedAction> proposedActions(@Argument String problem) {
		return this.proposals.of(problem);
	}

	@BatchMapping(typeName = "Problem", field = "actions")
	Map<Problem, List<ResponseAction>> actionsOf(List<Problem> problems) {
		Map<String, List<ResponseAction>> found = this.actions
			.ofProblems(problems.stream().map(Problem::id).distinct().toList());
		Map<Problem, List<ResponseAction>> actions = new HashMap<>();
		problems.forEach((problem) -> actions.put(problem, found.getOrDefault(problem.id(), List.of())));
		return actions;
	}

	@SchemaMapping(typeName = "Problem")
	boolean viewerCanAddAction(Problem problem) {
		// As for changing: whoever sees a problem may do with it what the role allows.
		return problem.closedOn() == null && this.permissions.permits(Operation.ADD_RESPONSE_ACTION);
	}

	@BatchMapping(typeName = "ResponseAction", field = "problem")
	Map<ResponseAction, @Nullable Problem> problems(List<ResponseAction> actions) {
		return Related.of(actions, ResponseAction::problemId, this.problems::byIds);
	}

	@BatchMapping(typeName = "ResponseAction", field = "assignees")
	Map<ResponseAction, List<Actor>> assignees(List<ResponseAction> actions) {
		return ActorsOf.each(actions, ResponseAction::assigneeIds, this.actors);
	}

	@BatchMapping(typeName = "ResponseAction", field = "toldTo")
	Map<ResponseAction, List<Actor>> told(List<ResponseAction> actions) {
		return ActorsOf.each(actions, ResponseAction::toldIds, this.actors);
	}

	@BatchMapping(typeName = "ResponseAction", field = "partnership")
	Map<ResponseAction, @Nullable Partnership> partnerships(List<ResponseAction> actions) {
		return Related.of(actions, (action) -> Objects.requireNonNullElse(action.partnershipId(), ""),
				this.partnerships::byIds);
	}

	@BatchMapping(typeName = "ActionStatusChange", field = "by")
	Map<ActionStep, @Nullable Actor> by(List<ActionStep> steps) {
		Map<ActionStep, @Nullable Actor> by = new HashMap<>();
		ActorsOf.each(steps, (step) -> (step.actorId() != null) ? List.of(step.actorId()) : List.of(), this.actors)
			.forEach((step, found) -> by.put(step, found.isEmpty() ? null : found.get(0)));
		return by;
	}

	@SchemaMapping(typeName = "ResponseAction")
	ActionStatus status(ResponseAction action) {
		return action.status();
	}

	@SchemaMapping(typeName = "ResponseAction")
	List<ActionStep> statusChanges(ResponseAction action) {
		return action.steps();
	}

	@SchemaMapping(typeName = "ResponseAction")
	boolean overdue(ResponseAction action) {
		return action.overdueOn(this.today.date());
	}

	@SchemaMapping(typeName = "ResponseAction")
	boolean viewerCanChange(ResponseAction action) {
		return !action.endedBy(this.today.date()) && this.permissions.permits(Operation.CHANGE_RESPONSE_ACTION);
	}

	@MutationMapping
	AddResponseActionPayload addResponseAction(@Argument AddResponseActionInput input) {
		return Mutations.run(() -> this.editing.add(input.action()),
				(action, errors) -> new AddResponseActionPayload(input.clientMutationId(), action, errors));
	}

	@MutationMapping
	ChangeResponseActionPayload changeResponseAction(@Argument ChangeResponseActionInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(action, errors) -> new ChangeResponseActionPayload(input.clientMutationId(), action, errors));
	}

	@MutationMapping
	MoveResponseActionPayload moveResponseAction(@Argument MoveResponseActionInput input) {
		return Mutations.run(() -> this.editing.move(input.id(), input.version(), input.status(), input.note()),
				(action, errors) -> new MoveResponseActionPayload(input.clientMutationId(), action, errors));
	}

}
