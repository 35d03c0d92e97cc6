package org.partnershipportal.planning;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.planning.TraitsReader.Read;

/**
 * For a problem, the earlier problems that were most like it: what was done about them
 * and how it ended can be learned from, failures too.
 */
@Service
public class WhatWorked {

	/** Most that are shown of one problem. */
	public static final int MOST = 40;

	/** The reasons that rest on the sides of the earlier problem. */
	private static final Set<Criterion> ABOUT_SIDES = EnumSet.of(Criterion.SIDES, Criterion.ACTORS);

	private final TraitsReader reader;

	WhatWorked(TraitsReader reader) {
		this.reader = reader;
	}

	/**
	 * What is asked for one problem.
	 *
	 * @param problem its id
	 * @param first how many at most, 1 to {@value #MOST}
	 * @param criterion only those that share something of it; null for all
	 * @param endings only those that ended so; null for all
	 */
	public record Asked(String problem, int first, @Nullable Criterion criterion,
			@Nullable Set<ResponseEnding> endings) {
	}

	/**
	 * For each of several questions the problems that came as far as a response and are
	 * like the one asked about, the nearest first, whether their response worked or not.
	 * All are answered with one query. Only what the caller may see is compared and told.
	 */
	public Map<Asked, List<EarlierProblem>> of(Collection<Asked> questions) {
		Map<String, Read> read = this.reader.read(questions.stream().map(Asked::problem).collect(Collectors.toSet()));
		List<ProblemTraits> earlier = read.values().stream().filter(Read::responded).map(Read::traits).toList();
		Map<Asked, List<EarlierProblem>> answers = new HashMap<>();
		for (Asked question : questions) {
			Read asked = read.get(question.problem());
			answers.put(question, (asked != null) ? answer(question, asked, earlier, read) : List.of());
		}
		return answers;
	}

	private static List<EarlierProblem> answer(Asked question, Read asked, List<ProblemTraits> earlier,
			Map<String, Read> read) {
		return Resemblance.rank(asked.traits(), earlier)
			.stream()
			.map((one) -> told(one, Objects.requireNonNull(read.get(one.traits().id()))))
			.filter((one) -> wanted(question, one))
			.limit(question.first())
			.toList();
	}

	private static boolean wanted(Asked question, EarlierProblem one) {
		Set<ResponseEnding> endings = question.endings();
		Criterion criterion = question.criterion();
		return (endings == null || endings.contains(one.ending()))
				&& (criterion == null || one.reasons().stream().anyMatch((why) -> why.way().criterion() == criterion));
	}

	private static EarlierProblem told(Resemblance one, Read read) {
		boolean ofSides = one.shared().stream().anyMatch((why) -> ABOUT_SIDES.contains(why.way().criterion()));
		List<ReadSide> sides = ofSides
				? one.traits().sides().stream().flatMap((side) -> side.sidesRead().stream()).distinct().toList()
				: List.of();
		return new EarlierProblem(read.problem(), one.points(), one.shared(), read.effect(), sides);
	}

}
