package org.partnershipportal.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Moves problems from stage to stage, closes them and takes them up again. Forward goes
 * only what has all that its stages ask for; back goes anything, with the reason.
 */
@Service
public class ProblemStages {

	/** Longest reason of a move, in characters. */
	public static final int LONGEST_REASON = 500;

	private final ProblemStore store;

	private final OpenProblems open;

	private final StageGates gates;

	private final GuardedTexts texts;

	private final Versions versions;

	private final Permissions permissions;

	private final ChangeRecord changes;

	private final Today today;

	ProblemStages(ProblemStore store, OpenProblems open, StageGates gates, GuardedTexts texts, Versions versions,
			Permissions permissions, ChangeRecord changes, Today today) {
		this.store = store;
		this.open = open;
		this.gates = gates;
		this.texts = texts;
		this.versions = versions;
		this.permissions = permissions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Moves a problem to another stage: forward one at a time, when no stage so far lacks
	 * what it requires; back to any.
	 * @param reason why, at most {@value #LONGEST_REASON} characters; must be there when
	 * it goes back
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.MOVE_PROBLEM)
	public Problem move(String id, int version, SaraStage stage, @Nullable String reason) {
		Problem before = this.open.lock(Operation.MOVE_PROBLEM, id, version);
		if (!before.stage().mayMoveTo(stage)) {
			throw UserErrorException.at("stage", UserErrorCode.INVALID,
					(stage == before.stage()) ? "theProblemIsAtThisStage" : "moveForwardOneStageAtA", before.stage(),
					before.stage().next());
		}
		GuardedTexts.Of checks = this.texts.of(new Checks());
		if (stage.compareTo(before.stage()) < 0) {
			checks.required("reason", reason, LONGEST_REASON).guarded().done();
		}
		else {
			checks.optional("reason", reason, LONGEST_REASON).guarded().done();
			this.gates.pass(before);
		}
		return write(Operation.MOVE_PROBLEM, before, before.at(stage), reason);
	}

	/**
	 * Sends a problem back, as a part of another mutation in the same transaction.
	 * @param stage an earlier stage
	 * @param reason why, checked by the caller
	 * @throws UserErrorException {@code NOT_FOUND} or {@code CLOSED} at {@code id},
	 * {@code CONFLICT} at {@code version}, {@code INVALID} at {@code stage}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Problem sendBack(Operation operation, String id, int version, SaraStage stage, String reason) {
		Problem before = this.open.lock(operation, id, version);
		if (stage.compareTo(before.stage()) >= 0) {
			throw UserErrorException.at("stage", UserErrorCode.INVALID, "chooseAStageBefore", before.stage());
		}
		return write(operation, before, before.at(stage), reason);
	}

	/**
	 * Closes a problem from today on, as a part of another mutation in the same
	 * transaction. What it must have for that, the caller decides.
	 * @param reason why, checked by the caller
	 * @throws UserErrorException {@code NOT_FOUND} or {@code CLOSED} at {@code id},
	 * {@code CONFLICT} at {@code version}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Problem close(Operation operation, String id, int version, String reason) {
		Problem before = this.open.lock(operation, id, version);
		return write(operation, before, before.closed(this.today.date()), reason);
	}

	/**
	 * Takes a closed problem up again, as a part of another mutation in the same
	 * transaction.
	 * @param stage where the work goes on
	 * @param reason why, checked by the caller
	 * @throws UserErrorException {@code NOT_FOUND} or {@code INVALID} at {@code id},
	 * {@code CONFLICT} at {@code version}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Problem reopen(Operation operation, String id, int version, SaraStage stage, String reason) {
		this.versions.lock("Problem", id, version, () -> this.store.get(id, "id"));
		Problem before = this.store.get(id, "id");
		this.permissions.require(operation, before.ownerId());
		if (before.closedOn() == null) {
			throw UserErrorException.at("id", UserErrorCode.INVALID, "thisProblemIsOpen");
		}
		return write(operation, before, before.reopened(stage), reason);
	}

	private Problem write(Operation operation, Problem before, Problem after, @Nullable String reason) {
		this.store.change(after);
		if (reason == null || reason.isBlank()) {
			this.changes.write(operation, Problem.TYPE, after.id(), before, after);
		}
		else {
			this.changes.writeReasonedPart(after.id(), reason, operation, Problem.TYPE, after.id(), before, after);
		}
		return this.store.get(after.id(), "id");
	}

}
