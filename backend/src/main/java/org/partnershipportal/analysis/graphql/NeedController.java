package org.partnershipportal.analysis.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.analysis.InformationNeed;
import org.partnershipportal.analysis.InformationNeeds;
import org.partnershipportal.analysis.NeedEditing;
import org.partnershipportal.analysis.graphql.NeedPayloads.AddInformationNeedInput;
import org.partnershipportal.analysis.graphql.NeedPayloads.AddInformationNeedPayload;
import org.partnershipportal.analysis.graphql.NeedPayloads.ChangeInformationNeedInput;
import org.partnershipportal.analysis.graphql.NeedPayloads.ChangeInformationNeedPayload;
import org.partnershipportal.analysis.graphql.NeedPayloads.WithdrawInformationNeedInput;
import org.partnershipportal.analysis.graphql.NeedPayloads.WithdrawInformationNeedPayload;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.Sides;

@Controller
class NeedController {

	private final InformationNeeds needs;

	private final NeedEditing editing;

	private final Sides sides;

	private final Actors actors;

	NeedController(InformationNeeds needs, NeedEditing editing, Sides sides, Actors actors) {
		this.needs = needs;
		this.editing = editing;
		this.sides = sides;
		this.actors = actors;
	}

	@BatchMapping(typeName = "Problem", field = "informationNeeds")
	Map<Problem, List<InformationNeed>> needsOf(List<Problem> problems) {
		Map<String, List<InformationNeed>> found = this.needs.ofProblems(problems.stream().map(Problem::id).toList());
		return problems.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (problem) -> found.getOrDefault(problem.id(), List.of())));
	}

	@BatchMapping(typeName = "InformationNeed", field = "analysis")
	Map<InformationNeed, @Nullable SideAnalysis> analyses(List<InformationNeed> needs) {
		return Related.of(needs, InformationNeed::analysisId, this.sides::analysesByIds);
	}

	@BatchMapping(typeName = "InformationNeed", field = "ask")
	Map<InformationNeed, List<Actor>> asked(List<InformationNeed> needs) {
		Map<String, Actor> found = this.actors
			.byIds(needs.stream().flatMap((need) -> need.askIds().stream()).distinct().toList());
		return needs.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(need) -> need.askIds().stream().map(found::get).filter(Objects::nonNull).toList()));
	}

	@MutationMapping
	AddInformationNeedPayload addInformationNeed(@Argument AddInformationNeedInput input) {
		return Mutations.run(() -> this.editing.add(input.need()),
				(need, errors) -> new AddInformationNeedPayload(input.clientMutationId(), need, errors));
	}

	@MutationMapping
	ChangeInformationNeedPayload changeInformationNeed(@Argument ChangeInformationNeedInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(need, errors) -> new ChangeInformationNeedPayload(input.clientMutationId(), need, errors));
	}

	@MutationMapping
	WithdrawInformationNeedPayload withdrawInformationNeed(@Argument WithdrawInformationNeedInput input) {
		return Mutations.run(() -> this.editing.withdraw(input.id(), input.version(), input.reason()),
				(problem, errors) -> new WithdrawInformationNeedPayload(input.clientMutationId(), problem, errors));
	}

}
