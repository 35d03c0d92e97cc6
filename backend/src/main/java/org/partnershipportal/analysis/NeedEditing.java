package org.partnershipportal.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.problem.OpenProblems;
import org.partnershipportal.problem.ProblemStages;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Adds information needs, changes and answers them, and withdraws them. */
@Service
public class NeedEditing {

	/** Most information needs of a problem. */
	public static final int MOST = 50;

	private static final int LONGEST_QUESTION = 500;

	private static final int MOST_ASKED = 20;

	private static final String TYPE = "InformationNeed";

	private final NeedStore store;

	private final InformationNeeds needs;

	private final OpenProblems open;

	private final Problems problems;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	NeedEditing(NeedStore store, InformationNeeds needs, OpenProblems open, Problems problems, GuardedTexts texts,
			Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.needs = needs;
		this.open = open;
		this.problems = problems;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Adds an information need to a problem.
	 * @throws org.partnershipportal.common.UserErrorException when the input cannot be
	 * carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_INFORMATION_NEED)
	public InformationNeed add(NewNeed input) {
		Problem problem = this.open.lock(Operation.ADD_INFORMATION_NEED, input.problem(), "problem");
		InformationNeed wanted = new InformationNeed(Ids.next(), problem.id(), input.analysis(), null, input.question(),
				distinct(input.ask()), input.askedOn(), null, null, 1);
		int known = this.needs.ofProblems(List.of(problem.id())).getOrDefault(problem.id(), List.of()).size();
		Checks checks = new Checks().that(known < MOST, "problem", UserErrorCode.INVALID,
				"aProblemHasAtMostInformation", MOST);
		check(checks, wanted);
		this.store.create(wanted);
		return recorded(Operation.ADD_INFORMATION_NEED, null, wanted.id());
	}

	/**
	 * Changes the fields that are given; an answer without its day was given today.
	 * @throws org.partnershipportal.common.UserErrorException when the input cannot be
	 * carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_INFORMATION_NEED)
	public InformationNeed change(NeedChange change) {
		InformationNeed before = lock(Operation.CHANGE_INFORMATION_NEED, change.id(), change.version());
		String answer = change.answer().or(before.answer());
		boolean answered = answer != null && !answer.isBlank();
		LocalDate day = change.answeredOn().or(before.answeredOn());
		InformationNeed after = new InformationNeed(before.id(), before.problemId(),
				change.analysis().or(before.analysisId()), null,
				Objects.requireNonNullElse(change.question().or(before.question()), ""),
				distinct(change.ask().or(before.askIds())), change.askedOn().or(before.askedOn()), answer,
				!answered ? null : (day != null) ? day : this.today.date(), before.version() + 1);
		Checks checks = new Checks().that(answered || !change.answeredOn().given() || day == null, "answer",
				UserErrorCode.REQUIRED, "enterTheAnswerThatWasGiven");
		check(checks, after);
		this.store.change(after);
		return recorded(Operation.CHANGE_INFORMATION_NEED, before, after.id());
	}

	/**
	 * Takes an information need out of the list; it stays in the history.
	 * @throws org.partnershipportal.common.UserErrorException when the input cannot be
	 * carried out
	 */
	@Transactional
	@Guarded(Operation.WITHDRAW_INFORMATION_NEED)
	public Problem withdraw(String id, int version, String reason) {
		InformationNeed before = lock(Operation.WITHDRAW_INFORMATION_NEED, id, version);
		this.texts.of(new Checks()).required("reason", reason, ProblemStages.LONGEST_REASON).guarded().done();
		this.store.withdraw(id);
		this.changes.writeReasonedPart(before.problemId(), reason, Operation.WITHDRAW_INFORMATION_NEED, TYPE, id,
				before, null);
		return Objects.requireNonNull(this.problems.byIds(List.of(before.problemId())).get(before.problemId()));
	}

	private InformationNeed lock(Operation operation, String id, int version) {
		this.versions.lock(TYPE, id, version, () -> get(id));
		InformationNeed need = get(id);
		this.open.open(operation, need.problemId(), "id");
		return need;
	}

	private InformationNeed get(String id) {
		return this.store.find(id).orElseThrow(() -> Versions.missing("id"));
	}

	private InformationNeed recorded(Operation operation, @Nullable InformationNeed before, String id) {
		InformationNeed after = get(id);
		this.changes.writePart(after.problemId(), operation, TYPE, id, before, after,
				after.askIds().toArray(String[]::new));
		return after;
	}

	private void check(Checks checks, InformationNeed wanted) {
		String analysis = wanted.analysisId();
		checks.that(analysis == null || this.store.isSideOf(wanted.problemId(), analysis), "analysis",
				UserErrorCode.NOT_FOUND, "theProblemHasNoSuchSide");
		List<String> ask = wanted.askIds();
		if (ask.size() > MOST_ASKED) {
			checks.add("ask", UserErrorCode.INVALID, "nameAtMostToAsk", MOST_ASKED);
		}
		else {
			Set<String> known = this.store.actors(ask);
			for (int i = 0; i < ask.size(); i++) {
				checks.that(known.contains(ask.get(i)), "ask." + i, UserErrorCode.NOT_FOUND, "thereIsNoActorByThisId");
			}
		}
		notAhead(checks, "askedOn", wanted.askedOn());
		notAhead(checks, "answeredOn", wanted.answeredOn());
		LocalDate asked = wanted.askedOn();
		LocalDate answered = wanted.answeredOn();
		checks.that(asked == null || answered == null || !answered.isBefore(asked), "answeredOn", UserErrorCode.INVALID,
				"giveWhenItWasAskedOr", asked);
		this.texts.of(checks)
			.required("question", wanted.question(), LONGEST_QUESTION)
			.optional("answer", wanted.answer(), Checks.TEXT)
			.guarded()
			.done();
	}

	private void notAhead(Checks checks, String path, @Nullable LocalDate day) {
		checks.that(day == null || !day.isAfter(this.today.date()), path, UserErrorCode.INVALID,
				"giveTodayOrADayBefore");
	}

	private static List<String> distinct(@Nullable List<String> ids) {
		return (ids != null) ? ids.stream().distinct().toList() : List.of();
	}

}
