package org.partnershipportal.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A group of ages wide enough to point at nobody. No group spans 18, because a child is
 * anybody below.
 *
 * @param from the lowest age in full years
 * @param to the highest age in full years
 */
record AgeGroup(int from, int to) {

	private static final Pattern AGE = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");

	private static final List<AgeGroup> GROUPS = List.of(new AgeGroup(0, 5), new AgeGroup(6, 9), new AgeGroup(10, 14),
			new AgeGroup(15, 17), new AgeGroup(18, 24), new AgeGroup(25, 29), new AgeGroup(30, 39),
			new AgeGroup(40, 49), new AgeGroup(50, 59), new AgeGroup(60, 99));

	/** Shown where no age in digits is told. */
	private static final AgeGroup EXAMPLE = new AgeGroup(15, 17);

	/** The group of the first age in digits that a stretch of text tells. */
	static AgeGroup of(String stretch) {
		Matcher age = AGE.matcher(stretch);
		if (!age.find()) {
			return EXAMPLE;
		}
		int years = Integer.parseInt(age.group());
		return GROUPS.stream()
			.filter((group) -> years >= group.from() && years <= group.to())
			.findFirst()
			.orElse(EXAMPLE);
	}

}
