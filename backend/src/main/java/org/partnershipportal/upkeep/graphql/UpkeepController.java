package org.partnershipportal.upkeep.graphql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Confirmation;
import org.partnershipportal.directory.Confirmations;
import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.profile.Place;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.upkeep.Confirming;
import org.partnershipportal.upkeep.StaleKeeper;
import org.partnershipportal.upkeep.Upkeep;
import org.partnershipportal.upkeep.graphql.UpkeepPayloads.ConfirmEntriesInput;
import org.partnershipportal.upkeep.graphql.UpkeepPayloads.ConfirmEntriesPayload;

@Controller
class UpkeepController {

	private final Upkeep upkeep;

	private final Confirming confirming;

	private final Confirmations confirmations;

	private final Permissions permissions;

	UpkeepController(Upkeep upkeep, Confirming confirming, Confirmations confirmations, Permissions permissions) {
		this.upkeep = upkeep;
		this.confirming = confirming;
		this.confirmations = confirmations;
		this.permissions = permissions;
	}

	/** As in the SDL. */
	record EntryConfirmation(Confirmation confirmation, EntryFreshness freshness, boolean viewerCanConfirm) {
	}

	@QueryMapping
	Page<Object> directoryEntries(@Argument String actor, PageRequest page) {
		return this.upkeep.entries(actor, page);
	}

	@QueryMapping
	Page<StaleKeeper> staleKeepers(@Argument EntryFreshness freshness, @Argument @Nullable String community,
			PageRequest page) {
		return this.upkeep.stale(freshness, community, page);
	}

	@BatchMapping(typeName = "Actor", field = "confirmation")
	Map<Actor, EntryConfirmation> ofActors(List<Actor> actors) {
		return of(actors, Actor::id, Actor::id);
	}

	@BatchMapping(typeName = "Service", field = "confirmation")
	Map<ProvidedService, EntryConfirmation> ofServices(List<ProvidedService> services) {
		return of(services, ProvidedService::id, ProvidedService::organisationId);
	}

	@BatchMapping(typeName = "Place", field = "confirmation")
	Map<Place, EntryConfirmation> ofPlaces(List<Place> places) {
		return of(places, Place::id, Place::organisationId);
	}

	private <T> Map<T, EntryConfirmation> of(List<T> entries, Function<T, String> id,
			Function<T, @Nullable String> keeper) {
		Map<String, Confirmation> found = this.confirmations.of(entries.stream().map(id).distinct().toList());
		Map<T, EntryConfirmation> confirmed = new HashMap<>();
		entries.forEach((entry) -> {
			Confirmation confirmation = found.getOrDefault(id.apply(entry), Confirmation.NONE);
			confirmed.put(entry, new EntryConfirmation(confirmation, this.upkeep.freshness(confirmation.confirmedOn()),
					this.permissions.permits(Operation.CONFIRM_ENTRIES, keeper.apply(entry))));
		});
		return confirmed;
	}

	@SchemaMapping(typeName = "EntryConfirmation")
	@Nullable LocalDate confirmedOn(EntryConfirmation entry) {
		return entry.confirmation().confirmedOn();
	}

	@SchemaMapping(typeName = "EntryConfirmation")
	List<Confirmation.Field> fields(EntryConfirmation entry) {
		return entry.confirmation().fields();
	}

	@SchemaMapping(typeName = "StaleKeeper")
	@Nullable LocalDate oldestConfirmedOn(StaleKeeper keeper) {
		return keeper.oldest();
	}

	@SchemaMapping(typeName = "StaleKeeper")
	EntryFreshness freshness(StaleKeeper keeper) {
		return this.upkeep.freshness(keeper.oldest());
	}

	/** They are kept by id, to be read again when the call is repeated. */
	@SchemaMapping(typeName = "ConfirmEntriesPayload")
	@Nullable List<Object> entries(ConfirmEntriesPayload payload) {
		List<String> ids = payload.entries();
		if (ids == null) {
			return null;
		}
		Map<String, Object> found = this.upkeep.byIds(ids);
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	@MutationMapping
	ConfirmEntriesPayload confirmEntries(@Argument ConfirmEntriesInput input) {
		return Mutations.run(() -> this.confirming.confirm(input.entries()),
				(entries, errors) -> new ConfirmEntriesPayload(input.clientMutationId(), entries, errors));
	}

}
