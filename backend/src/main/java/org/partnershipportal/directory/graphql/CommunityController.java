package org.partnershipportal.directory.graphql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.directory.CommunityChange;
import org.partnershipportal.directory.CommunityEditing;
import org.partnershipportal.directory.CommunityFilter;
import org.partnershipportal.directory.CommunityKind;
import org.partnershipportal.directory.NewCommunity;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

import static org.partnershipportal.common.graphql.Mutations.patch;

@Controller
class CommunityController {

	private final Communities communities;

	private final CommunityEditing editing;

	private final Permissions permissions;

	CommunityController(Communities communities, CommunityEditing editing, Actors actors, Permissions permissions,
			BatchLoaderRegistry loaders) {
		this.communities = communities;
		this.editing = editing;
		this.permissions = permissions;
		ChildPages.register(loaders, "communityParts", (parents, like) -> communities.parts(parents, like.page()));
		ChildPages.register(loaders, "communityActors", (parents, like) -> actors.serving(parents,
				Boolean.TRUE.equals(like.filter()), like.asOf(), like.page()));
	}

	@QueryMapping
	Optional<Community> community(@Argument String id) {
		return this.communities.find(id);
	}

	@QueryMapping
	Page<Community> communities(@Argument @Nullable CommunityFilter filter, PageRequest page) {
		return this.communities.list(Objects.requireNonNullElse(filter, CommunityFilter.NONE), page);
	}

	@SchemaMapping(typeName = "Community")
	boolean viewerCanChange() {
		return this.permissions.permits(Operation.CHANGE_COMMUNITY);
	}

	@BatchMapping(typeName = "Community")
	Map<Community, Community> partOf(List<Community> parts) {
		Map<String, Community> wholes = this.communities
			.byIds(parts.stream().map(Community::partOfId).filter(Objects::nonNull).distinct().toList());
		Map<Community, Community> found = new HashMap<>();
		parts.forEach((part) -> found.put(part, wholes.get(part.partOfId())));
		return found;
	}

	@BatchMapping(typeName = "Community")
	Map<Community, List<Community>> ancestors(List<Community> parts) {
		return related(parts, this.communities.ancestors(ids(parts)));
	}

	@BatchMapping(typeName = "Community")
	Map<Community, List<Community>> spans(List<Community> parts) {
		return related(parts, this.communities.spans(ids(parts)));
	}

	private static List<String> ids(List<Community> communities) {
		return communities.stream().map(Community::id).distinct().toList();
	}

	private static Map<Community, List<Community>> related(List<Community> communities,
			Map<String, List<Community>> found) {
		Map<Community, List<Community>> related = new HashMap<>();
		communities.forEach((community) -> related.put(community, found.getOrDefault(community.id(), List.of())));
		return related;
	}

	@SchemaMapping(typeName = "Community")
	CompletableFuture<Page<Community>> parts(Community community, PageRequest page,
			DataLoader<ChildPages.Key, Page<Community>> communityParts) {
		return communityParts.load(ChildPages.Key.of(community.id(), null, page));
	}

	@SchemaMapping(typeName = "Community")
	CompletableFuture<Page<Actor>> actors(Community community, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Boolean includeParts, PageRequest page,
			DataLoader<ChildPages.Key, Page<Actor>> communityActors) {
		return communityActors.load(new ChildPages.Key(community.id(), asOf, Boolean.TRUE.equals(includeParts), page));
	}

	@MutationMapping
	CreateCommunityPayload createCommunity(@Argument CreateCommunityInput input) {
		return Mutations.run(() -> this.editing.create(input.community()),
				(community, errors) -> new CreateCommunityPayload(input.clientMutationId(), community, errors));
	}

	@MutationMapping
	ChangeCommunityPayload changeCommunity(@Argument ChangeCommunityInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(community, errors) -> new ChangeCommunityPayload(input.clientMutationId(), community, errors));
	}

	record CreateCommunityInput(@Nullable String clientMutationId, String name, CommunityKind kind,
			@Nullable String description, @Nullable String partOf, @Nullable List<String> spans) {

		NewCommunity community() {
			return new NewCommunity(this.name, this.kind, this.description, this.partOf, this.spans);
		}

	}

	record CreateCommunityPayload(@Nullable String clientMutationId, @Nullable Community community,
			List<UserError> userErrors) {
	}

	record ChangeCommunityInput(@Nullable String clientMutationId, String id, int version, ArgumentValue<String> name,
			ArgumentValue<String> description, ArgumentValue<String> partOf, ArgumentValue<List<String>> spans) {

		CommunityChange change() {
			return new CommunityChange(this.id, this.version, patch(this.name), patch(this.description),
					patch(this.partOf), patch(this.spans));
		}

	}

	record ChangeCommunityPayload(@Nullable String clientMutationId, @Nullable Community community,
			List<UserError> userErrors) {
	}

}
