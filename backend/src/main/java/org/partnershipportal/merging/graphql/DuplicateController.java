package org.partnershipportal.merging.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.merging.DuplicateList;
import org.partnershipportal.merging.Duplicates;
import org.partnershipportal.merging.MergeKind;
import org.partnershipportal.merging.Merges;
import org.partnershipportal.merging.NotSameEditing;
import org.partnershipportal.merging.PossibleDuplicate;
import org.partnershipportal.merging.SoughtEntry;
import org.partnershipportal.merging.graphql.MergePayloads.MarkNotSameInput;
import org.partnershipportal.merging.graphql.MergePayloads.MarkNotSamePayload;
import org.partnershipportal.merging.graphql.MergePayloads.TakeBackNotSameInput;
import org.partnershipportal.merging.graphql.MergePayloads.TakeBackNotSamePayload;

@Controller
class DuplicateController {

	private final Duplicates duplicates;

	private final NotSameEditing editing;

	private final Actors actors;

	private final Merges merges;

	DuplicateController(Duplicates duplicates, NotSameEditing editing, Actors actors, Merges merges) {
		this.duplicates = duplicates;
		this.editing = editing;
		this.actors = actors;
		this.merges = merges;
	}

	@QueryMapping
	DuplicateList duplicates(@Argument MergeKind kind, @Argument boolean notSame, @Argument int first) {
		return this.duplicates.list(kind, notSame, first);
	}

	@QueryMapping
	List<PossibleDuplicate> possibleDuplicates(@Argument SoughtEntry entry) {
		return this.duplicates.of(entry);
	}

	@BatchMapping(typeName = "PossibleDuplicate")
	Map<PossibleDuplicate, Actor> organisation(List<PossibleDuplicate> found) {
		Map<String, Actor> actors = this.actors.byIds(found.stream().map(PossibleDuplicate::organisationId).toList());
		Map<PossibleDuplicate, Actor> organisations = new HashMap<>();
		found.forEach((one) -> {
			Actor actor = actors.get(one.organisationId());
			if (actor != null) {
				organisations.put(one, actor);
			}
		});
		return organisations;
	}

	@BatchMapping(typeName = "Organisation", field = "aliases")
	Map<Actor, List<String>> aliases(List<Actor> organisations) {
		Map<String, List<String>> aliases = this.merges.aliases(organisations.stream().map(Actor::id).toList());
		Map<Actor, List<String>> byActor = new HashMap<>();
		organisations.forEach((actor) -> byActor.put(actor, aliases.getOrDefault(actor.id(), List.of())));
		return byActor;
	}

	@BatchMapping(typeName = "Organisation", field = "mergedFrom")
	Map<Actor, List<Merges.Former>> mergedFrom(List<Actor> organisations) {
		Map<String, List<Merges.Former>> former = this.merges.former(organisations.stream().map(Actor::id).toList());
		Map<Actor, List<Merges.Former>> byActor = new HashMap<>();
		organisations.forEach((actor) -> byActor.put(actor, former.getOrDefault(actor.id(), List.of())));
		return byActor;
	}

	@BatchMapping(typeName = "Service", field = "aliases")
	Map<ProvidedService, List<String>> serviceAliases(List<ProvidedService> services) {
		Map<String, List<String>> aliases = this.merges.aliases(services.stream().map(ProvidedService::id).toList());
		Map<ProvidedService, List<String>> byService = new HashMap<>();
		services.forEach((service) -> byService.put(service, aliases.getOrDefault(service.id(), List.of())));
		return byService;
	}

	@BatchMapping(typeName = "Service", field = "mergedFrom")
	Map<ProvidedService, List<Merges.Former>> serviceMergedFrom(List<ProvidedService> services) {
		Map<String, List<Merges.Former>> former = this.merges
			.former(services.stream().map(ProvidedService::id).toList());
		Map<ProvidedService, List<Merges.Former>> byService = new HashMap<>();
		services.forEach((service) -> byService.put(service, former.getOrDefault(service.id(), List.of())));
		return byService;
	}

	@MutationMapping
	MarkNotSamePayload markNotSame(@Argument MarkNotSameInput input) {
		return Mutations.run(() -> this.editing.mark(input.first(), input.second(), input.reason()),
				(duplicate, errors) -> new MarkNotSamePayload(input.clientMutationId(), duplicate, errors));
	}

	@MutationMapping
	TakeBackNotSamePayload takeBackNotSame(@Argument TakeBackNotSameInput input) {
		return Mutations.run(() -> this.editing.takeBack(input.first(), input.second()),
				(duplicate, errors) -> new TakeBackNotSamePayload(input.clientMutationId(), duplicate, errors));
	}

}
