package org.partnershipportal.finding;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.EntryFreshness;

/**
 * What narrows a search down; everything given must hold, and of a list one of it.
 *
 * @param types codes of types of service
 * @param community id of a community that the provider serves, or a part of it, or what
 * it is a part of
 * @param languages BCP 47 tags
 * @param serves codes of served groups
 * @param openAt a moment at which it is open; null for any
 * @param freeNow whether there must be room now
 * @param freshness how lately it was said to be right
 * @param partnersOnly whether the provider must be a formal partner of the caller
 * @param near a circle it has a place in; null for anywhere
 * @param within a box it has a place in; null for anywhere
 */
public record ServiceSearchFilter(@Nullable List<String> types, @Nullable String community,
		@Nullable List<String> languages, @Nullable List<String> serves, @Nullable OffsetDateTime openAt,
		@Nullable Boolean freeNow, @Nullable List<EntryFreshness> freshness, @Nullable Boolean partnersOnly,
		@Nullable Circle near, @Nullable Box within) {

	/** Nothing. */
	public static final ServiceSearchFilter NONE = new ServiceSearchFilter(null, null, null, null, null, null, null,
			null, null, null);

	/**
	 * Around a point.
	 *
	 * @param latitude in degrees, -90 to 90
	 * @param longitude in degrees, -180 to 180
	 * @param kilometres how far at most, up to 20,000
	 */
	public record Circle(double latitude, double longitude, double kilometres) {

		private static final double EARTH = 6371.0088;

		boolean valid() {
			return Math.abs(this.latitude) <= 90 && Math.abs(this.longitude) <= 180 && this.kilometres > 0
					&& this.kilometres <= 20_000;
		}

		/** How far a point is, in kilometres, on a round Earth. */
		double to(double latitude, double longitude) {
			double north = Math.toRadians(latitude - this.latitude);
			double east = Math.toRadians(longitude - this.longitude);
			double chord = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude))
					* Math.cos(Math.toRadians(this.latitude)) * Math.pow(Math.sin(east / 2), 2);
			return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
		}

	}

	/**
	 * Between four lines; over the 180th meridian when {@code west} is more than
	 * {@code east}.
	 *
	 * @param south in degrees
	 * @param west in degrees
	 * @param north in degrees
	 * @param east in degrees
	 */
	public record Box(double south, double west, double north, double east) {

		boolean valid() {
			return this.south >= -90 && this.north <= 90 && this.south <= this.north && Math.abs(this.west) <= 180
					&& Math.abs(this.east) <= 180;
		}

		boolean holds(double latitude, double longitude) {
			boolean along = (this.west <= this.east) ? longitude >= this.west && longitude <= this.east
					: longitude >= this.west || longitude <= this.east;
			return latitude >= this.south && latitude <= this.north && along;
		}

	}

}
