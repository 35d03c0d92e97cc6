package org.partnershipportal.worksheet.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.influence.InfluenceMap.SideInfluence;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemText;

/**
 * Everything the worksheet says of a problem, as far as the caller may see it.
 *
 * @param problem the problem
 * @param text its title and definition in the language of the paper, where there are any
 * @param community name of the community it is found in
 * @param owner name of the unit that owns it
 * @param phases the phases of trafficking, in words
 * @param forms the forms of exploitation, in words
 * @param sources where it is known from, in words
 * @param sides what is known of each side, and who can influence it today
 * @param steps what the other steps hold
 * @param actors names of the actors that these name, by their ids
 * @param day the day it is read
 */
public record Worksheet(Problem problem, ProblemText text, String community, String owner, List<String> phases,
		List<String> forms, List<String> sources, List<SideInfluence> sides, Steps steps, Map<String, String> actors,
		LocalDate day) {

	public Worksheet {
		phases = List.copyOf(phases);
		forms = List.copyOf(forms);
		sources = List.copyOf(sources);
		sides = List.copyOf(sides);
		actors = Map.copyOf(actors);
	}

	/** The sides it tells of whose reading is recorded. */
	public List<ReadSide> sidesRead() {
		Stream<RestrictedRead> beside = Stream.concat(this.steps.actions().stream(), this.steps.needs().stream());
		return Stream.concat(this.sides.stream(), beside)
			.flatMap((each) -> each.sidesRead().stream())
			.distinct()
			.toList();
	}

}
