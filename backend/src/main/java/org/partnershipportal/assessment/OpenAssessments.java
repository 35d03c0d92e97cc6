package org.partnershipportal.assessment;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Measures and results about to be changed: seen by the caller, of a problem that is not
 * closed. The problem is locked first, whatever its version, so that nothing is measured
 * any more once it is closed.
 */
@Component
class OpenAssessments {

	private final AssessmentStore store;

	private final Problems problems;

	private final Versions versions;

	private final Permissions permissions;

	OpenAssessments(AssessmentStore store, Problems problems, Versions versions, Permissions permissions) {
		this.store = store;
		this.problems = problems;
		this.versions = versions;
		this.permissions = permissions;
	}

	/** A problem at the version that a change is based on. */
	Problem problem(Operation operation, String id, int version) {
		this.versions.lock("Problem", id, version, () -> seen(id, "id"));
		return open(operation, id, "id");
	}

	/** A problem that gets something below it. */
	Problem problem(Operation operation, String id, String path) {
		this.versions.lock("Problem", id, path);
		return open(operation, id, path);
	}

	private Problem seen(String id, String path) {
		return Optional.ofNullable(this.problems.byIds(List.of(id)).get(id)).orElseThrow(() -> Versions.missing(path));
	}

	private Problem open(Operation operation, String id, String path) {
		Problem problem = seen(id, path);
		this.permissions.require(operation, problem.ownerId());
		if (problem.closedOn() != null) {
			throw UserErrorException.at(path, UserErrorCode.CLOSED,
					"This problem was closed on " + problem.closedOn() + " and can no longer be changed.");
		}
		return problem;
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
			throw UserErrorException.at("id", UserErrorCode.CLOSED,
					"This result was withdrawn on " + result.withdrawnOn() + ". Record another one instead.");
		}
		return result;
	}

}
