package org.partnershipportal.scanning.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.scanning.Concern;
import org.partnershipportal.scanning.ConcernEditing;
import org.partnershipportal.scanning.ConcernFilter;
import org.partnershipportal.scanning.ConcernGrouping;
import org.partnershipportal.scanning.ConcernOutcome;
import org.partnershipportal.scanning.Concerns;
import org.partnershipportal.scanning.RaisedConcern;
import org.partnershipportal.scanning.graphql.ConcernPayloads.AnswerConcernInput;
import org.partnershipportal.scanning.graphql.ConcernPayloads.AnswerConcernPayload;
import org.partnershipportal.scanning.graphql.ConcernPayloads.ChangeConcernInput;
import org.partnershipportal.scanning.graphql.ConcernPayloads.ChangeConcernPayload;
import org.partnershipportal.scanning.graphql.ConcernPayloads.GroupConcernsInput;
import org.partnershipportal.scanning.graphql.ConcernPayloads.GroupConcernsPayload;
import org.partnershipportal.scanning.graphql.ConcernPayloads.NoteConcernInput;
import org.partnershipportal.scanning.graphql.ConcernPayloads.NoteConcernPayload;
import org.partnershipportal.scanning.graphql.ConcernPayloads.UngroupConcernInput;
import org.partnershipportal.scanning.graphql.ConcernPayloads.UngroupConcernPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Vocabularies;

@Controller
class ConcernController {

	private final Concerns concerns;

	private final ConcernEditing editing;

	private final ConcernGrouping grouping;

	private final Problems problems;

	private final Actors actors;

	private final Communities communities;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	ConcernController(Concerns concerns, ConcernEditing editing, ConcernGrouping grouping, Problems problems,
			Actors actors, Communities communities, Vocabularies vocabularies, Permissions permissions,
			BatchLoaderRegistry loaders) {
		this.concerns = concerns;
		this.editing = editing;
		this.grouping = grouping;
		this.problems = problems;
		this.actors = actors;
		this.communities = communities;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		ChildPages.register(loaders, "concernsOfProblem", (parents, like) -> concerns.ofProblems(parents, like.page()));
	}

	@QueryMapping
	Optional<Concern> concern(@Argument String id) {
		return this.concerns.find(id);
	}

	@QueryMapping
	Page<Concern> concerns(@Argument @Nullable ConcernFilter filter, PageRequest page) {
		return this.concerns.list(Objects.requireNonNullElse(filter, ConcernFilter.NONE), page);
	}

	@QueryMapping
	Optional<RaisedConcern> ourConcern(@Argument String id) {
		return this.concerns.ours(id);
	}

	@QueryMapping
	Page<RaisedConcern> ourConcerns(PageRequest page) {
		return this.concerns.allOfOurs(page);
	}

	@SchemaMapping(typeName = "Problem", field = "concerns")
	CompletableFuture<Page<Concern>> concernsOfProblem(Problem problem, PageRequest page,
			DataLoader<ChildPages.Key, Page<Concern>> concernsOfProblem) {
		return concernsOfProblem.load(ChildPages.Key.of(problem.id(), null, page));
	}

	@BatchMapping(typeName = "Problem", field = "concernsTotal")
	Map<Problem, Integer> totals(List<Problem> problems) {
		Map<String, Integer> totals = this.concerns.totals(problems.stream().map(Problem::id).distinct().toList());
		return problems.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (problem) -> totals.getOrDefault(problem.id(), 0)));
	}

	@SchemaMapping(typeName = "Concern")
	@Nullable InformationSource source(Concern concern) {
		return this.vocabularies.informationSource(concern.sourceCode());
	}

	@BatchMapping(typeName = "Concern", field = "community")
	Map<Concern, @Nullable Community> communities(List<Concern> concerns) {
		return Related.of(concerns, Concern::communityId, this.communities::byIds);
	}

	@BatchMapping(typeName = "Concern", field = "raisedBy")
	Map<Concern, @Nullable Actor> raisers(List<Concern> concerns) {
		return Related.of(concerns, Concern::raiserId, this.actors::byIds);
	}

	@BatchMapping(typeName = "Concern", field = "problem")
	Map<Concern, @Nullable Problem> problems(List<Concern> concerns) {
		return Related.of(concerns, (concern) -> Objects.requireNonNullElse(concern.problemId(), ""),
				this.problems::byIds);
	}

	@SchemaMapping(typeName = "Concern")
	boolean viewerCanDecide(Concern concern) {
		return concern.own() && this.permissions.permits(Operation.GROUP_CONCERNS);
	}

	@SchemaMapping(typeName = "RaisedConcern", field = "source")
	@Nullable InformationSource sourceOfRaised(RaisedConcern concern) {
		return this.vocabularies.informationSource(concern.sourceCode());
	}

	@BatchMapping(typeName = "RaisedConcern", field = "community")
	Map<RaisedConcern, @Nullable Community> communitiesOfRaised(List<RaisedConcern> concerns) {
		return Related.of(concerns, RaisedConcern::communityId, this.communities::byIds);
	}

	@SchemaMapping(typeName = "RaisedConcern")
	boolean viewerCanChange(RaisedConcern concern) {
		return concern.outcome() == ConcernOutcome.OPEN && this.permissions.permits(Operation.CHANGE_CONCERN);
	}

	@MutationMapping
	NoteConcernPayload noteConcern(@Argument NoteConcernInput input) {
		return Mutations.run(() -> this.editing.note(input.concern()),
				(concern, errors) -> new NoteConcernPayload(input.clientMutationId(), concern, errors));
	}

	@MutationMapping
	ChangeConcernPayload changeConcern(@Argument ChangeConcernInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(concern, errors) -> new ChangeConcernPayload(input.clientMutationId(), concern, errors));
	}

	@MutationMapping
	GroupConcernsPayload groupConcerns(@Argument GroupConcernsInput input) {
		return Mutations.run(() -> this.grouping.group(input.concerns(), input.problem(), input.created()),
				(grouped, errors) -> new GroupConcernsPayload(input.clientMutationId(),
						(grouped != null) ? grouped.problem() : null, (grouped != null) ? grouped.concerns() : null,
						errors));
	}

	@MutationMapping
	UngroupConcernPayload ungroupConcern(@Argument UngroupConcernInput input) {
		return Mutations.run(() -> this.grouping.ungroup(input.id(), input.version()),
				(concern, errors) -> new UngroupConcernPayload(input.clientMutationId(), concern, errors));
	}

	@MutationMapping
	AnswerConcernPayload answerConcern(@Argument AnswerConcernInput input) {
		return Mutations.run(() -> this.grouping.answer(input.id(), input.version(), input.answer()),
				(concern, errors) -> new AnswerConcernPayload(input.clientMutationId(), concern, errors));
	}

}
