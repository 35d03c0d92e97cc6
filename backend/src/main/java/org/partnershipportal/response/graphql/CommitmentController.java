package org.partnershipportal.response.graphql;

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
import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.Partnerships;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.response.ActionStep;
import org.partnershipportal.response.Commitment;
import org.partnershipportal.response.Commitments;
import org.partnershipportal.response.graphql.ResponsePayloads.MoveCommitmentInput;
import org.partnershipportal.response.graphql.ResponsePayloads.MoveCommitmentPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** What an actor is asked to do, as that actor sees it. */
@Controller
class CommitmentController {

	private final Commitments commitments;

	private final Actors actors;

	private final Partnerships partnerships;

	private final Permissions permissions;

	private final Today today;

	CommitmentController(Commitments commitments, Actors actors, Partnerships partnerships, Permissions permissions,
			Today today, BatchLoaderRegistry loaders) {
		this.commitments = commitments;
		this.actors = actors;
		this.partnerships = partnerships;
		this.permissions = permissions;
		this.today = today;
		ChildPages.register(loaders, "commitmentsUnder", (parents, like) -> commitments.under(parents, like.page()));
	}

	@QueryMapping
	Optional<Commitment> commitment(@Argument String id) {
		return this.commitments.find(id);
	}

	@QueryMapping
	Page<Commitment> commitments(@Argument @Nullable Boolean open, PageRequest page) {
		return this.commitments.ours(open, page);
	}

	/** Null, without an error, when the viewer's role is told of none. */
	@SchemaMapping(typeName = "Partnership", field = "commitments")
	CompletableFuture<@Nullable Page<Commitment>> commitmentsUnder(Partnership partnership, PageRequest page,
			DataLoader<ChildPages.Key, @Nullable Page<Commitment>> commitmentsUnder) {
		return this.permissions.permits(Operation.COMMITMENTS)
				? commitmentsUnder.load(ChildPages.Key.of(partnership.id(), null, page))
				: CompletableFuture.completedFuture(null);
	}

	@BatchMapping(typeName = "Commitment", field = "askedBy")
	Map<Commitment, @Nullable Actor> askedBy(List<Commitment> commitments) {
		return Related.of(commitments, Commitment::askedById, this.actors::byIds);
	}

	@BatchMapping(typeName = "Commitment", field = "assignees")
	Map<Commitment, List<Actor>> assignees(List<Commitment> commitments) {
		return ActorsOf.each(commitments, Commitment::assigneeIds, this.actors);
	}

	@BatchMapping(typeName = "Commitment", field = "partnership")
	Map<Commitment, @Nullable Partnership> partnership(List<Commitment> commitments) {
		return Related.of(commitments, (commitment) -> Objects.requireNonNullElse(commitment.partnershipId(), ""),
				this.partnerships::byIds);
	}

	@SchemaMapping(typeName = "Commitment")
	ActionStatus status(Commitment commitment) {
		return commitment.status();
	}

	@SchemaMapping(typeName = "Commitment")
	List<ActionStep> statusChanges(Commitment commitment) {
		return commitment.steps();
	}

	@SchemaMapping(typeName = "Commitment")
	boolean overdue(Commitment commitment) {
		return commitment.overdueOn(this.today.date());
	}

	@SchemaMapping(typeName = "Commitment")
	boolean viewerCanMove(Commitment commitment) {
		return commitment.own() && !commitment.ended() && this.permissions.permits(Operation.MOVE_COMMITMENT);
	}

	@MutationMapping
	MoveCommitmentPayload moveCommitment(@Argument MoveCommitmentInput input) {
		return Mutations.run(() -> this.commitments.move(input.id(), input.version(), input.status(), input.note()),
				(commitment, errors) -> new MoveCommitmentPayload(input.clientMutationId(), commitment, errors));
	}

}
