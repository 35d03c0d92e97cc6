package org.partnershipportal.response;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.problem.OpenProblems;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.response.ActionStore.Confidential;
import org.partnershipportal.response.ActionStore.Countermeasures;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Adds actions to problems, changes them, and says how they go. */
@Service
public class ResponseEditing {

	static final String TYPE = "ResponseAction";

	private final ActionStore store;

	private final ActionChecks rules;

	private final ResponseActions actions;

	private final OpenProblems open;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	ResponseEditing(ActionStore store, ActionChecks rules, ResponseActions actions, OpenProblems open,
			GuardedTexts texts, Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.rules = rules;
		this.actions = actions;
		this.open = open;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Adds an action, PLANNED.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_RESPONSE_ACTION)
	public ResponseAction add(NewResponseAction input) {
		Problem problem = this.open.lock(Operation.ADD_RESPONSE_ACTION, input.problem(), "problem");
		List<String> wanted = distinct(input.countermeasures());
		Countermeasures serves = this.store.countermeasures(problem.id(), wanted);
		ActionState after = new ActionState(Ids.next(), problem.id(), input.text(), input.note(), input.dueOn(),
				ActionSteps.begun(this.today.date()), serves.served(), serves.sideIds(), distinct(input.assignees()),
				input.partnership(), 1);
		Checks checks = new Checks();
		this.rules.room(checks, problem.id());
		this.rules.fields(checks, after);
		this.rules.countermeasures(checks, wanted, serves);
		this.rules.assignees(checks, after, distinct(input.assignees()));
		checks.done();
		this.store.create(after);
		return recorded(Operation.ADD_RESPONSE_ACTION, null, after);
	}

	/**
	 * Changes the fields that are given. Who is to do it and may not be seen by the
	 * caller stays.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_RESPONSE_ACTION)
	public ResponseAction change(ResponseActionChange change) {
		ActionState before = lock(Operation.CHANGE_RESPONSE_ACTION, change.id(), change.version());
		List<String> given = distinct(change.assignees().value());
		Confidential confidential = this.store
			.confidential(Stream.concat(before.assigneeIds().stream(), given.stream()).distinct().toList());
		List<String> assignees = change.assignees().given()
				? Stream.concat(given.stream(), before.assigneeIds().stream().filter(confidential.hidden()::contains))
					.toList()
				: before.assigneeIds();
		List<String> wanted = distinct(change.countermeasures().value());
		Countermeasures serves = change.countermeasures().given()
				? this.store.countermeasures(before.problemId(), wanted)
				: new Countermeasures(before.countermeasures(), before.sideIds());
		ActionState after = new ActionState(before.id(), before.problemId(),
				Objects.requireNonNullElse(change.text().or(before.text()), ""), change.note().or(before.note()),
				change.dueOn().or(before.dueOn()), before.statusChanges(), serves.served(), serves.sideIds(), assignees,
				change.partnership().or(before.partnershipId()), before.version())
			.following(before, confidential.all());
		Checks checks = new Checks();
		this.rules.fields(checks, after);
		if (change.countermeasures().given()) {
			this.rules.countermeasures(checks, wanted, serves);
		}
		if (!after.assigneeIds().equals(before.assigneeIds())
				|| !Objects.equals(after.partnershipId(), before.partnershipId())) {
			this.rules.assignees(checks, after, change.assignees().given() ? given
					: assignees.stream().filter((id) -> !confidential.hidden().contains(id)).toList());
		}
		checks.done();
		this.store.write(after);
		return recorded(Operation.CHANGE_RESPONSE_ACTION, before, after);
	}

	/**
	 * Gives an action another status, from today on; what was is kept.
	 * @param note why, or how far it is; needed when it is given up
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.MOVE_RESPONSE_ACTION)
	public ResponseAction move(String id, int version, ActionStatus status, @Nullable String note) {
		ActionState before = lock(Operation.MOVE_RESPONSE_ACTION, id, version);
		ActionStep step = new ActionStep(status, this.today.date(), note, null);
		Checks checks = new Checks();
		ActionSteps.check(checks, before.statusChanges(), step);
		this.texts.of(checks).optional("note", step.note(), ActionChecks.LONGEST_TEXT).guarded().done();
		ActionState after = before.moved(step);
		this.store.write(after);
		return recorded(Operation.MOVE_RESPONSE_ACTION, before, after);
	}

	private ActionState lock(Operation operation, String id, int version) {
		this.versions.lock(TYPE, id, version, () -> get(id));
		this.open.open(operation, get(id).problemId(), "id");
		return this.store.state(id).orElseThrow(() -> Versions.missing("id"));
	}

	private ResponseAction get(String id) {
		return Optional.ofNullable(this.actions.byIds(List.of(id)).get(id)).orElseThrow(() -> Versions.missing("id"));
	}

	private ResponseAction recorded(Operation operation, @Nullable ActionState before, ActionState after) {
		this.changes.writePart(after.problemId(), operation, TYPE, after.id(), before, after,
				after.assigneeIds().toArray(String[]::new));
		return get(after.id());
	}

	private static List<String> distinct(@Nullable List<String> ids) {
		return (ids != null) ? ids.stream().distinct().toList() : List.of();
	}

}
