package org.partnershipportal.profile.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

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
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.PlaceEditing;
import org.partnershipportal.profile.Places;
import org.partnershipportal.profile.ServiceAtPlace;
import org.partnershipportal.profile.ServiceAtPlaceEditing;
import org.partnershipportal.profile.graphql.ProfilePayloads.Input;
import org.partnershipportal.profile.graphql.ProfilePayloads.PlacePayload;
import org.partnershipportal.profile.graphql.ProfilePayloads.ServiceAtPlacePayload;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

@Controller
class PlaceController {

	private final Places places;

	private final PlaceEditing editing;

	private final ServiceAtPlaceEditing giving;

	private final Actors actors;

	private final ProvidedServices services;

	private final Permissions permissions;

	private final ActorScope scope;

	PlaceController(Places places, PlaceEditing editing, ServiceAtPlaceEditing giving, Actors actors,
			ProvidedServices services, Permissions permissions, ActorScope scope, BatchLoaderRegistry loaders) {
		this.places = places;
		this.editing = editing;
		this.giving = giving;
		this.actors = actors;
		this.services = services;
		this.permissions = permissions;
		this.scope = scope;
		ChildPages.register(loaders, "placesKept", (parents, like) -> places.kept(parents, like.page()));
		ChildPages.register(loaders, "placesOfService", (parents, like) -> places.given(parents, like.page()));
		ChildPages.register(loaders, "servicesAtPlace", (parents, like) -> places.givenAt(parents, like.page()));
	}

	@QueryMapping
	Optional<Place> place(@Argument String id) {
		return this.places.find(id);
	}

	@SchemaMapping(typeName = "Organisation", field = "places")
	CompletableFuture<Page<Place>> placesOfOrganisation(Actor organisation, PageRequest page,
			DataLoader<ChildPages.Key, Page<Place>> placesKept) {
		return placesKept.load(ChildPages.Key.of(organisation.id(), null, page));
	}

	@SchemaMapping(typeName = "Service", field = "places")
	CompletableFuture<Page<ServiceAtPlace>> placesOfService(ProvidedService service, PageRequest page,
			DataLoader<ChildPages.Key, Page<ServiceAtPlace>> placesOfService) {
		return placesOfService.load(ChildPages.Key.of(service.id(), null, page));
	}

	@SchemaMapping(typeName = "Place", field = "services")
	CompletableFuture<Page<ServiceAtPlace>> servicesAtPlace(Place place, PageRequest page,
			DataLoader<ChildPages.Key, Page<ServiceAtPlace>> servicesAtPlace) {
		return servicesAtPlace.load(ChildPages.Key.of(place.id(), null, page));
	}

	@BatchMapping(typeName = "Service")
	Map<ProvidedService, Boolean> placesWithheld(List<ProvidedService> services) {
		Set<String> withheld = this.places.withheld(services.stream().map(ProvidedService::id).distinct().toList());
		Map<ProvidedService, Boolean> told = new HashMap<>();
		services.forEach((service) -> told.put(service, withheld.contains(service.id())));
		return told;
	}

	@BatchMapping(typeName = "Place")
	Map<Place, Actor> organisation(List<Place> places) {
		return linked(places, Place::organisationId, this.actors::byIds);
	}

	@BatchMapping(typeName = "ServiceAtPlace")
	Map<ServiceAtPlace, ProvidedService> service(List<ServiceAtPlace> given) {
		return linked(given, ServiceAtPlace::serviceId, this.services::byIds);
	}

	@BatchMapping(typeName = "ServiceAtPlace", field = "place")
	Map<ServiceAtPlace, Place> placeOf(List<ServiceAtPlace> given) {
		return linked(given, ServiceAtPlace::placeId, this.places::byIds);
	}

	private static <T, L> Map<T, L> linked(List<T> items, Function<T, @Nullable String> link,
			Function<Collection<String>, Map<String, L>> read) {
		Map<String, L> found = read.apply(items.stream().map(link).filter(Objects::nonNull).distinct().toList());
		Map<T, L> linked = new HashMap<>();
		items.forEach((item) -> {
			L other = found.get(link.apply(item));
			if (other != null) {
				linked.put(item, other);
			}
		});
		return linked;
	}

	@SchemaMapping(typeName = "Place")
	boolean viewerCanChange(Place place) {
		return this.permissions.permits(Operation.CHANGE_PLACE, place.organisationId());
	}

	@SchemaMapping(typeName = "Place")
	boolean viewerCanHide(Place place) {
		return this.scope.mayHide(place.organisationId());
	}

	@SchemaMapping(typeName = "ServiceAtPlace", field = "viewerCanChange")
	boolean viewerCanChangeGiven(ServiceAtPlace given) {
		return this.permissions.permits(Operation.CHANGE_SERVICE_AT_PLACE, given.organisationId());
	}

	@MutationMapping
	PlacePayload createPlace(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.editing.create(given.text("organisation"),
				Boolean.TRUE.equals(given.confidential()), given.given()),
				(place, errors) -> new PlacePayload(given.clientMutationId(), place, errors));
	}

	@MutationMapping
	PlacePayload changePlace(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.editing.change(given.change(), given.confidential()),
				(place, errors) -> new PlacePayload(given.clientMutationId(), place, errors));
	}

	@MutationMapping
	PlacePayload closePlace(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.editing.close(given.text("id"), given.version(), given.closedOn()),
				(place, errors) -> new PlacePayload(given.clientMutationId(), place, errors));
	}

	@MutationMapping
	ServiceAtPlacePayload addServiceAtPlace(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.giving.add(given.text("service"), given.text("place"), given.given()),
				(added, errors) -> new ServiceAtPlacePayload(given.clientMutationId(), added, errors));
	}

	@MutationMapping
	ServiceAtPlacePayload changeServiceAtPlace(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.giving.change(given.change()),
				(changed, errors) -> new ServiceAtPlacePayload(given.clientMutationId(), changed, errors));
	}

	@MutationMapping
	ServiceAtPlacePayload endServiceAtPlace(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.giving.end(given.text("id"), given.version(), given.closedOn()),
				(ended, errors) -> new ServiceAtPlacePayload(given.clientMutationId(), ended, errors));
	}

}
