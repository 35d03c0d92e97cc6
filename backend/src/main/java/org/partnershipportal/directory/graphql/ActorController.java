package org.partnershipportal.directory.graphql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ActorEditing;
import org.partnershipportal.directory.ActorFilter;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.directory.graphql.ActorPayloads.ChangeActorInput;
import org.partnershipportal.directory.graphql.ActorPayloads.ChangeActorPayload;
import org.partnershipportal.directory.graphql.ActorPayloads.CloseActorInput;
import org.partnershipportal.directory.graphql.ActorPayloads.CloseActorPayload;
import org.partnershipportal.directory.graphql.ActorPayloads.ConfirmActorInput;
import org.partnershipportal.directory.graphql.ActorPayloads.ConfirmActorPayload;
import org.partnershipportal.directory.graphql.ActorPayloads.CreateActorInput;
import org.partnershipportal.directory.graphql.ActorPayloads.CreateActorPayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Vocabularies;

@Controller
class ActorController {

	private final Actors actors;

	private final ActorEditing editing;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final ActorScope scope;

	ActorController(Actors actors, ActorEditing editing, Communities communities, Vocabularies vocabularies,
			Permissions permissions, ActorScope scope, BatchLoaderRegistry loaders) {
		this.actors = actors;
		this.editing = editing;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.scope = scope;
		ChildPages.register(loaders, "communitiesServed",
				(parents, like) -> communities.served(parents, like.asOf(), like.page()));
		ChildPages.register(loaders, "subordinateUnits",
				(parents, like) -> actors.subordinates(parents, like.asOf(), like.page()));
		ChildPages.register(loaders, "superiorUnits", (parents, like) -> superiors(parents, like.asOf()));
	}

	@QueryMapping
	Optional<Actor> actor(@Argument String id) {
		return this.actors.find(id);
	}

	@QueryMapping
	Page<Actor> actors(@Argument @Nullable ActorFilter filter, @Argument @Nullable LocalDate asOf, PageRequest page) {
		return this.actors.list(Objects.requireNonNullElse(filter, ActorFilter.NONE), asOf, page);
	}

	@SchemaMapping(typeName = "Actor")
	ActorKind kind(Actor actor) {
		return this.vocabularies.actorKindOf(actor.kindCode());
	}

	@SchemaMapping(typeName = "Actor")
	boolean viewerCanChange(Actor actor) {
		return this.permissions.permits(Operation.CHANGE_ACTOR, actor.id());
	}

	@SchemaMapping(typeName = "Actor")
	boolean viewerCanHide(Actor actor) {
		return !actor.policeUnit() && this.scope.mayHide(actor.id());
	}

	@SchemaMapping(typeName = "Actor")
	CompletableFuture<Page<Community>> communities(Actor actor, @Argument @Nullable LocalDate asOf, PageRequest page,
			DataLoader<ChildPages.Key, Page<Community>> communitiesServed) {
		return communitiesServed.load(ChildPages.Key.of(actor.id(), asOf, page));
	}

	@SchemaMapping(typeName = "PoliceUnit")
	CompletableFuture<Page<Actor>> subordinates(Actor actor, @Argument @Nullable LocalDate asOf, PageRequest page,
			DataLoader<ChildPages.Key, Page<Actor>> subordinateUnits) {
		return subordinateUnits.load(ChildPages.Key.of(actor.id(), asOf, page));
	}

	@SchemaMapping(typeName = "PoliceUnit")
	CompletableFuture<List<Actor>> superiors(Actor actor, @Argument @Nullable LocalDate asOf,
			DataLoader<ChildPages.Key, Page<Actor>> superiorUnits) {
		return superiorUnits.load(ChildPages.Key.of(actor.id(), asOf, PageRequest.first(PageRequest.MAXIMUM)))
			.thenApply(Page::items);
	}

	private Map<String, Page<Actor>> superiors(Collection<String> units, @Nullable LocalDate asOf) {
		return this.actors.superiors(units, asOf)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (found) -> Page.whole(found.getValue())));
	}

	@MutationMapping
	CreateActorPayload createActor(@Argument CreateActorInput input) {
		return Mutations.run(() -> this.editing.create(input.actor()),
				(actor, errors) -> new CreateActorPayload(input.clientMutationId(), actor, errors));
	}

	@MutationMapping
	ChangeActorPayload changeActor(@Argument ChangeActorInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(actor, errors) -> new ChangeActorPayload(input.clientMutationId(), actor, errors));
	}

	@MutationMapping
	ConfirmActorPayload confirmActor(@Argument ConfirmActorInput input) {
		return Mutations.run(() -> this.editing.confirm(input.id(), input.version()),
				(actor, errors) -> new ConfirmActorPayload(input.clientMutationId(), actor, errors));
	}

	@MutationMapping
	CloseActorPayload closeActor(@Argument CloseActorInput input) {
		return Mutations.run(() -> this.editing.close(input.id(), input.version(), input.closedOn()),
				(actor, errors) -> new CloseActorPayload(input.clientMutationId(), actor, errors));
	}

}
