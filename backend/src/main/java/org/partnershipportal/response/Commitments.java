package org.partnershipportal.response;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** What an actor is asked to do, as that actor sees it, and its word on how it goes. */
@Service
public class Commitments {

	private static final String ONE = """
			MATCH %s
			WHERE x.id = $id AND %s
			RETURN %s AS commitment
			""".formatted(ActionScope.PATTERN, ActionScope.OURS, Commitment.PROJECTION);

	private static final String BY_IDS = """
			MATCH %s
			WHERE x.id IN $ids AND %s
			RETURN %s AS commitment
			""".formatted(ActionScope.PATTERN, ActionScope.OURS, Commitment.PROJECTION);

	private static final String OURS = "MATCH " + ActionScope.PATTERN + "\nWHERE " + ActionScope.OURS
			+ "\nAND ($open IS NULL OR $open = (" + ActionScope.OPEN + "))";

	/** Under partnerships that are seen; whose parent is asked for has seen it. */
	private static final String UNDER = "MATCH " + ActionScope.PATTERN
			+ "-[:COMMITTED_UNDER]->(:Partnership {id: parent})\nWHERE (" + ActionScope.OURS + " OR " + ActionScope.SEES
			+ ")";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ActionScope scope;

	private final ActionStore store;

	private final GuardedTexts texts;

	private final Versions versions;

	private final Permissions permissions;

	private final ChangeRecord changes;

	private final Today today;

	Commitments(Neo4jClient neo4j, PagedReads reads, ActionScope scope, ActionStore store, GuardedTexts texts,
			Versions versions, Permissions permissions, ChangeRecord changes, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
		this.store = store;
		this.texts = texts;
		this.versions = versions;
		this.permissions = permissions;
		this.changes = changes;
		this.today = today;
	}

	/** One thing that the caller's actor is to do. */
	@Guarded(Operation.COMMITMENT)
	public Optional<Commitment> find(String id) {
		return one(id);
	}

	/**
	 * Those of the actions, by their ids, that are for the caller's actor to do; with one
	 * query.
	 */
	public Map<String, Commitment> byIds(Collection<String> ids) {
		String viewer = this.permissions.assignee(Operation.COMMITMENTS);
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Commitment.class)
			.mappedBy((types, row) -> Commitment.from(row.get("commitment"), viewer))
			.all()
			.stream()
			.collect(Collectors.toMap(Commitment::id, Function.identity()));
	}

	/**
	 * What the caller's actor is to do: first what is open by the day it is due.
	 * @param open whether only what is open, or only the rest; all when null
	 */
	@Guarded(Operation.COMMITMENTS)
	public Page<Commitment> ours(@Nullable Boolean open, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of());
		parameters.put("open", open);
		return this.reads.list(listing(OURS), parameters, page);
	}

	/**
	 * For each partnership, the commitments recorded under it that the caller may know
	 * of: its own, and those of problems it sees.
	 * @param partnerships ids of partnerships that the caller may see
	 */
	public Map<String, Page<Commitment>> under(Collection<String> partnerships, PageRequest page) {
		return this.reads.children(partnerships, listing(UNDER), this.scope.with(Map.of()), page);
	}

	private PagedReads.Listing<Commitment> listing(String matching) {
		String viewer = this.permissions.assignee(Operation.COMMITMENTS);
		return new PagedReads.Listing<>(matching, ActionScope.ORDER, Commitment.PROJECTION,
				(value) -> Commitment.from(value, viewer));
	}

	/**
	 * Says how something goes that the caller's actor is to do, from today on.
	 * @param note why, or how far it is; needed when it is given up
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.MOVE_COMMITMENT)
	public Commitment move(String id, int version, ActionStatus status, @Nullable String note) {
		this.versions.lock(ResponseEditing.TYPE, id, version, () -> get(id));
		Commitment commitment = get(id);
		if (commitment.ended()) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "theWorkThatThisBelongsTo");
		}
		ActionState before = this.store.state(id).orElseThrow(() -> Versions.missing("id"));
		ActionStep step = new ActionStep(status, this.today.date(), note,
				this.permissions.assignee(Operation.MOVE_COMMITMENT));
		Checks checks = new Checks();
		ActionSteps.check(checks, before.statusChanges(), step);
		this.texts.of(checks).optional("note", step.note(), ActionChecks.LONGEST_TEXT).guarded().done();
		ActionState after = before.moved(step);
		this.store.write(after);
		this.changes.writePart(after.problemId(), Operation.MOVE_COMMITMENT, ResponseEditing.TYPE, id, before, after,
				after.assigneeIds().toArray(String[]::new));
		return get(id);
	}

	private Commitment get(String id) {
		return one(id).orElseThrow(() -> Versions.missing("id"));
	}

	private Optional<Commitment> one(String id) {
		String viewer = this.permissions.assignee(Operation.COMMITMENT);
		return this.neo4j.query(ONE)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(Commitment.class)
			.mappedBy((types, row) -> Commitment.from(row.get("commitment"), viewer))
			.one();
	}

}
