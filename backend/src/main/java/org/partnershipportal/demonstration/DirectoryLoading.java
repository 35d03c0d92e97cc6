package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.demonstration.Entries.ActorEntry;
import org.partnershipportal.demonstration.Entries.CommunityEntry;
import org.partnershipportal.demonstration.Entries.ServiceEntry;
import org.partnershipportal.directory.ActorEditing;
import org.partnershipportal.directory.CommunityEditing;
import org.partnershipportal.directory.NewActor;
import org.partnershipportal.directory.NewCommunity;
import org.partnershipportal.directory.NewService;
import org.partnershipportal.directory.ServiceEditing;
import org.partnershipportal.profile.PlaceEditing;
import org.partnershipportal.profile.ProfileChange;
import org.partnershipportal.profile.ProfileEditing;
import org.partnershipportal.profile.ServiceAtPlaceEditing;

/** Enters communities, actors and services. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class DirectoryLoading {

	/** Since when everybody is there: longer than any partnership. */
	private static final int DAYS_THERE = 1500;

	private final CommunityEditing communities;

	private final ActorEditing actors;

	private final ServiceEditing services;

	private final ProfileEditing profiles;

	private final PlaceEditing places;

	private final ServiceAtPlaceEditing servicesAtPlaces;

	private final Today today;

	DirectoryLoading(CommunityEditing communities, ActorEditing actors, ServiceEditing services,
			ProfileEditing profiles, PlaceEditing places, ServiceAtPlaceEditing servicesAtPlaces, Today today) {
		this.communities = communities;
		this.actors = actors;
		this.services = services;
		this.profiles = profiles;
		this.places = places;
		this.servicesAtPlaces = servicesAtPlaces;
		this.today = today;
	}

	void communities(List<CommunityEntry> entries, Keys keys) {
		for (CommunityEntry entry : entries) {
			keys.put(entry.key(),
					this.communities
						.create(new NewCommunity(entry.name(), entry.kind(), entry.description(),
								keys.idOrNull(entry.partOf()), keys.ids(entry.spans())))
						.id());
		}
	}

	void actors(List<ActorEntry> entries, Keys communityKeys, Keys keys) {
		LocalDate day = this.today.date();
		for (ActorEntry entry : entries) {
			NewActor actor = new NewActor(entry.name(), entry.alternateName(), entry.kind(), entry.alsoFamilies(),
					entry.description(), entry.email(), entry.phone(), entry.website(),
					communityKeys.ids(entry.communities()), keys.idOrNull(entry.reportsTo()), day.minusDays(DAYS_THERE),
					entry.confidential());
			String id = (entry.id() != null) ? entry.id() : Ids.next();
			keys.put(entry.key(), this.actors.takeOver(actor, id, entry.confirmedOn().from(day)).id());
		}
	}

	void services(List<ServiceEntry> entries, Keys actorKeys) {
		LocalDate day = this.today.date();
		for (ServiceEntry entry : entries) {
			Entries.Day said = entry.confirmedOn();
			String organisation = actorKeys.id(entry.organisation());
			String service = this.services
				.takeOver(new NewService(organisation, entry.name(), null, entry.description(), entry.types(),
						entry.eligibility(), entry.minimumAge(), entry.maximumAge(), entry.languages(),
						entry.coverage(), null, null, null), (said != null) ? said.from(day) : day)
				.id();
			if (entry.profile() != null) {
				this.profiles.changeService(new ProfileChange(service, 1, entry.profile()));
			}
			if (entry.place() != null) {
				boolean confidential = Boolean.TRUE.equals(entry.placeConfidential());
				String place = this.places.create(organisation, confidential, entry.place()).id();
				this.servicesAtPlaces.add(service, place, Map.of());
			}
		}
	}

}
