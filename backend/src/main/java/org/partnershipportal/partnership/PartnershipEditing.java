package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Records and changes partnerships and their parties. A partnership that has ended stays
 * as it is, but for two things: it is renewed by giving it a later end, which takes it up
 * from today on with the status it had; and it is taken up by activating it, which leaves
 * it without an end until one is given. That it did not hold meanwhile stays on record.
 */
@Service
public class PartnershipEditing {

	private static final String TYPE = "Partnership";

	private final PartnershipStore store;

	private final PartnershipChecks rules;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	private final Permissions permissions;

	PartnershipEditing(PartnershipStore store, PartnershipChecks rules, Versions versions, ChangeRecord changes,
			Today today, Permissions permissions) {
		this.store = store;
		this.rules = rules;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
		this.permissions = permissions;
	}

	/**
	 * Records a partnership with its first parties.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_PARTNERSHIP)
	public Partnership create(NewPartnership input) {
		Standing standing = Standing.begun(input.status(), input.validFrom(), input.validTo());
		Partnership partnership = new Partnership(Ids.next(), input.name(), input.kind(), input.level(),
				input.formality(), distinct(input.forms()), input.description(), input.validFrom(), input.validTo(),
				input.reviewOn(), standing.changes(), 1, this.today.date());
		List<Party> parties = input.parties()
			.stream()
			.map((party) -> new Party(Ids.next(), party.actor(), partnership.id(), party.role(),
					Objects.requireNonNullElse(party.validFrom(), input.validFrom()), party.validTo()))
			.toList();
		PartnershipState wanted = new PartnershipState(partnership, distinct(input.communities()), parties);
		Checks checks = new Checks();
		this.rules.fields(checks, partnership);
		checks.that(input.status() == PartnershipStatus.PROPOSED || input.status() == PartnershipStatus.ACTIVE,
				"status", UserErrorCode.INVALID, "aNewPartnershipIsProposedOr");
		this.rules.communities(checks, wanted.communities());
		this.rules.parties(checks, partnership, parties);
		checks.that(this.permissions.permitsAmong(Operation.CREATE_PARTNERSHIP, wanted.partiesFrom(this.today.date())),
				"parties", UserErrorCode.INVALID, "yourUnitOrOneBelowIt");
		checks.done();
		this.store.save(null, wanted);
		this.changes.write(Operation.CREATE_PARTNERSHIP, TYPE, partnership.id(), null, wanted, wanted.actors());
		return partnership;
	}

	/**
	 * Changes the fields that are given.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_PARTNERSHIP)
	public Partnership change(PartnershipChange change) {
		PartnershipState before = locked(Operation.CHANGE_PARTNERSHIP, change.id(), change.version());
		Partnership old = before.partnership();
		LocalDate day = this.today.date();
		LocalDate from = Objects.requireNonNullElse(change.validFrom().or(old.validFrom()), old.validFrom());
		LocalDate to = change.validTo().or(old.validTo());
		Standing standing = old.standing().withTerm(from, to);
		if (old.status(day) == PartnershipStatus.ENDED) {
			boolean renewal = change.validTo().given() && (to == null || to.isAfter(day));
			if (!renewal) {
				throw ended("thisPartnershipHasEndedRenew");
			}
			standing = old.standing()
				.reopened(old.standing().beforeTheEnd(), from.isAfter(day) ? from : day, to)
				.withTerm(from, to);
		}
		Partnership changed = new Partnership(old.id(), Objects.requireNonNullElse(change.name().or(old.name()), ""),
				Objects.requireNonNullElse(change.kind().or(old.kindCode()), ""),
				Objects.requireNonNullElse(change.level().or(old.level()), old.level()),
				Objects.requireNonNullElse(change.formality().or(old.formality()), old.formality()),
				distinct(change.forms().or(old.formCodes())), change.description().or(old.description()), from, to,
				change.reviewOn().or(old.reviewOn()), standing.changes(), old.version() + 1, day);
		PartnershipState after = new PartnershipState(changed,
				change.communities().given() ? distinct(change.communities().value()) : before.communities(),
				moved(before.parties(), old.validFrom(), from));
		Checks checks = new Checks();
		mandatory(checks, change);
		this.rules.fields(checks, changed);
		this.rules.term(checks, standing);
		if (change.communities().given()) {
			this.rules.communities(checks, after.communities());
		}
		checks.done();
		return saved(Operation.CHANGE_PARTNERSHIP, before, after);
	}

	/**
	 * Gives a partnership another status from a day on.
	 * @param from first day of the new status; today when null
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_PARTNERSHIP_STATUS)
	public Partnership changeStatus(String id, int version, PartnershipStatus status, @Nullable LocalDate from) {
		PartnershipState before = locked(Operation.CHANGE_PARTNERSHIP_STATUS, id, version);
		Standing standing = before.partnership().standing();
		LocalDate day = this.today.or(from);
		LocalDate last = standing.lastChange();
		LocalDate end = standing.validTo();
		boolean over = standing.on(this.today.date()) == PartnershipStatus.ENDED
				|| standing.on(day) == PartnershipStatus.ENDED;
		if (over && status != PartnershipStatus.ACTIVE) {
			throw ended("thisPartnershipHasEndedRenewOr");
		}
		Checks checks = new Checks();
		checks.that(last == null || !day.isBefore(last), "from", UserErrorCode.INVALID, "giveADayNotBeforeWhen", last);
		checks.that(!over || end == null || standing.on(day) == PartnershipStatus.ENDED, "from", UserErrorCode.INVALID,
				"giveADayNotBeforeWhenIt", end);
		checks.that(
				status == PartnershipStatus.ENDED || status == PartnershipStatus.PROPOSED
						|| !day.isBefore(standing.validFrom()),
				"from", UserErrorCode.INVALID, "giveADayNotBeforeWhenIts", standing.validFrom());
		checks.that(over || standing.on(day) != status, "status", UserErrorCode.INVALID, "itIsOnThatDayAlready",
				status);
		checks.done();
		Standing changed = over ? standing.reopened(status, day, null) : standing.with(status, day);
		return saved(Operation.CHANGE_PARTNERSHIP_STATUS, before,
				before.withPartnership(before.partnership().changed(changed, this.today.date())));
	}

	/**
	 * Adds a party.
	 * @param id id of the partnership
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_PARTY)
	public PartyAdded addParty(String id, int version, NewParty input) {
		this.versions.lock(TYPE, id, "partnership");
		PartnershipState known = this.store.state(id, "partnership");
		require(Operation.ADD_PARTY, known);
		this.versions.lock(TYPE, id, version, () -> new PartyAdded(known.partnership(), null));
		PartnershipState before = notEnded(known, "partnership");
		Partnership partnership = before.partnership();
		LocalDate begins = this.today.date().isBefore(partnership.validFrom()) ? partnership.validFrom()
				: this.today.date();
		Party party = new Party(Ids.next(), input.actor(), id, input.role(),
				Objects.requireNonNullElse(input.validFrom(), begins), input.validTo());
		Checks checks = new Checks();
		this.rules.party(checks, partnership, party, before.parties());
		checks.done();
		List<Party> parties = new ArrayList<>(before.parties());
		parties.add(party);
		return new PartyAdded(saved(Operation.ADD_PARTY, before, parted(before, parties, party)), party);
	}

	/**
	 * Ends a party's part on a day. A part that never held a whole day goes altogether.
	 * @param validTo first day on which it no longer is a party; today when null
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.REMOVE_PARTY)
	public Partnership removeParty(String id, int version, @Nullable LocalDate validTo) {
		String partnership = this.store.partnershipOf(id).orElseThrow(() -> Versions.missing("party"));
		PartnershipState before = notEnded(locked(Operation.REMOVE_PARTY, partnership, version), "party");
		Party party = before.parties()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> Versions.missing("party"));
		LocalDate day = this.today.or(validTo);
		List<Party> remaining = before.parties().stream().filter((one) -> one != party).toList();
		List<Party> seen = this.rules.seen(remaining);
		Checks checks = new Checks();
		checks.that(!day.isBefore(party.validFrom()), "validTo", UserErrorCode.INVALID,
				"giveADayNotBeforeWhenItBecomes", party.validFrom());
		checks.that(party.validTo() == null || day.isBefore(party.validTo()), "validTo", UserErrorCode.INVALID,
				"itIsNoLongerAParty", party.validTo());
		checks.that(seen.stream().filter((one) -> one.holdsOn(day)).map(Party::actorId).distinct().count() >= 2,
				"party", UserErrorCode.INVALID, "fewerThanTwoPartiesWouldRemain", day);
		checks.done();
		List<Party> parties = new ArrayList<>(remaining);
		if (day.isAfter(party.validFrom())) {
			parties.add(party.over(party.validFrom(), day));
		}
		return saved(Operation.REMOVE_PARTY, before, parted(before, parties, party));
	}

	private PartnershipState locked(Operation operation, String id, int version) {
		this.versions.lock(TYPE, id, "id");
		PartnershipState state = this.store.state(id, "id");
		this.versions.lock(TYPE, id, version, () -> state.partnership());
		require(operation, state);
		return state;
	}

	private void require(Operation operation, PartnershipState state) {
		this.permissions.requireAmong(operation, state.partiesFrom(this.today.date()));
	}

	private PartnershipState notEnded(PartnershipState state, String path) {
		if (state.partnership().status(this.today.date()) == PartnershipStatus.ENDED) {
			throw UserErrorException.at(path, UserErrorCode.CLOSED, "thisPartnershipHasEndedRenewOr");
		}
		return state;
	}

	private static UserErrorException ended(String key) {
		return UserErrorException.at("id", UserErrorCode.CLOSED, key);
	}

	/**
	 * The coming and going of a confidential party does not count as a change of the
	 * partnership: its version would tell of it.
	 */
	private PartnershipState parted(PartnershipState before, List<Party> parties, Party changed) {
		if (this.rules.confidential(changed)) {
			return before.withParties(parties);
		}
		Partnership partnership = before.partnership();
		return before.withPartnership(partnership.changed(partnership.standing(), this.today.date()))
			.withParties(parties);
	}

