package org.partnershipportal.sharing.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemText;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.Sides;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.sharing.Share;
import org.partnershipportal.sharing.ShareEditing;
import org.partnershipportal.sharing.SharedProblem;
import org.partnershipportal.sharing.SharedProblems;
import org.partnershipportal.sharing.Shares;
import org.partnershipportal.sharing.graphql.SharePayloads.ChangeShareInput;
import org.partnershipportal.sharing.graphql.SharePayloads.ChangeSharePayload;
import org.partnershipportal.sharing.graphql.SharePayloads.EndShareInput;
import org.partnershipportal.sharing.graphql.SharePayloads.EndSharePayload;
import org.partnershipportal.sharing.graphql.SharePayloads.ShareProblemInput;
import org.partnershipportal.sharing.graphql.SharePayloads.ShareProblemPayload;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ShareController {

	private final Shares shares;

	private final SharedProblems shown;

	private final ShareEditing editing;

	private final Sides sides;

	private final Actors actors;

	private final Communities communities;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final Today today;

	ShareController(Shares shares, SharedProblems shown, ShareEditing editing, Sides sides, Actors actors,
			Communities communities, Vocabularies vocabularies, Permissions permissions, Today today) {
		this.shares = shares;
		this.shown = shown;
		this.editing = editing;
		this.sides = sides;
		this.actors = actors;
		this.communities = communities;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.today = today;
	}

	@QueryMapping
	Optional<Share> share(@Argument String id) {
		return this.shares.find(id);
	}

	@QueryMapping
	Page<Share> sharedWithUs(PageRequest page) {
		return this.shares.withUs(page);
	}

	@QueryMapping
	SharedProblem sharePreview(@Argument String problem, @Argument String recipient, @Argument List<String> sides) {
		return this.shown.preview(problem, recipient, sides);
	}

	@BatchMapping(typeName = "Problem", field = "shares")
	Map<Problem, List<Share>> sharesOf(List<Problem> problems) {
		Map<String, List<Share>> found = this.shares.ofProblems(problems.stream().map(Problem::id).toList());
		return problems.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (problem) -> found.getOrDefault(problem.id(), List.of())));
	}

	@SchemaMapping(typeName = "Problem")
	boolean viewerCanShare(Problem problem) {
		// As for changing: whoever sees a problem may do with it what the role allows.
		return problem.closedOn() == null && this.permissions.permits(Operation.SHARE_PROBLEM);
	}

	@BatchMapping(typeName = "Share", field = "recipient")
	Map<Share, @Nullable Actor> recipients(List<Share> shares) {
		return Related.of(shares, Share::recipientId, this.actors::byIds);
	}

	@BatchMapping(typeName = "Share", field = "shown")
	Map<Share, @Nullable SharedProblem> shown(List<Share> shares) {
		return Related.of(shares, Share::id, this.shown::of);
	}

	@BatchMapping(typeName = "Share", field = "sides")
	Map<Share, List<SideAnalysis>> sides(List<Share> shares) {
		Set<String> ids = shares.stream()
			.flatMap((share) -> share.analysisIds().stream())
			.collect(Collectors.toCollection(HashSet::new));
		boolean police = this.permissions.permits(Operation.SIDE);
		Map<String, SideAnalysis> found = police ? this.sides.analysesByIds(ids) : Map.of();
		Map<Share, List<SideAnalysis>> sides = new HashMap<>();
		shares.forEach((share) -> sides.put(share,
				share.analysisIds().stream().map(found::get).filter(Objects::nonNull).toList()));
		return sides;
	}

	@SchemaMapping(typeName = "Share")
	boolean running(Share share) {
		return share.runsOn(this.today.date());
	}

	@SchemaMapping(typeName = "Share")
	boolean viewerCanChange(Share share) {
		return share.own() && running(share) && this.permissions.permits(Operation.CHANGE_SHARE);
	}

	@SchemaMapping(typeName = "SharedProblem")
	String title(SharedProblem problem, @Argument boolean translated, Locale reader) {
		return translated ? text(problem, reader).title() : problem.title();
	}

	@SchemaMapping(typeName = "SharedProblem")
	@Nullable String definition(SharedProblem problem, @Argument boolean translated, Locale reader) {
		return translated ? text(problem, reader).definition() : problem.definition();
	}

	@SchemaMapping(typeName = "SharedProblem")
	ProblemText text(SharedProblem problem, Locale reader) {
		return ProblemText.best(reader, ProblemText.original(problem.language(), problem.title(), problem.definition()),
				problem.translations());
	}

	@SchemaMapping(typeName = "SharedProblem")
	List<Term> phases(SharedProblem problem) {
		return this.vocabularies.terms(Vocabulary.TRAFFICKING_PHASES, problem.phaseCodes());
	}

	@SchemaMapping(typeName = "SharedProblem")
	List<Term> forms(SharedProblem problem) {
		return this.vocabularies.terms(Vocabulary.EXPLOITATION_FORMS, problem.formCodes());
	}

	@BatchMapping(typeName = "SharedProblem", field = "community")
	Map<SharedProblem, @Nullable Community> communities(List<SharedProblem> problems) {
		return Related.of(problems, SharedProblem::communityId, this.communities::byIds);
	}

	@BatchMapping(typeName = "SharedProblem", field = "owner")
	Map<SharedProblem, @Nullable Actor> owners(List<SharedProblem> problems) {
		return Related.of(problems, SharedProblem::ownerId, this.actors::byIds);
	}

	@MutationMapping
	ShareProblemPayload shareProblem(@Argument ShareProblemInput input) {
		return Mutations.run(() -> this.editing.share(input.share()),
				(share, errors) -> new ShareProblemPayload(input.clientMutationId(), share, errors));
	}

	@MutationMapping
	ChangeSharePayload changeShare(@Argument ChangeShareInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(share, errors) -> new ChangeSharePayload(input.clientMutationId(), share, errors));
	}

	@MutationMapping
	EndSharePayload endShare(@Argument EndShareInput input) {
		return Mutations.run(() -> this.editing.end(input.id(), input.version(), input.reason()),
				(share, errors) -> new EndSharePayload(input.clientMutationId(), share, errors));
	}

}
