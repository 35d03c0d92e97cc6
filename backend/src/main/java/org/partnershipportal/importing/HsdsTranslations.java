package org.partnershipportal.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.profile.Translation;

/**
 * Texts in other languages, which are rows of their own in a package and one translation
 * for each language here.
 */
final class HsdsTranslations {

	/** What the portal says of a translation itself. */
	private static final Set<String> DAYS = Set.of("translatedOn", "outdatedOn");

	private HsdsTranslations() {
	}

	/** Whether it is a translation. */
	static boolean is(HsdsItem item) {
		return item.type() == Translation.class;
	}

	/**
	 * An entry has one translation into each language, so the one that is there is meant,
	 * and what is not said of it stays.
	 * @param before the profile of the entry as it is
	 */
	@SuppressWarnings("unchecked")
	static void found(HsdsItem root, Map<String, @Nullable Object> before) {
		List<Map<String, @Nullable Object>> there = (List<Map<String, @Nullable Object>>) Objects
			.requireNonNullElse(before.get(HsdsBuilder.TRANSLATIONS), List.of());
		for (HsdsItem item : root.lists().getOrDefault(HsdsBuilder.TRANSLATIONS, List.of())) {
			there.stream()
				.filter((one) -> Objects.equals(one.get("language"), item.values().get("language")))
				.findFirst()
				.ifPresent((one) -> meant(item, one));
		}
	}

	private static void meant(HsdsItem item, Map<String, @Nullable Object> there) {
		boolean same = item.values()
			.entrySet()
			.stream()
			.allMatch((said) -> String.valueOf(said.getValue()).strip().equals(there.get(said.getKey())));
		item.id(String.valueOf(there.get("id")));
		there.forEach((name, value) -> {
			if (value != null && !"id".equals(name) && (same || !DAYS.contains(name))) {
				item.values().putIfAbsent(name, value);
			}
		});
	}

	/** Says something of a translation on each of its rows, for it is none itself. */
	static void tell(HsdsPlan plan, HsdsItem translation, MessageSourceResolvable text) {
		plan.loose().stream().filter((row) -> row.owner() == translation).forEach((row) -> row.notes().add(text));
	}

}
