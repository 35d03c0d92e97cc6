package org.partnershipportal.scanning;

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
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Vocabularies;

/** Notes concerns, and changes them as long as nothing was done with them. */
@Service
public class ConcernEditing {

	static final String TYPE = "Concern";

	private static final int LONGEST_TEXT = 2000;

	private final ConcernStore store;

	private final Versions versions;

	private final GuardedTexts texts;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final ChangeRecord changes;

	private final Today today;

	ConcernEditing(ConcernStore store, Versions versions, GuardedTexts texts, Vocabularies vocabularies,
			Permissions permissions, ChangeRecord changes, Today today) {
		this.store = store;
		this.versions = versions;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Notes a concern, raised by the actor the account is tied to.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.NOTE_CONCERN)
	public RaisedConcern note(NewConcern input) {
		String raiser = this.permissions.concernScope(Operation.NOTE_CONCERN).recipient();
		ConcernState wanted = new ConcernState(Ids.next(), input.text(), input.source(), input.place(),
				input.community(), (input.heardOn() != null) ? input.heardOn() : this.today.date(),
				Objects.requireNonNullElse(raiser, ""), null, null, null, 1);
		check(wanted);
		this.store.create(wanted);
		this.changes.write(Operation.NOTE_CONCERN, TYPE, wanted.id(), null, wanted, wanted.actorId());
		return raised(wanted.id());
	}

	/**
	 * Changes the fields that are given.
	 * @throws UserErrorException when the input cannot be carried out, also when
	 * something was done with the concern already
	 */
	@Transactional
	@Guarded(Operation.CHANGE_CONCERN)
	public RaisedConcern change(ConcernPatch patch) {
		this.versions.lock(TYPE, patch.id(), patch.version(), () -> raised(patch.id()));
		Concern before = known(patch.id());
		if (before.outcome() != ConcernOutcome.OPEN) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "somethingWasDoneWithItAlready");
		}
		ConcernState after = new ConcernState(before.id(),
				Objects.requireNonNullElse(patch.text().or(before.text()), ""),
				Objects.requireNonNullElse(patch.source().or(before.sourceCode()), ""),
				patch.place().or(before.place()),
				Objects.requireNonNullElse(patch.community().or(before.communityId()), ""),
				Objects.requireNonNullElse(patch.heardOn().or(before.heardOn()), before.heardOn()), before.raiserId(),
				null, null, null, before.version() + 1);
		check(after);
		this.store.change(after);
		this.changes.write(Operation.CHANGE_CONCERN, TYPE, after.id(), ConcernState.of(before), after, after.actorId());
		return raised(after.id());
	}

	private RaisedConcern raised(String id) {
		return known(id).raised();
	}

	private Concern known(String id) {
		return this.store.find(id)
			.filter(ConcernStore.Known::raised)
			.map(ConcernStore.Known::concern)
			.orElseThrow(() -> Versions.missing("id"));
	}

	private void check(ConcernState wanted) {
		ConcernStore.Hearing hearing = this.store.hearing(wanted.communityId(), wanted.actorId());
		Checks checks = this.texts.of(new Checks())
			.required("text", wanted.text(), LONGEST_TEXT)
			.optional("place", wanted.place(), Checks.NAME)
			.guarded()
			.that(hearing.community(), "community", UserErrorCode.NOT_FOUND, "thereIsNoCommunityByThis")
			.that(!wanted.heardOn().isAfter(this.today.date()), "heardOn", UserErrorCode.INVALID,
					"giveTheDayItWasHeard");
		checkSource(checks, wanted.sourceCode());
		if (hearing.community()) {
			checkHeard(checks, hearing);
		}
		checks.done();
	}

	private void checkSource(Checks checks, @Nullable String source) {
		this.vocabularies.checkInformationSource(checks, "source", source);
	}

	private static void checkHeard(Checks checks, ConcernStore.Hearing hearing) {
		checks.that(hearing.raiser(), "", UserErrorCode.INVALID, "yourAccountIsTiedToNo")
			.that(!hearing.raiser() || hearing.heard(), "community", UserErrorCode.INVALID,
					"noPoliceUnitServesThisCommunity");
	}

}
