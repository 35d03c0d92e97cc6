package org.partnershipportal.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.problem.StageGate.WorkedProblem;

/**
 * Asks every gate what problems lack, and lets nothing pass that lacks what is required.
 */
@Component
public class StageGates {

	private static final Comparator<Lack> ORDER = Comparator.comparing(Lack::kind)
		.thenComparing((lack) -> (lack.analysis() != null) ? lack.analysis().side().kind() : lack.corner(),
				Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((lack) -> (lack.analysis() != null) ? lack.analysis().side().name() : lack.subject(),
				Comparator.nullsFirst(Comparator.naturalOrder()));

	private final ObjectProvider<StageGate> gates;

	private final Sides sides;

	private final ErrorTexts texts;

	StageGates(ObjectProvider<StageGate> gates, Sides sides, ErrorTexts texts) {
		this.gates = gates;
		this.sides = sides;
		this.texts = texts;
	}

	/**
	 * What each problem lacks, by its id, in the order of the stages.
	 * @param problems problems that the caller may see
	 */
	public Map<String, List<Lack>> lacks(Collection<Problem> problems) {
		return lacks(problems, (gate) -> true);
	}

	/**
	 * @throws UserErrorException at {@code stage} when a stage up to the problem's own
	 * lacks something required, one error for each
	 */
	void pass(Problem problem) {
		List<UserError> errors = Objects
			.requireNonNullElse(lacks(List.of(problem), StageGate::requires).get(problem.id()), List.<Lack>of())
			.stream()
			.filter((lack) -> lack.kind().required() && lack.kind().stage().compareTo(problem.stage()) <= 0)
			.map((lack) -> UserError.at("stage", UserErrorCode.REQUIRED, text(lack)))
			.toList();
		if (!errors.isEmpty()) {
			throw new UserErrorException(errors);
		}
	}

	private Map<String, List<Lack>> lacks(Collection<Problem> problems, Predicate<StageGate> asked) {
		Map<String, List<SideAnalysis>> analyses = this.sides.analyses(problems.stream().map(Problem::id).toList(),
				null);
		List<WorkedProblem> worked = problems.stream()
			.map((problem) -> new WorkedProblem(problem, analyses.getOrDefault(problem.id(), List.of())))
			.toList();
		Map<String, List<Lack>> found = new HashMap<>();
		problems.forEach((problem) -> found.put(problem.id(), new ArrayList<>()));
		this.gates.stream()
			.filter(asked)
			.flatMap((gate) -> gate.lacks(worked).stream())
			.sorted(ORDER)
			.forEach((lack) -> found.getOrDefault(lack.problemId(), new ArrayList<>()).add(lack));
		return found;
	}

	/** What lacks, as a sentence in the reader's language. */
	public String message(Lack lack, Locale language) {
		return this.texts.of(text(lack), language);
	}

	private static MessageSourceResolvable text(Lack lack) {
		String about = (lack.corner() != null) ? "." + lack.corner() : "";
		SideAnalysis analysis = lack.analysis();
		String subject = (lack.subject() != null || analysis == null) ? lack.subject() : analysis.side().name();
		List<MessageSourceResolvable> questions = lack.questions()
			.stream()
			.map((question) -> text("stages.question." + question))
			.toList();
		return text("stages.lack." + lack.kind() + about, subject, lack.count(), questions);
	}

	private static MessageSourceResolvable text(String key, @Nullable Object... values) {
		return new DefaultMessageSourceResolvable(new String[] { key }, values);
	}

}
