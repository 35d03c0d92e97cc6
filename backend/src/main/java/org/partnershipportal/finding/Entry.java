package org.partnershipportal.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.security.PlaceScope;

/**
 * A service as it is found.
 *
 * @param id its id
 * @param name its name, and the other one it has
 * @param description what is said of it in words
 * @param types codes of its types
 * @param languages BCP 47 tags
 * @param serves codes of those served
 * @param provider id of the provider
 * @param confidential whether the provider is confidential
 * @param organisation the provider's names
 * @param served ids of the communities the provider serves
 * @param communities those with all they are a part of or reach into
 * @param places where it is given
 * @param openings when it is open, by itself and at each place, as far as everybody may
 * know
 * @param confirmedOn when it was last said to be right; null for never
 * @param freeSaid when it was last said that there is room; null when nobody does
 * @param phones telephones
 */
record Entry(String id, String name, String description, List<String> types, List<String> languages,
		List<String> serves, String provider, boolean confidential, String organisation, List<String> served,
		List<Area> communities, List<Spot> places, List<List<Openings>> openings, @Nullable LocalDate confirmedOn,
		@Nullable OffsetDateTime freeSaid, List<String> phones) {

	/** A community by its id and name. */
	record Area(String id, String name) {
	}

	/**
	 * A place.
	 *
	 * @param id its id
	 * @param words its name and cities
	 * @param latitude in degrees; null when not given
	 * @param longitude in degrees; null when not given
	 * @param confidential whether only some may see it
	 * @param keeper id of the confidential organisation that keeps it; null when that is
	 * known to everybody
	 */
	record Spot(String id, String words, @Nullable Double latitude, @Nullable Double longitude, boolean confidential,
			@Nullable String keeper) {

		boolean known() {
			return !this.confidential && this.keeper == null;
		}

		/** Where it is; empty when that is not given. */
		Optional<ServicePoint> point(String service) {
			Double north = this.latitude;
			Double east = this.longitude;
			return (north != null && east != null) ? Optional.of(new ServicePoint(service, north, east))
					: Optional.empty();
		}

		boolean seen(PlaceScope.Sight sight) {
			return (!this.confidential || sight.place(this.id)) && (this.keeper == null || sight.actor(this.keeper));
		}

	}

	/** Where it is, and when it is open: what is not asked of the index. */
	Whereabouts whereabouts() {
		return new Whereabouts(this.places.stream().filter((place) -> place.latitude() != null).toList(),
				this.openings);
	}

	/** Where a service is, and when it is open. */
	record Whereabouts(List<Spot> spots, List<List<Openings>> openings) {

		boolean empty() {
			return this.spots.isEmpty() && this.openings.isEmpty();
		}

		/** Whether it is open anywhere at a moment. */
		boolean openAt(OffsetDateTime moment, ZoneId zone) {
			return this.openings.stream().anyMatch((hours) -> Openings.anyAt(hours, moment, zone));
		}

	}

}
