package org.partnershipportal.assessment;

import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemStages;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Draws conclusions from assessments, which close a problem or send it back, and takes
 * closed problems up again.
 */
@Service
public class ConclusionEditing {

	private static final String TYPE = "Conclusion";

	/** Most hours of work that a response is said to have cost. */
	private static final int MOST_HOURS = 1_000_000;

	private final AssessmentStore store;

	private final OpenAssessments open;

	private final ProblemStages stages;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	ConclusionEditing(AssessmentStore store, OpenAssessments open, ProblemStages stages, GuardedTexts texts,
			ChangeRecord changes, Today today) {
		this.store = store;
		this.open = open;
		this.stages = stages;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Concludes what the response did to a problem that is being assessed, and closes the
	 * problem or sends it back. A problem is closed only when something was measured.
	 * @return the problem
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CONCLUDE_PROBLEM)
	public Problem conclude(NewConclusion input) {
		Problem problem = this.open.problem(Operation.CONCLUDE_PROBLEM, input.problem(), input.version());
		Conclusion conclusion = new Conclusion(Ids.next(), problem.id(), this.today.or(input.concludedOn()),
				input.effect(), input.effectText(),
				Objects.requireNonNullElse(input.displacement(), Displacement.NOT_LOOKED_AT), input.mechanism(),
				input.circumstances(), input.implementation(), input.cost(), input.staffHours(), input.outcome(),
				input.backTo(), input.reason());
		check(problem, conclusion).done();
		this.store.create(conclusion);
		this.changes.writePart(problem.id(), Operation.CONCLUDE_PROBLEM, TYPE, conclusion.id(), null, conclusion);
		String reason = Objects.requireNonNullElse(conclusion.reason(), conclusion.effectText());
		SaraStage back = conclusion.backTo();
		return (back != null)
				? this.stages.sendBack(Operation.CONCLUDE_PROBLEM, problem.id(), input.version(), back, reason)
				: this.stages.close(Operation.CONCLUDE_PROBLEM, problem.id(), input.version(), reason);
	}

	private Checks check(Problem problem, Conclusion conclusion) {
		boolean closes = conclusion.outcome() == ConclusionOutcome.CLOSE;
		GuardedTexts.Of guarded = this.texts.of(new Checks())
			.required("effectText", conclusion.effectText(), MeasureChecks.LONGEST_TEXT)
			.optional("mechanism", conclusion.mechanism(), MeasureChecks.LONGEST_TEXT)
			.optional("circumstances", conclusion.circumstances(), MeasureChecks.LONGEST_TEXT)
			.optional("implementation", conclusion.implementation(), MeasureChecks.LONGEST_TEXT)
			.optional("cost", conclusion.cost(), MeasureChecks.LONGEST_TEXT);
		if (closes) {
			guarded.optional("reason", conclusion.reason(), ProblemStages.LONGEST_REASON);
		}
		else {
			guarded.required("reason", conclusion.reason(), ProblemStages.LONGEST_REASON);
		}
		SaraStage back = conclusion.backTo();
		return guarded.guarded()
			.range("staffHours", conclusion.staffHours(), 0, MOST_HOURS)
			.that(!conclusion.concludedOn().isAfter(this.today.date()), "concludedOn", UserErrorCode.INVALID,
					"giveADayThatIsNot")
			.that(!closes || back == null, "backTo", UserErrorCode.INVALID, "aProblemThatIsClosedGoes")
			.that(closes || (back != null && back != SaraStage.ASSESSMENT), "backTo",
					(back != null) ? UserErrorCode.INVALID : UserErrorCode.REQUIRED, "chooseTheStageTheProblemGoes")
			.that(problem.stage() == SaraStage.ASSESSMENT, "id", UserErrorCode.INVALID, "moveTheProblemToTheStage")
			.that(!closes || this.store.measured(problem.id()) > 0, "outcome", UserErrorCode.REQUIRED,
					"recordAtLeastOneResultBefore");
	}

	/**
	 * Takes a closed problem up again: to assess it anew, or from the beginning.
	 * @return the problem
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.REOPEN_PROBLEM)
	public Problem reopen(String id, int version, SaraStage stage, String reason) {
		this.texts.of(new Checks())
			.required("reason", reason, ProblemStages.LONGEST_REASON)
			.guarded()
			.that(stage == SaraStage.ASSESSMENT || stage == SaraStage.SCANNING, "stage", UserErrorCode.INVALID,
					"takeItUpAgainAtThe")
			.done();
		return this.stages.reopen(Operation.REOPEN_PROBLEM, id, version, stage, reason);
	}

}
