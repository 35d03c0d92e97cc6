package org.partnershipportal.assessment;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.problem.OpenProblems;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.security.Operation;

/**
 * Measures and results about to be changed: seen by the caller, of a problem that is not
 * closed. The problem is locked first, whatever its version, so that nothing is measured
 * any more once it is closed.
 */
@Component
class OpenAssessments {

	private final AssessmentStore store;

	private final OpenProblems open;

	private final Versions versions;

	OpenAssessments(AssessmentStore store, OpenProblems open, Versions versions) {
		this.store = store;
		this.open = open;
		this.versions = versions;
	}

	/** A problem at the version that a change is based on. */
	Problem problem(Operation operation, String id, int version) {
		return this.open.lock(operation, id, version);
	}

	/** A problem that gets something below it. */
	Problem problem(Operation operation, String id, String path) {
		return this.open.lock(operation, id, path);
	}

	/** A measure that gets something below it. */
	Measure measure(Operation operation, String id, String path) {
		problem(operation, this.store.measure(id, path).problemId(), path);
		return this.store.measure(id, path);
	}

	/** A measure at the version that a change is based on. */
	Measure measure(Operation operation, String id, int version) {
		problem(operation, this.store.measure(id, "id").problemId(), "id");
		this.versions.lock("Measure", id, version, () -> this.store.measure(id, "id"));
		return this.store.measure(id, "id");
	}

	/** A result at the version that a change is based on. */
	MeasureResult result(Operation operation, String id, int version) {
		Measure measure = this.store.measure(this.store.result(id).measureId(), "id");
		problem(operation, measure.problemId(), "id");
		// What the mutations answer with is the measure, also when somebody was quicker.
		this.versions.lock("MeasureResult", id, version, () -> this.store.measure(measure.id(), "id"));
		MeasureResult result = this.store.result(id);
		if (!result.counts()) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "thisResultWasWithdrawnOnRecord",
					result.withdrawnOn());
		}
		return result;
	}

}