	private Partnership saved(Operation operation, PartnershipState before, PartnershipState after) {
		this.store.save(before, after);
		this.changes.write(operation, TYPE, after.partnership().id(), before, after, after.actors(before));
		return after.partnership();
	}

	/** Parties from the first day of the term on stay so when that day is corrected. */
	private static List<Party> moved(List<Party> parties, LocalDate oldFrom, LocalDate from) {
		return parties.stream()
			.map((party) -> (party.validFrom().equals(oldFrom)
					&& (party.validTo() == null || party.validTo().isAfter(from))) ? party.over(from, party.validTo())
							: party)
			.toList();
	}

	private static void mandatory(Checks checks, PartnershipChange change) {
		String message = "thisCannotBeEmptied";
		checks.that(!change.kind().given() || change.kind().value() != null, "kind", UserErrorCode.REQUIRED, message)
			.that(!change.level().given() || change.level().value() != null, "level", UserErrorCode.REQUIRED, message)
			.that(!change.formality().given() || change.formality().value() != null, "formality",
					UserErrorCode.REQUIRED, message)
			.that(!change.validFrom().given() || change.validFrom().value() != null, "validFrom",
					UserErrorCode.REQUIRED, message);
	}

	private static List<String> distinct(@Nullable List<String> values) {
		return (values != null) ? values.stream().distinct().toList() : List.of();
	}

}
