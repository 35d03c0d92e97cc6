package org.partnershipportal.contact;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.EntryFreshness;
import org.partnershipportal.profile.Schedule;

/**
 * One entry of a contact sheet: a service, or an actor itself.
 *
 * @param actorId id of the unit or organisation
 * @param serviceId id of the service; null when the actor itself is meant
 * @param reach from where it serves the community
 * @param communityId id of the community that it serves, the nearest one
 * @param aroundTheClock whether it is open at all hours, every day
 * @param phones its telephones, at most {@value ContactDetails#PHONES}; empty when none
 * is known
 * @param email its address; null when not given
 * @param schedules when it is open; empty when nobody has said
 * @param languages BCP 47 tags of the languages spoken; empty when nobody has said
 * @param address where it is, in a line; null when not given, or not for everybody
 * @param addressWithheld whether it is given at a place that has no place on a sheet
 * @param offices whom to ask for
 * @param confirmedOn when the entry was last said to be right; null for never
 * @param freshness how fresh that is
 */
public record Contact(String actorId, @Nullable String serviceId, ContactReach reach, String communityId,
		boolean aroundTheClock, List<ContactPhone> phones, @Nullable String email, List<Schedule> schedules,
		List<String> languages, @Nullable String address, boolean addressWithheld, List<ContactOffice> offices,
		@Nullable LocalDate confirmedOn, EntryFreshness freshness) {

	public Contact {
		phones = List.copyOf(phones);
		schedules = List.copyOf(schedules);
		languages = List.copyOf(languages);
		offices = List.copyOf(offices);
	}

}
