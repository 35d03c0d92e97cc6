package org.partnershipportal.profile.graphql;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.profile.CapacityRule;
import org.partnershipportal.profile.EntryTranslations;
import org.partnershipportal.profile.OrganisationProfile;
import org.partnershipportal.profile.Owner;
import org.partnershipportal.profile.Place;
import org.partnershipportal.profile.PlaceProfile;
import org.partnershipportal.profile.ProfileEditing;
import org.partnershipportal.profile.Profiles;
import org.partnershipportal.profile.ServiceAtPlace;
import org.partnershipportal.profile.ServiceAtPlaceProfile;
import org.partnershipportal.profile.ServiceCapacity;
import org.partnershipportal.profile.ServiceProfile;
import org.partnershipportal.profile.Translation;
import org.partnershipportal.profile.graphql.ProfilePayloads.ChangeOrganisationProfilePayload;
import org.partnershipportal.profile.graphql.ProfilePayloads.ChangeServiceProfilePayload;
import org.partnershipportal.profile.graphql.ProfilePayloads.Input;
import org.partnershipportal.profile.graphql.ProfilePayloads.ReportCapacityInput;
import org.partnershipportal.profile.graphql.ProfilePayloads.ReportCapacityPayload;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ProfileController {

	private final Profiles profiles;

	private final EntryTranslations translations;

	private final ProfileEditing editing;

	private final Vocabularies vocabularies;

	private final CapacityRule rule;

	private final Today today;

	ProfileController(Profiles profiles, EntryTranslations translations, ProfileEditing editing,
			Vocabularies vocabularies, CapacityRule rule, Today today) {
		this.profiles = profiles;
		this.translations = translations;
		this.editing = editing;
		this.vocabularies = vocabularies;
		this.rule = rule;
		this.today = today;
	}

	@BatchMapping(typeName = "Organisation", field = "profile")
	Map<Actor, OrganisationProfile> organisationProfile(List<Actor> organisations) {
		return of(organisations, Actor::id, this.profiles::ofOrganisations);
	}

	@BatchMapping(typeName = "Service", field = "profile")
	Map<ProvidedService, ServiceProfile> serviceProfile(List<ProvidedService> services) {
		return of(services, ProvidedService::id, this.profiles::ofServices);
	}

	@BatchMapping(typeName = "Place", field = "profile")
	Map<Place, PlaceProfile> placeProfile(List<Place> places) {
		return of(places, Place::id, this.profiles::ofPlaces);
	}

	@BatchMapping(typeName = "ServiceAtPlace", field = "profile")
	Map<ServiceAtPlace, ServiceAtPlaceProfile> serviceAtPlaceProfile(List<ServiceAtPlace> given) {
		return of(given, ServiceAtPlace::id, this.profiles::ofServicesAtPlaces);
	}

	@BatchMapping(typeName = "Organisation", field = "translation")
	Map<Actor, Translation> organisationTranslation(List<Actor> organisations) {
		return of(organisations, Actor::id,
				(ids) -> this.translations.best(Owner.ORGANISATION, ids, LocaleContextHolder.getLocale()));
	}

	@BatchMapping(typeName = "Service", field = "translation")
	Map<ProvidedService, Translation> serviceTranslation(List<ProvidedService> services) {
		return of(services, ProvidedService::id,
				(ids) -> this.translations.best(Owner.SERVICE, ids, LocaleContextHolder.getLocale()));
	}

	@BatchMapping(typeName = "Place", field = "translation")
	Map<Place, Translation> placeTranslation(List<Place> places) {
		return of(places, Place::id,
				(ids) -> this.translations.best(Owner.PLACE, ids, LocaleContextHolder.getLocale()));
	}

	private static <T, P> Map<T, P> of(List<T> owners, Function<T, String> id,
			Function<Collection<String>, Map<String, P>> read) {
		Map<String, P> found = read.apply(owners.stream().map(id).distinct().toList());
		Map<T, P> profiles = new HashMap<>();
		owners.forEach((owner) -> {
			P profile = found.get(id.apply(owner));
			if (profile != null) {
				profiles.put(owner, profile);
			}
		});
		return profiles;
	}

	@SchemaMapping(typeName = "ServiceProfile")
	List<Term> serves(ServiceProfile profile) {
		return this.vocabularies.terms(Vocabulary.SERVED_GROUPS, profile.serves());
	}

	@SchemaMapping(typeName = "ServiceCapacity")
	OffsetDateTime expiresAt(ServiceCapacity capacity) {
		return this.rule.until(capacity);
	}

	@SchemaMapping(typeName = "ServiceCapacity")
	boolean expired(ServiceCapacity capacity) {
		return !this.rule.until(capacity).toInstant().isAfter(this.today.instant());
	}

	@MutationMapping
	ReportCapacityPayload reportCapacity(@Argument ReportCapacityInput input) {
		return Mutations.run(() -> this.editing.reportCapacity(input.service(), input.capacity(), input.available()),
				(service, errors) -> new ReportCapacityPayload(input.clientMutationId(), service, errors));
	}

	@MutationMapping
	ChangeOrganisationProfilePayload changeOrganisationProfile(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.editing.changeOrganisation(given.change()), (organisation,
				errors) -> new ChangeOrganisationProfilePayload(given.clientMutationId(), organisation, errors));
	}

	@MutationMapping
	ChangeServiceProfilePayload changeServiceProfile(@Argument Map<String, @Nullable Object> input) {
		Input given = new Input(input);
		return Mutations.run(() -> this.editing.changeService(given.change()),
				(service, errors) -> new ChangeServiceProfilePayload(given.clientMutationId(), service, errors));
	}

}
