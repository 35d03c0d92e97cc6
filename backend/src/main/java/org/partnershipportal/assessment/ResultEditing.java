package org.partnershipportal.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Records results of measures. None is ever deleted: what is wrong is corrected, what
 * cannot be put right is withdrawn.
 */
@Service
public class ResultEditing {

	/** Most results of one measure, withdrawn ones included. */
	public static final int MOST_RESULTS = 300;

	private static final String TYPE = "MeasureResult";

	private final AssessmentStore store;

	private final OpenAssessments open;

	private final MeasureChecks checks;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	ResultEditing(AssessmentStore store, OpenAssessments open, MeasureChecks checks, GuardedTexts texts,
			ChangeRecord changes, Today today) {
		this.store = store;
		this.open = open;
		this.checks = checks;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Records what was found; one result a day and measure.
	 * @return the measure
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RECORD_MEASURE_RESULT)
	public Measure record(String measureId, GivenResult given) {
		Measure measure = this.open.measure(Operation.RECORD_MEASURE_RESULT, measureId, "measure");
		if (measure.endedOn() != null) {
			throw UserErrorException.at("measure", UserErrorCode.CLOSED, "thisWasMeasuredUntilAddA", measure.endedOn());
		}
		MeasureResult wanted = result(Ids.next(), measure, given, 1);
		List<MeasureResult> others = this.store.results(measureId);
		Checks found = this.checks.result(measure, wanted, null);
		checkDay(found, wanted, others);
		found
			.that(others.size() < MOST_RESULTS, "measure", UserErrorCode.INVALID, "aMeasureHasAtMostResults",
					MOST_RESULTS)
			.done();
		this.store.create(wanted);
		this.changes.writePart(measure.problemId(), Operation.RECORD_MEASURE_RESULT, TYPE, wanted.id(), null, wanted,
				measureId);
		return measure;
	}

	/**
	 * Puts a result right, with the reason; what stood there before stays in the history.
	 * @return the measure
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CORRECT_MEASURE_RESULT)
	public Measure correct(String id, int version, GivenResult given, String reason) {
		MeasureResult before = this.open.result(Operation.CORRECT_MEASURE_RESULT, id, version);
		Measure measure = this.store.measure(before.measureId(), "id");
		MeasureResult after = result(id, measure, given, version + 1);
		Checks found = this.checks.result(measure, after, reason);
		checkDay(found, after, this.store.results(measure.id()));
		found.done();
		return recorded(Operation.CORRECT_MEASURE_RESULT, measure, reason, before, after);
	}

	/**
	 * Withdraws a result that is not right and cannot be put right: it stays, and no
	 * longer counts.
	 * @return the measure
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.WITHDRAW_MEASURE_RESULT)
	public Measure withdraw(String id, int version, String reason) {
		MeasureResult before = this.open.result(Operation.WITHDRAW_MEASURE_RESULT, id, version);
		this.texts.of(new Checks()).required("reason", reason, MeasureChecks.LONGEST_REASON).guarded().done();
		return recorded(Operation.WITHDRAW_MEASURE_RESULT, this.store.measure(before.measureId(), "id"), reason, before,
				before.withdrawn(this.today.date(), reason));
	}

	private Measure recorded(Operation operation, Measure measure, String reason, MeasureResult before,
			MeasureResult after) {
		this.store.change(after);
		this.changes.writeReasonedPart(measure.problemId(), reason, operation, TYPE, after.id(), before, after,
				measure.id());
		return measure;
	}

	private static MeasureResult result(String id, Measure measure, GivenResult given, int version) {
		@Nullable Double value = measure.share() ? MeasureResult.share(given.count(), given.total()) : given.value();
		return new MeasureResult(id, measure.id(), given.takenOn(), value, given.count(), given.total(), given.text(),
				given.comparison(), given.note(), null, null, version);
	}

	private static void checkDay(Checks checks, MeasureResult wanted, List<MeasureResult> others) {
		checks.that(
				others.stream()
					.noneMatch((other) -> other.counts() && !other.id().equals(wanted.id())
							&& other.takenOn().equals(wanted.takenOn())),
				"takenOn", UserErrorCode.DUPLICATE, "thereIsAResultOfThis");
	}

}
