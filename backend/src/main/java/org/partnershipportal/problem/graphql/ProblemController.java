package org.partnershipportal.problem.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

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
import org.partnershipportal.problem.ProblemEditing;
import org.partnershipportal.problem.ProblemFeed;
import org.partnershipportal.problem.ProblemFilter;
import org.partnershipportal.problem.ProblemNews;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.graphql.ProblemPayloads.ChangeProblemInput;
import org.partnershipportal.problem.graphql.ProblemPayloads.ChangeProblemPayload;
import org.partnershipportal.problem.graphql.ProblemPayloads.RecordProblemInput;
import org.partnershipportal.problem.graphql.ProblemPayloads.RecordProblemPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ProblemController {

	private final Problems problems;

	private final ProblemEditing editing;

	private final ProblemFeed feed;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final Actors actors;

	private final Communities communities;

	ProblemController(Problems problems, ProblemEditing editing, ProblemFeed feed, Vocabularies vocabularies,
			Permissions permissions, Actors actors, Communities communities, BatchLoaderRegistry loaders) {
		this.problems = problems;
		this.editing = editing;
		this.feed = feed;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.actors = actors;
		this.communities = communities;
		ChildPages.register(loaders, "problemsOwned", (units, like) -> problems.ownedBy(units, like.page()));
		ChildPages.register(loaders, "problemsFound", (places, like) -> problems.concerning(places, like.page()));
	}

	@QueryMapping
	Optional<Problem> problem(@Argument String id) {
		return this.problems.find(id);
	}

	@QueryMapping
	Page<Problem> problems(@Argument @Nullable ProblemFilter filter, @Argument @Nullable LocalDate asOf,
			PageRequest page) {
		return this.problems.list(Objects.requireNonNullElse(filter, ProblemFilter.NONE), asOf, page);
	}

	@SubscriptionMapping
	Flux<ProblemNews> problemChanged(@Argument String id, DataFetchingEnvironment environment) {
		// The loaders live as long as the subscription; what they read for one event is
		// outdated at the next.
		return this.feed.follow(id)
			.doOnNext((news) -> environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll));
	}

	@SchemaMapping(typeName = "PoliceUnit", field = "problems")
	@Nullable CompletableFuture<Page<Problem>> problemsOfUnit(Actor unit, PageRequest page,
			DataLoader<ChildPages.Key, Page<Problem>> problemsOwned) {
		return this.permissions.permits(Operation.PROBLEMS)
				? problemsOwned.load(ChildPages.Key.of(unit.id(), null, page)) : null;
	}

	@SchemaMapping(typeName = "Community", field = "problems")
	@Nullable CompletableFuture<Page<Problem>> problemsOfCommunity(Community community, PageRequest page,
			DataLoader<ChildPages.Key, Page<Problem>> problemsFound) {
		return this.permissions.permits(Operation.PROBLEMS)
				? problemsFound.load(ChildPages.Key.of(community.id(), null, page)) : null;
	}

	@SchemaMapping(typeName = "Problem")
	List<Term> phases(Problem problem) {
		return this.vocabularies.terms(Vocabulary.TRAFFICKING_PHASES, problem.phaseCodes());
	}

	@SchemaMapping(typeName = "Problem")
	List<Term> forms(Problem problem) {
		return this.vocabularies.terms(Vocabulary.EXPLOITATION_FORMS, problem.formCodes());
	}

	@SchemaMapping(typeName = "Problem")
	List<InformationSource> sources(Problem problem) {
		return this.vocabularies.informationSources(problem.sourceCodes());
	}

	@SchemaMapping(typeName = "Problem")
	boolean viewerCanChange(Problem problem) {
		// Problems are seen and changed by the same units; PermissionsTests holds the
		// table
		// to it.
		return this.permissions.permits(Operation.CHANGE_PROBLEM);
	}

	@BatchMapping(typeName = "Problem", field = "community")
	Map<Problem, @Nullable Community> communities(List<Problem> problems) {
		return Related.of(problems, Problem::communityId, this.communities::byIds);
	}

	@BatchMapping(typeName = "Problem", field = "owner")
	Map<Problem, @Nullable Actor> owners(List<Problem> problems) {
		return Related.of(problems, Problem::ownerId, this.actors::byIds);
	}

	@MutationMapping
	RecordProblemPayload recordProblem(@Argument RecordProblemInput input) {
		return Mutations.run(() -> this.editing.record(input.problem()),
				(problem, errors) -> new RecordProblemPayload(input.clientMutationId(), problem, errors));
	}

	@MutationMapping
	ChangeProblemPayload changeProblem(@Argument ChangeProblemInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(problem, errors) -> new ChangeProblemPayload(input.clientMutationId(), problem, errors));
	}

}
