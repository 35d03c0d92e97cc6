package org.partnershipportal.proposal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Proposes changes of entries, answers them and takes them back. */
@Service
public class Proposing {

	private static final String TYPE = "Proposal";

	private final Proposals proposals;

	private final ProposalStore store;

	private final Entries entries;

	private final GuardedTexts texts;

	private final Permissions permissions;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	Proposing(Proposals proposals, ProposalStore store, Entries entries, GuardedTexts texts, Permissions permissions,
			Versions versions, ChangeRecord changes, Today today) {
		this.proposals = proposals;
		this.store = store;
		this.entries = entries;
		this.texts = texts;
		this.permissions = permissions;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/** What the change record keeps of a proposal: what it is about, not the values. */
	private record State(List<String> proposed, String source, @Nullable String remark, ProposalStatus status,
			List<String> accepted, @Nullable String reason) {

		static State of(Proposal proposal) {
			List<String> accepted = proposal.fields()
				.stream()
				.filter((field) -> Boolean.TRUE.equals(field.accepted()))
				.map(Proposal.Field::name)
				.toList();
			return new State(proposal.fields().stream().map(Proposal.Field::name).toList(), proposal.source(),
					proposal.remark(), proposal.status(), accepted, proposal.reason());
		}

	}

	/**
	 * Proposes a change of an entry. What is the same as now is left out.
	 * @throws UserErrorException when the input cannot be carried out: what the change
	 * itself would be refused for, at its field
	 */
	@Transactional
	@Guarded(Operation.PROPOSE_CHANGE)
	public Proposal propose(NewProposal input) {
		Entries.Entry entry = this.entries.get(input.id());
		Checks checks = new Checks();
		this.texts.of(checks)
			.required("source", input.source(), Checks.NAME)
			.optional("remark", input.remark(), Checks.TEXT)
			.guarded();
		Set<String> known = entry.fields();
		input.changes()
			.keySet()
			.forEach((name) -> checks.that(known.contains(name), name, UserErrorCode.INVALID, "chooseAFieldOfTheEntry",
					String.join(", ", known)));
		Set<String> given = input.changes().keySet();
		checks.that(!given.contains("phone") || !given.contains("phones"), "phone", UserErrorCode.INVALID,
				"giveTheTelephoneAmongThePhones");
		checks.done();
		Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
		Map<String, @Nullable Object> was = new LinkedHashMap<>();
		this.entries.tryOut(input.id(), entry, changed(input.changes(), entry)).forEach((name, value) -> {
			if (!same(value, entry.values().get(name))) {
				wanted.put(name, value);
				was.put(name, entry.values().get(name));
			}
		});
		boolean remarked = input.remark() != null && !input.remark().isBlank();
		if (wanted.isEmpty() && !remarked) {
			throw UserErrorException.at("remark", UserErrorCode.REQUIRED, "changeAFieldOrSay");
		}
		String id = Ids.next();
		this.store.create(id, new NewProposal(input.id(), wanted, input.source(), remarked ? input.remark() : null),
				was, now());
		Proposal proposal = get(id, "id");
		this.changes.writePart(input.id(), Operation.PROPOSE_CHANGE, TYPE, id, null, State.of(proposal),
				entry.keeper());
		return proposal;
	}

	/** What is the same as now is not tried out. */
	private static Map<String, @Nullable Object> changed(Map<String, @Nullable Object> given, Entries.Entry entry) {
		Map<String, @Nullable Object> changed = new LinkedHashMap<>(given);
		changed.entrySet().removeIf((field) -> same(field.getValue(), entry.values().get(field.getKey())));
		return changed;
	}

	/** An empty text or list is none. */
	private static boolean same(@Nullable Object one, @Nullable Object other) {
		return Objects.equals(plain(one), plain(other));
	}

	private static @Nullable Object plain(@Nullable Object value) {
		if (value instanceof List<?> list) {
			// The first of the telephones is the one that lists show; codes have no
			// order.
			boolean ordered = list.stream().anyMatch((item) -> item instanceof Map);
			return list.isEmpty() ? null : ordered ? Proposal.json(Map.of("items", list)) : Set.copyOf(list);
		}
		String text = (value != null) ? value.toString().strip() : "";
		return text.isEmpty() ? null : text;
	}

	/**
	 * Answers a proposal: the fields that are accepted are changed, in the name of
	 * whoever accepts them.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ANSWER_PROPOSAL)
	public Proposal answer(ProposalAnswer answer) {
		Proposal seen = this.proposals.byIds(List.of(answer.id())).get(answer.id());
		this.permissions.require(Operation.ANSWER_PROPOSAL, (seen != null) ? seen.keeperId() : null);
		Proposal before = open(answer.id(), answer.version());
		Entries.Entry entry = this.entries.get(before.entryId());
		if (!this.entries.mayAnswer(entry.service(), entry.keeper())) {
			throw new AccessDeniedException("Not allowed on an entry of " + entry.keeper());
		}
		List<String> proposed = before.fields().stream().map(Proposal.Field::name).toList();
		Checks checks = new Checks();
		for (int i = 0; i < answer.accept().size(); i++) {
			checks.that(proposed.contains(answer.accept().get(i)), "accept." + i, UserErrorCode.INVALID,
					"chooseAFieldOfTheProposal", String.join(", ", proposed));
		}
		boolean whole = answer.accept().containsAll(proposed);
		checks.that(entry.version() == answer.entryVersion() || answer.accept().isEmpty(), "entryVersion",
				UserErrorCode.CONFLICT, "somebodyElseChangedThisMeanwhileLook");
		GuardedTexts.Of texts = this.texts.of(checks);
		if (whole) {
			texts.optional("reason", answer.reason(), Checks.TEXT);
		}
		else {
			texts.required("reason", answer.reason(), Checks.TEXT);
		}
		texts.guarded().done();
		Map<String, @Nullable Object> accepted = new LinkedHashMap<>();
		before.fields().forEach((field) -> {
			if (answer.accept().contains(field.name())) {
				accepted.put(field.name(), field.proposed());
			}
		});
		if (!accepted.isEmpty()) {
			this.entries.change(before.entryId(), entry, accepted);
		}
		ProposalStatus status = whole ? ProposalStatus.ACCEPTED
				: accepted.isEmpty() ? ProposalStatus.REFUSED : ProposalStatus.PARTLY_ACCEPTED;
		return ended(Operation.ANSWER_PROPOSAL, before, status, new ArrayList<>(accepted.keySet()), answer.reason());
	}

	/**
	 * Takes a proposal back, by the account that made it.
	 * @throws UserErrorException when there is no such proposal of the account, or it was
	 * answered
	 */
	@Transactional
	@Guarded(Operation.WITHDRAW_PROPOSAL)
	public Proposal withdraw(String id, int version) {
		Proposal before = open(id, version);
		if (!before.own()) {
			throw new AccessDeniedException("Proposed by another account: " + id);
		}
		return ended(Operation.WITHDRAW_PROPOSAL, before, ProposalStatus.WITHDRAWN, List.of(), null);
	}

	private Proposal ended(Operation operation, Proposal before, ProposalStatus status, List<String> accepted,
			@Nullable String reason) {
		this.store.answer(before.id(), status, accepted, reason, now());
		Proposal after = get(before.id(), "proposal");
		this.changes.writePart(before.entryId(), operation, TYPE, before.id(), State.of(before), State.of(after),
				before.keeperId());
		return after;
	}

	private Proposal open(String id, int version) {
		get(id, "proposal");
		this.versions.lock(TYPE, id, "proposal", version, () -> get(id, "proposal"));
		Proposal proposal = get(id, "proposal");
		if (!proposal.open()) {
			throw UserErrorException.at("proposal", UserErrorCode.CLOSED, "thisProposalWasAnswered");
		}
		return proposal;
	}

	private Proposal get(String id, String path) {
		return this.proposals.find(id).orElseThrow(() -> Versions.missing(path));
	}

	private OffsetDateTime now() {
		return this.today.moment().atOffset(ZoneOffset.UTC);
	}

}
