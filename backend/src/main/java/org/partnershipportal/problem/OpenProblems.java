package org.partnershipportal.problem;

import java.util.List;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Problems about to be changed: there, not closed, and open to the caller. */
@Component
public class OpenProblems {

	private final ProblemStore store;

	private final Versions versions;

	private final Permissions permissions;

	OpenProblems(ProblemStore store, Versions versions, Permissions permissions) {
		this.store = store;
		this.versions = versions;
		this.permissions = permissions;
	}

	/** Locks a problem at the version a change is based on. */
	public Problem lock(Operation operation, String id, int version) {
		this.versions.lock("Problem", id, version, () -> this.store.get(id, "id"));
		return open(operation, id, "id");
	}

	/** Locks a problem whatever its version, because something below it changes. */
	public Problem lock(Operation operation, String id, String path) {
		this.versions.lock("Problem", id, path);
		return open(operation, id, path);
	}

	/** The problem of something that is locked itself. */
	public Problem open(Operation operation, String id, String path) {
		Problem problem = this.store.get(id, path);
		this.permissions.require(operation, problem.ownerId());
		if (problem.closedOn() != null) {
			throw new UserErrorException(
					List.of(UserError.at(path, UserErrorCode.CLOSED, "thisProblemWasClosedOnAnd", problem.closedOn())));
		}
		return problem;
	}

}
