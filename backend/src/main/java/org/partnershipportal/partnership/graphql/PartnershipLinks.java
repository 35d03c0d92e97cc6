package org.partnershipportal.partnership.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Community;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.PartnershipStatus;
import org.partnershipportal.partnership.Partnerships;
import org.partnershipportal.partnership.Party;

/** What leads from partnerships to actors and communities, and back. */
@Controller
class PartnershipLinks {

	private final Partnerships partnerships;

	private final Actors actors;

	PartnershipLinks(Partnerships partnerships, Actors actors, BatchLoaderRegistry loaders) {
		this.partnerships = partnerships;
		this.actors = actors;
		ChildPages.register(loaders, "partiesOfPartnership", (parents, like) -> partnerships.parties(parents,
				Boolean.TRUE.equals(like.filter()), like.asOf(), like.page()));
		ChildPages.register(loaders, "partnershipsOfActor", (parents, like) -> partnerships.ofActors(parents,
				(PartnershipStatus) like.filter(), like.asOf(), like.page()));
		ChildPages.register(loaders, "partnershipsOfCommunity", (parents, like) -> partnerships.ofCommunities(parents,
				(PartnershipStatus) like.filter(), like.asOf(), like.page()));
	}

	@SchemaMapping
	CompletableFuture<Page<Party>> parties(Partnership partnership, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Boolean includeOthers, PageRequest page,
			DataLoader<ChildPages.Key, Page<Party>> partiesOfPartnership) {
		return partiesOfPartnership
			.load(new ChildPages.Key(partnership.id(), asOf, Boolean.TRUE.equals(includeOthers), page));
	}

	@BatchMapping
	Map<Partnership, List<Community>> communities(List<Partnership> partnerships) {
		Map<String, List<Community>> found = this.partnerships
			.communities(partnerships.stream().map(Partnership::id).toList());
		return partnerships.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(partnership) -> found.getOrDefault(partnership.id(), List.of())));
	}

	@BatchMapping
	Map<Party, Actor> actor(List<Party> parties) {
		Map<String, Actor> found = this.actors.byIds(parties.stream().map(Party::actorId).distinct().toList());
		return parties.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(party) -> Objects.requireNonNull(found.get(party.actorId()))));
	}

	@BatchMapping
	Map<Party, Partnership> partnership(List<Party> parties) {
		Map<String, Partnership> found = this.partnerships
			.byIds(parties.stream().map(Party::partnershipId).distinct().toList());
		return parties.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(party) -> Objects.requireNonNull(found.get(party.partnershipId()))));
	}

	@SchemaMapping(typeName = "Actor", field = "partnerships")
	CompletableFuture<Page<Partnership>> partnershipsOfActor(Actor actor, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable PartnershipStatus status, PageRequest page,
			DataLoader<ChildPages.Key, Page<Partnership>> partnershipsOfActor) {
		return partnershipsOfActor.load(new ChildPages.Key(actor.id(), asOf, status, page));
	}

	@SchemaMapping(typeName = "Community", field = "partnerships")
	CompletableFuture<Page<Partnership>> partnershipsOfCommunity(Community community,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable PartnershipStatus status, PageRequest page,
			DataLoader<ChildPages.Key, Page<Partnership>> partnershipsOfCommunity) {
		return partnershipsOfCommunity.load(new ChildPages.Key(community.id(), asOf, status, page));
	}

}
