package org.partnershipportal.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.SideEditing;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Shares problems with actors outside, changes what is shared, and ends it. */
@Service
public class ShareEditing {

	/** Longest time a problem is shared without deciding again, in months. */
	public static final int MOST_MONTHS = 12;

	private static final String TYPE = "Share";

	private static final int LONGEST_MESSAGE = 2000;

	private static final int LONGEST_REASON = 500;

	private final ShareStore store;

	private final Problems problems;

	private final GuardedTexts texts;

	private final Versions versions;

	private final Permissions permissions;

	private final ChangeRecord changes;

	private final Today today;

	ShareEditing(ShareStore store, Problems problems, GuardedTexts texts, Versions versions, Permissions permissions,
			ChangeRecord changes, Today today) {
		this.store = store;
		this.problems = problems;
		this.texts = texts;
		this.versions = versions;
		this.permissions = permissions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Shares a problem from today on.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.SHARE_PROBLEM)
	public Share share(NewShare input) {
		// Of many who share it with the same actor at once, one does.
		this.versions.lock("Problem", input.problem(), "problem");
		Problem problem = Optional.ofNullable(this.problems.byIds(List.of(input.problem())).get(input.problem()))
			.orElseThrow(() -> Versions.missing("problem"));
		this.permissions.require(Operation.SHARE_PROBLEM, problem.ownerId());
		Map<String, String> sides = this.store.sides(problem.id(), input.sides());
		ShareState wanted = new ShareState(Ids.next(), problem.id(), input.recipient(), List.copyOf(sides.values()),
				this.today.date(), input.validTo(), input.message(), 1);
		Checks checks = new Checks().that(problem.closedOn() == null, "problem", UserErrorCode.CLOSED,
				"thisProblemWasClosedOnAndCan", problem.closedOn());
		checkRecipient(checks, wanted);
		checkSides(checks, input.sides(), sides);
		check(checks, wanted.validTo(), input.message(), input.reason());
		this.store.create(wanted, sides.keySet());
		return recorded(Operation.SHARE_PROBLEM, input.reason(), null, wanted);
	}

	/**
	 * Changes the fields that are given.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_SHARE)
	public Share change(ShareChange change) {
		Share share = lock(Operation.CHANGE_SHARE, change.id(), change.version());
		List<String> analyses = Objects.requireNonNullElse(change.sides().or(share.analysisIds()), List.of());
		Map<String, String> sides = this.store.sides(share.problemId(), analyses);
		ShareState before = state(share);
		LocalDate validTo = change.validTo().or(share.validTo());
		ShareState after = new ShareState(share.id(), share.problemId(), share.recipientId(),
				List.copyOf(sides.values()), share.validFrom(), Objects.requireNonNullElse(validTo, share.validTo()),
				change.message().or(share.message()), share.version() + 1);
		Checks checks = new Checks().that(validTo != null, "validTo", UserErrorCode.REQUIRED,
				"giveTheFirstDayOnWhichItIs");
		checkSides(checks, analyses, sides);
		check(checks, after.validTo(), after.message(), change.reason());
		this.store.change(after, sides.keySet());
		return recorded(Operation.CHANGE_SHARE, change.reason(), before, after);
	}

	/**
	 * Ends a share at once.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.END_SHARE)
	public Share end(String id, int version, String reason) {
		Share share = lock(Operation.END_SHARE, id, version);
		checkReason(new Checks(), reason).done();
		ShareState before = state(share);
		ShareState after = new ShareState(share.id(), share.problemId(), share.recipientId(), before.sideIds(),
				share.validFrom(), this.today.date(), share.message(), share.version() + 1);
		this.store.change(after, share.analysisIds());
		return recorded(Operation.END_SHARE, reason, before, after);
	}

	private Share lock(Operation operation, String id, int version) {
		this.versions.lock(TYPE, id, version, () -> get(id));
		Share share = get(id);
		Problem problem = Objects
			.requireNonNull(this.problems.byIds(List.of(share.problemId())).get(share.problemId()));
		this.permissions.require(operation, problem.ownerId());
		if (!share.runsOn(this.today.date())) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "thisEndedOnShareTheProblem", share.validTo());
		}
		return share;
	}

	private Share get(String id) {
		return this.store.find(id).orElseThrow(() -> Versions.missing("id"));
	}

	private ShareState state(Share share) {
		return new ShareState(share.id(), share.problemId(), share.recipientId(),
				List.copyOf(this.store.sides(share.problemId(), share.analysisIds()).values()), share.validFrom(),
				share.validTo(), share.message(), share.version());
	}

	private Share recorded(Operation operation, String reason, @Nullable ShareState before, ShareState after) {
		this.changes.writeReasonedPart(after.problemId(), reason, operation, TYPE, after.id(), before, after,
				after.recipientId());
		return get(after.id());
	}

	private void checkRecipient(Checks checks, ShareState wanted) {
		Optional<ShareStore.Recipient> recipient = this.store.recipient(wanted.recipientId(), wanted.problemId());
		checks.that(recipient.isPresent(), "recipient", UserErrorCode.NOT_FOUND, "thereIsNoActorByThisId")
			.that(!recipient.map(ShareStore.Recipient::seesItAnyway).orElse(false), "recipient", UserErrorCode.INVALID,
					"thisUnitSeesTheProblemAnyway")
			.that(!recipient.map(ShareStore.Recipient::sharedAlready).orElse(false), "recipient",
					UserErrorCode.DUPLICATE, "itIsSharedWithThemAlready");
	}

	private static void checkSides(Checks checks, List<String> wanted, Map<String, String> known) {
		if (wanted.size() > SideEditing.MOST_SIDES) {
			checks.add("sides", UserErrorCode.INVALID, "nameAtMostSides", SideEditing.MOST_SIDES);
			return;
		}
		for (int i = 0; i < wanted.size(); i++) {
			checks.that(known.containsKey(wanted.get(i)), "sides." + i, UserErrorCode.NOT_FOUND,
					"theProblemHasNoSuchSide");
		}
	}

	private void check(Checks checks, LocalDate validTo, @Nullable String message, String reason) {
		LocalDate day = this.today.date();
		LocalDate last = day.plusMonths(MOST_MONTHS);
		checks.that(validTo.isAfter(day) && !validTo.isAfter(last), "validTo", UserErrorCode.INVALID,
				"giveADayAfterTodayAnd", last);
		this.texts.of(checks).optional("message", message, LONGEST_MESSAGE).guarded();
		checkReason(checks, reason).done();
	}

	private Checks checkReason(Checks checks, String reason) {
		return this.texts.of(checks).required("reason", reason, LONGEST_REASON).guarded();
	}

}
