package org.partnershipportal.problem.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.SideAnswering;
import org.partnershipportal.problem.SideEditing;
import org.partnershipportal.problem.SideFilter;
import org.partnershipportal.problem.Sides;
import org.partnershipportal.problem.graphql.SidePayloads.AddSideInput;
import org.partnershipportal.problem.graphql.SidePayloads.AddSidePayload;
import org.partnershipportal.problem.graphql.SidePayloads.AnswerSideInput;
import org.partnershipportal.problem.graphql.SidePayloads.AnswerSidePayload;
import org.partnershipportal.problem.graphql.SidePayloads.ChangeSideInput;
import org.partnershipportal.problem.graphql.SidePayloads.ChangeSidePayload;
import org.partnershipportal.problem.graphql.SidePayloads.RemoveSideInput;
import org.partnershipportal.problem.graphql.SidePayloads.RemoveSidePayload;
import org.partnershipportal.vocabulary.SideKind;

@Controller
class SideController {

	private final Sides sides;

	private final Problems problems;

	private final SideEditing editing;

	private final SideAnswering answering;

	SideController(Sides sides, Problems problems, SideEditing editing, SideAnswering answering,
			BatchLoaderRegistry loaders) {
		this.sides = sides;
		this.problems = problems;
		this.editing = editing;
		this.answering = answering;
		ChildPages.register(loaders, "problemsOfSide", (parents, like) -> problems.withSide(parents, like.page()));
		ChildPages.register(loaders, "sidesOfProblem", (parents, like) -> analyses(parents, (SideKind) like.filter()));
	}

	private Map<String, Page<SideAnalysis>> analyses(Collection<String> parents, @Nullable SideKind kind) {
		Map<String, Page<SideAnalysis>> pages = new HashMap<>();
		this.sides.analyses(parents, kind).forEach((problem, found) -> pages.put(problem, Page.whole(found)));
		return pages;
	}

	@QueryMapping
	Optional<Side> side(@Argument String id) {
		return this.sides.find(id);
	}

	@QueryMapping
	Page<Side> sides(@Argument @Nullable SideFilter filter, PageRequest page) {
		return this.sides.list(Objects.requireNonNullElse(filter, SideFilter.NONE), page);
	}

	@SchemaMapping(typeName = "Problem", field = "sides")
	CompletableFuture<List<SideAnalysis>> sidesOf(Problem problem, @Argument @Nullable SideKind kind,
			DataLoader<ChildPages.Key, Page<SideAnalysis>> sidesOfProblem) {
		return sidesOfProblem.load(new ChildPages.Key(problem.id(), null, kind, PageRequest.first(PageRequest.MAXIMUM)))
			.thenApply(Page::items);
	}

	@SchemaMapping(typeName = "Side")
	CompletableFuture<Page<Problem>> problems(Side side, PageRequest page,
			DataLoader<ChildPages.Key, Page<Problem>> problemsOfSide) {
		return problemsOfSide.load(ChildPages.Key.of(side.id(), null, page));
	}

	@BatchMapping(typeName = "SideAnalysis", field = "problem")
	Map<SideAnalysis, @Nullable Problem> problemOf(List<SideAnalysis> analyses) {
		return Related.of(analyses, SideAnalysis::problemId, this.problems::byIds);
	}

	@MutationMapping
	AddSidePayload addSide(@Argument AddSideInput input) {
		return Mutations.run(() -> this.editing.add(input.added()),
				(analysis, errors) -> new AddSidePayload(input.clientMutationId(), analysis, errors));
	}

	@MutationMapping
	RemoveSidePayload removeSide(@Argument RemoveSideInput input) {
		return Mutations.run(() -> this.editing.remove(input.analysis(), input.version()),
				(problem, errors) -> new RemoveSidePayload(input.clientMutationId(), problem, errors));
	}

	@MutationMapping
	ChangeSidePayload changeSide(@Argument ChangeSideInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(side, errors) -> new ChangeSidePayload(input.clientMutationId(), side, errors));
	}

	@MutationMapping
	AnswerSidePayload answerSide(@Argument AnswerSideInput input) {
		return Mutations.run(() -> this.answering.answer(input.answers()),
				(analysis, errors) -> new AnswerSidePayload(input.clientMutationId(), analysis, errors));
	}

}
