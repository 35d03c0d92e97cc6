package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Compares entries. */
final class Alike {

	private static final LevenshteinDistance ONE = new LevenshteinDistance(1);

	private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

	private Alike() {
	}

	/** Why two entries may be one, what says most first. */
	static Set<DuplicateSign> signs(Looks one, Looks two) {
		Set<DuplicateSign> signs = EnumSet.noneOf(DuplicateSign.class);
		if (!one.among().equals(two.among())) {
			return signs;
		}
		one.names().forEach((name) -> two.names().forEach((other) -> name(name, other, signs)));
		boolean service = !one.among().isEmpty();
		// The services of one organisation have its telephone and its website anyway.
		if (!service || !signs.isEmpty()) {
			add(signs, DuplicateSign.SAME_PHONE, one.phones(), two.phones());
			add(signs, DuplicateSign.SAME_EMAIL, one.emails(), two.emails());
		}
		if (!service) {
			add(signs, DuplicateSign.SAME_WEBSITE, one.sites(), two.sites());
		}
		add(signs, DuplicateSign.SAME_ID, one.ids(), two.ids());
		add(signs, DuplicateSign.SAME_PLACE, one.addresses(), two.addresses());
		if (one.points().stream().anyMatch((point) -> two.points().stream().anyMatch(point::near))) {
			signs.add(DuplicateSign.SAME_PLACE);
		}
		strongestName(signs);
		return signs;
	}

	/** How much they say together. */
	static int weight(Set<DuplicateSign> signs) {
		return signs.stream().mapToInt(DuplicateSign::weight).sum();
	}

	private static void add(Set<DuplicateSign> signs, DuplicateSign sign, Set<String> one, Set<String> two) {
		if (!Collections.disjoint(one, two)) {
			signs.add(sign);
		}
	}

	private static void strongestName(Set<DuplicateSign> signs) {
		if (signs.contains(DuplicateSign.SAME_NAME)) {
			signs.remove(DuplicateSign.SPELLED_ALIKE);
		}
		if (signs.contains(DuplicateSign.SAME_NAME) || signs.contains(DuplicateSign.SPELLED_ALIKE)) {
			signs.remove(DuplicateSign.SIMILAR_NAME);
		}
	}

	private static void name(List<String> one, List<String> two, Set<DuplicateSign> signs) {
		if (one.equals(two)) {
			signs.add(DuplicateSign.SAME_NAME);
			return;
		}
		if (Math.abs(one.size() - two.size()) > 1) {
			return;
		}
		List<String> left = new ArrayList<>(two);
		int met = 0;
		int exact = 0;
		for (String word : one) {
			boolean same = left.remove(word);
			if (same || left.removeIf(first(word, left)::equals)) {
				met++;
				exact += same ? 1 : 0;
			}
		}
		if (met == one.size() && left.isEmpty()) {
			signs.add(DuplicateSign.SPELLED_ALIKE);
		}
		else if (Math.max(one.size(), two.size()) - met == 1 && exact >= 2) {
			signs.add(DuplicateSign.SIMILAR_NAME);
		}
	}

	/** The first word that is another one but for a typing error; itself when none is. */
	private static String first(String word, List<String> others) {
		return others.stream().filter((other) -> mistyped(word, other)).findFirst().orElse(word);
	}

	/** Numbers are never mistyped: station 3 is not station 4. */
	private static boolean mistyped(String one, String two) {
		int length = Math.min(one.length(), two.length());
		if (length < 5 || one.chars().anyMatch(Character::isDigit) || two.chars().anyMatch(Character::isDigit)) {
			return false;
		}
		return ((length < 9) ? ONE : TWO).apply(one, two) >= 0;
	}

}
