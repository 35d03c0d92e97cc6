package org.partnershipportal.worksheet.content;

import java.util.List;

import org.partnershipportal.influence.InfluenceMap.SideInfluence;
import org.partnershipportal.problem.Problem;

/**
 * Everything the worksheet says of a problem, as far as the caller may see it.
 *
 * @param problem the problem
 * @param community name of the community it is found in
 * @param owner name of the unit that owns it
 * @param phases the phases of trafficking, in words
 * @param forms the forms of exploitation, in words
 * @param sources where it is known from, in words
 * @param sides what is known of each side, and who can influence it today
 */
public record Worksheet(Problem problem, String community, String owner, List<String> phases, List<String> forms,
		List<String> sources, List<SideInfluence> sides) {

	public Worksheet {
		phases = List.copyOf(phases);
		forms = List.copyOf(forms);
		sources = List.copyOf(sources);
		sides = List.copyOf(sides);
	}

}
