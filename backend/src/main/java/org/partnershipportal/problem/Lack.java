package org.partnershipportal.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.vocabulary.SideKind;

/**
 * Something that a stage of a problem still lacks.
 *
 * @param problemId id of the problem
 * @param kind what it lacks
 * @param corner the corner of the triangle without a side; null for any other lack
 * @param analysis the side it is about; null when it is about none
 * @param questions the questions not answered
 * @param subject in words, what else it is about: an action, a measure; null for nothing
 * @param subjectId id of that; null for nothing
 * @param count how many there are of what lacks
 */
public record Lack(String problemId, LackKind kind, @Nullable SideKind corner, @Nullable SideAnalysis analysis,
		List<WorksheetQuestion> questions, @Nullable String subject, @Nullable String subjectId,
		int count) implements RestrictedRead {

	public Lack {
		questions = List.copyOf(questions);
	}

	/** The problem as a whole lacks it. */
	public static Lack of(Problem problem, LackKind kind) {
		return new Lack(problem.id(), kind, null, null, List.of(), null, null, 1);
	}

	/** A corner of the triangle has no side. */
	static Lack corner(Problem problem, SideKind corner) {
		return new Lack(problem.id(), LackKind.SIDE, corner, null, List.of(), null, null, 1);
	}

	/** A side has questions not answered. */
	static Lack questions(SideAnalysis analysis, List<WorksheetQuestion> questions) {
		return new Lack(analysis.problemId(), LackKind.ANSWERS, null, analysis, questions, null, null,
				questions.size());
	}

	/**
	 * A side lacks it.
	 * @param count how many of it
	 */
	public static Lack of(SideAnalysis analysis, LackKind kind, int count) {
		return new Lack(analysis.problemId(), kind, null, analysis, List.of(), null, null, count);
	}

	/** Something that belongs to the problem lacks it: an action, a measure. */
	public static Lack of(Problem problem, LackKind kind, String subject, String subjectId) {
		return new Lack(problem.id(), kind, null, null, List.of(), subject, subjectId, 1);
	}

	/** The same, about a side; about none when null. */
	public Lack about(@Nullable SideAnalysis side) {
		return new Lack(this.problemId, this.kind, this.corner, side, this.questions, this.subject, this.subjectId,
				this.count);
	}

	@Override
	public List<ReadSide> sidesRead() {
		return (this.analysis != null) ? this.analysis.sidesRead() : List.of();
	}

}
