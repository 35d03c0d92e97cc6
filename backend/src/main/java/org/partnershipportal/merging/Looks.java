package org.partnershipportal.merging;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;

/**
 * What an entry looks like: everything by which two of them are compared, and the keys
 * under which those that can be alike lie together.
 *
 * @param entry the entry
 * @param among within what names are compared: the organisation of a service; empty for
 * organisations
 * @param names the words of each of its names
 * @param phones its telephone numbers, their last nine digits
 * @param emails its e-mail addresses
 * @param sites hosts of its websites
 * @param ids numbers in registers
 * @param addresses its addresses
 * @param points where its places are
 */
record Looks(Duplicate.Entry entry, String among, List<List<String>> names, Set<String> phones, Set<String> emails,
		Set<String> sites, Set<String> ids, Set<String> addresses, List<Point> points) {

	/** Words that say what form an organisation has, not which one it is. */
	private static final Set<String> FORMS = Stream
		.of("inc", "incorporated", "ltd", "limited", "llc", "plc", "corp", "corporation", "co", "company", "gmbh", "ev",
				"ngo", "pt", "cv", "tbk", "yayasan", "foundation", "มูลนิธิ", "สมาคม", "บริษัท", "จำกัด", "association",
				"perkumpulan", "the", "of", "and", "for", "a", "an", "dan", "di", "untuk")
		.map(Names::key)
		.collect(Collectors.toUnmodifiableSet());

	/** Providers with which everybody may have an address: it says nothing. */
	private static final Set<String> PUBLIC = Set.of("gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.id",
			"yahoo.co.th", "ymail.com", "hotmail.com", "hotmail.co.th", "outlook.com", "outlook.co.th", "live.com",
			"icloud.com", "proton.me", "protonmail.com", "facebook.com", "m.facebook.com", "instagram.com", "line.me",
			"linktr.ee", "sites.google.com", "youtube.com", "x.com", "twitter.com");

	private static final int DIGITS = 9;

	/** About 50 metres of latitude. */
	private static final double CELL = 0.00045;

	/** A place on the ground, in degrees. */
	record Point(double latitude, double longitude) {

		boolean near(Point that) {
			double east = (this.longitude - that.longitude) * Math.cos(Math.toRadians(this.latitude));
			return Math.hypot(this.latitude - that.latitude, east) <= CELL;
		}

	}

	/** The words of a name, sorted, without those that tell nothing. */
	static List<String> words(String name) {
		List<String> all = Arrays
			.stream(Names.key(Names.spaced(name)).replaceAll("['’]", "").split("[^\\p{L}\\p{M}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.sorted()
			.toList();
		List<String> telling = all.stream().filter((word) -> !FORMS.contains(word)).toList();
		return telling.isEmpty() ? all : telling;
	}

	/** The end of a telephone number, which the country and its zero do not change. */
	static Stream<String> phone(@Nullable String number) {
		String digits = (number != null) ? number.replaceAll("(?i)ext.*|[^0-9]", "") : "";
		return (digits.length() < 6) ? Stream.empty()
				: Stream.of(digits.substring(Math.max(0, digits.length() - DIGITS)));
	}

	static Stream<String> email(@Nullable String address) {
		return Stream.ofNullable(address).map((text) -> text.strip().toLowerCase(Locale.ROOT));
	}

	/** The host of a website, unless everybody may have a page there. */
	static Stream<String> site(@Nullable String address) {
		try {
			String host = (address != null) ? new URI(address.strip()).getHost() : null;
			return Stream.ofNullable(host)
				.map((text) -> text.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
				.filter((text) -> !PUBLIC.contains(text));
		}
		catch (URISyntaxException ex) {
			return Stream.empty();
		}
	}

	/** The domain of an e-mail address, as a website. */
	static Stream<String> domain(@Nullable String email) {
		return email(email).map((text) -> text.substring(text.indexOf('@') + 1))
			.filter((text) -> !PUBLIC.contains(text));
	}

	/** Two entries can be alike only where one of these is the same. */
	Set<String> keys() {
		Set<String> keys = new HashSet<>();
		for (List<String> words : this.names) {
			keys.add("name " + this.among + " " + String.join(" ", words));
			// A typing error is at the beginning or at the end of a word, not at both.
			words.stream().filter((word) -> word.length() > 2).forEach((word) -> {
				keys.add("begins " + this.among + " " + word.substring(0, Math.min(4, word.length())));
				keys.add("ends " + this.among + " " + word.substring(Math.max(0, word.length() - 4)));
			});
		}
		this.phones.forEach((text) -> keys.add("phone " + text));
		this.emails.forEach((text) -> keys.add("email " + text));
		this.sites.forEach((text) -> keys.add("site " + text));
		this.ids.forEach((text) -> keys.add("id " + text));
		this.addresses.forEach((text) -> keys.add("address " + text));
		this.points.forEach((point) -> keys.addAll(cells(point)));
		return keys;
	}

	/** The four corners of the cell a point lies in: points that are near share one. */
	private static List<String> cells(Point point) {
		long north = (long) Math.floor(point.latitude() / (2 * CELL));
		long east = (long) Math.floor(point.longitude() / (2 * CELL));
		return Stream.of(0, 1)
			.flatMap((up) -> Stream.of(0, 1).map((right) -> "point " + (north + up) + " " + (east + right)))
			.toList();
	}

	/** One text of an address, whatever its spaces and commas. */
	static Stream<String> address(@Nullable String... parts) {
		String text = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
		String key = String.join(" ", words(text));
		return (key.length() < 8) ? Stream.empty() : Stream.of(key);
	}

}
