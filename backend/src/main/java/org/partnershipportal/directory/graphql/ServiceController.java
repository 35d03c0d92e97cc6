package org.partnershipportal.directory.graphql;

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
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.directory.ServiceEditing;
import org.partnershipportal.directory.ServiceFilter;
import org.partnershipportal.directory.graphql.ServicePayloads.ChangeServiceInput;
import org.partnershipportal.directory.graphql.ServicePayloads.ChangeServicePayload;
import org.partnershipportal.directory.graphql.ServicePayloads.CloseServiceInput;
import org.partnershipportal.directory.graphql.ServicePayloads.CloseServicePayload;
import org.partnershipportal.directory.graphql.ServicePayloads.CreateServiceInput;
import org.partnershipportal.directory.graphql.ServicePayloads.CreateServicePayload;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ServiceController {

	private final ProvidedServices services;

	private final ServiceEditing editing;

	private final Actors actors;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	ServiceController(ProvidedServices services, ServiceEditing editing, Actors actors, Vocabularies vocabularies,
			Permissions permissions, BatchLoaderRegistry loaders) {
		this.services = services;
		this.editing = editing;
		this.actors = actors;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		ChildPages.register(loaders, "servicesOffered", (parents, like) -> services.offered(parents, like.page()));
	}

	@QueryMapping
	Optional<ProvidedService> service(@Argument String id) {
		return this.services.find(id);
	}

	@QueryMapping
	Page<ProvidedService> services(@Argument @Nullable ServiceFilter filter, PageRequest page) {
		return this.services.list(Objects.requireNonNullElse(filter, ServiceFilter.NONE), page);
	}

	@SchemaMapping(typeName = "Organisation", field = "services")
	CompletableFuture<Page<ProvidedService>> servicesOf(Actor organisation, PageRequest page,
			DataLoader<ChildPages.Key, Page<ProvidedService>> servicesOffered) {
		return servicesOffered.load(ChildPages.Key.of(organisation.id(), null, page));
	}

	@SchemaMapping(typeName = "Service")
	List<Term> types(ProvidedService service) {
		return this.vocabularies.terms(Vocabulary.SERVICE_TYPES, service.typeCodes());
	}

	@SchemaMapping(typeName = "Service")
	boolean viewerCanChange(ProvidedService service) {
		return this.permissions.permits(Operation.CHANGE_SERVICE, service.organisationId());
	}

	@BatchMapping(typeName = "Service")
	Map<ProvidedService, Actor> organisation(List<ProvidedService> services) {
		Map<String, Actor> providers = this.actors
			.byIds(services.stream().map(ProvidedService::organisationId).distinct().toList());
		Map<ProvidedService, Actor> found = new HashMap<>();
		services.forEach((service) -> found.put(service, providers.get(service.organisationId())));
		return found;
	}

	@MutationMapping
	CreateServicePayload createService(@Argument CreateServiceInput input) {
		return Mutations.run(() -> this.editing.create(input.service()),
				(service, errors) -> new CreateServicePayload(input.clientMutationId(), service, errors));
	}

	@MutationMapping
	ChangeServicePayload changeService(@Argument ChangeServiceInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(service, errors) -> new ChangeServicePayload(input.clientMutationId(), service, errors));
	}

	@MutationMapping
	CloseServicePayload closeService(@Argument CloseServiceInput input) {
		return Mutations.run(() -> this.editing.close(input.id(), input.version(), input.closedOn()),
				(service, errors) -> new CloseServicePayload(input.clientMutationId(), service, errors));
	}

}
