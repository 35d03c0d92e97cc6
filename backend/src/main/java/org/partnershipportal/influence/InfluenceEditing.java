package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Vocabularies;

/** Records, changes and ends influences. */
@Service
public class InfluenceEditing {

	private static final String TYPE = "Influence";

	private static final int LONGEST_MEANS = 500;

	private static final int LONGEST_EVIDENCE = 2000;

	private final InfluenceStore store;

	private final InfluenceTies ties;

	private final Vocabularies vocabularies;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	InfluenceEditing(InfluenceStore store, InfluenceTies ties, Vocabularies vocabularies, GuardedTexts texts,
			ChangeRecord changes, Today today) {
		this.store = store;
		this.ties = ties;
		this.vocabularies = vocabularies;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Records that an actor can influence a side.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RECORD_INFLUENCE)
	public Influence record(NewInfluence input) {
		InfluenceState wanted = new InfluenceState(Ids.next(), input.actor(), input.side(), input.means(),
				input.strength(), input.confidence(), input.evidence(), input.source(), input.saidBy(),
				this.today.or(input.saidOn()), this.today.or(input.validFrom()), input.validTo(), 1);
		Checks checks = checks(wanted).period("validTo", wanted.validFrom(), wanted.validTo());
		InfluenceStore.References references = this.store.references(wanted);
		checks.that(references.actor(), "actor", UserErrorCode.NOT_FOUND, "thereIsNoActorByThis")
			.that(!references.actor() || references.open(), "actor", UserErrorCode.CLOSED, "thisActorIsClosedItCan")
			.that(references.side(), "side", UserErrorCode.NOT_FOUND, "thereIsNoSideByThis");
		saidBy(checks, wanted, references);
		this.ties.check(checks, wanted.side(), input.countermeasures());
		checks.done();
		this.store.create(wanted);
		this.changes.write(Operation.RECORD_INFLUENCE, TYPE, wanted.id(), null, wanted, wanted.actor(), wanted.side());
		if (!input.countermeasures().isEmpty()) {
			this.ties.replace(Operation.RECORD_INFLUENCE, wanted, input.countermeasures());
		}
		return stored(wanted);
	}

	/**
	 * Changes the fields that are given.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_INFLUENCE)
	public Influence change(InfluenceChange change) {
		InfluenceState before = lock(change.id(), change.version());
		Checks checks = new Checks();
		checks.that(change.strength().or(before.strength()) != null, "strength", UserErrorCode.REQUIRED,
				"giveANumberFrom1To");
		checks.that(change.confidence().or(before.confidence()) != null, "confidence", UserErrorCode.REQUIRED,
				"sayHowSureItIs");
		checks.that(change.saidOn().or(before.saidOn()) != null, "saidOn", UserErrorCode.REQUIRED,
				"giveTheDayOnWhichIt");
		checks.that(change.validFrom().or(before.validFrom()) != null, "validFrom", UserErrorCode.REQUIRED,
				"giveTheFirstDayOnWhich");
		checks.done();
		InfluenceState after = changed(before, change);
		checks = checks(after);
		if (change.validFrom().given() || change.validTo().given()) {
			checks.period("validTo", after.validFrom(), after.validTo());
		}
		if (change.saidBy().given()) {
			saidBy(checks, after, this.store.references(after));
		}
		List<String> countermeasures = Objects.requireNonNullElse(change.countermeasures().value(), List.of());
		this.ties.check(checks, after.side(), countermeasures);
		checks.done();
		if (change.countermeasures().given()) {
			this.ties.replace(Operation.CHANGE_INFLUENCE, after, countermeasures);
		}
		return write(Operation.CHANGE_INFLUENCE, before, after);
	}

	private static InfluenceState changed(InfluenceState before, InfluenceChange change) {
		return new InfluenceState(before.id(), before.actor(), before.side(),
				Objects.requireNonNullElse(change.means().or(before.means()), ""),
				Objects.requireNonNullElse(change.strength().or(before.strength()), 0),
				Objects.requireNonNullElse(change.confidence().or(before.confidence()), Confidence.LOW),
				change.evidence().or(before.evidence()), change.source().or(before.source()),
				change.saidBy().or(before.saidBy()),
				Objects.requireNonNullElse(change.saidOn().or(before.saidOn()), before.saidOn()),
				Objects.requireNonNullElse(change.validFrom().or(before.validFrom()), before.validFrom()),
				change.validTo().or(before.validTo()), before.version() + 1);
	}

	/**
	 * Ends an influence. Ended on its first day it never held.
	 * @param validTo first day on which it no longer holds; today when null
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.END_INFLUENCE)
	public Influence end(String id, int version, @Nullable LocalDate validTo) {
		InfluenceState before = lock(id, version);
		LocalDate end = this.today.or(validTo);
		LocalDate ended = before.validTo();
		new Checks()
			.that(ended == null || ended.isAfter(end), "id", UserErrorCode.CLOSED, "thisInfluenceEndsOnAlready", ended)
			.that(!end.isBefore(before.validFrom()), "validTo", UserErrorCode.INVALID, "giveADayNotBeforeIts",
					before.validFrom())
			.done();
		return write(Operation.END_INFLUENCE, before, before.ended(end));
	}

	private InfluenceState lock(String id, int version) {
		int present = this.store.lock(id).orElseThrow(() -> Versions.missing("id"));
		Influence influence = this.store.find(id).orElseThrow(() -> Versions.missing("id"));
		if (present != version) {
			throw new UserErrorException(
					List.of(UserError.at("version", UserErrorCode.CONFLICT, "somebodyElseChangedThisMeanwhileLook")),
					influence);
		}
		return this.store.state(id);
	}

	private Influence write(Operation operation, InfluenceState before, InfluenceState after) {
		this.store.change(after);
		this.changes.write(operation, TYPE, after.id(), before, after, after.actor(), after.side());
		return stored(after);
	}

	private Influence stored(InfluenceState state) {
		return this.store.find(state.id()).orElseThrow();
	}

	private Checks checks(InfluenceState wanted) {
		Checks checks = this.texts.of(new Checks())
			.required("means", wanted.means(), LONGEST_MEANS)
			.optional("evidence", wanted.evidence(), LONGEST_EVIDENCE)
			.guarded()
			.range("strength", wanted.strength(), 1, 5)
			.that(!wanted.saidOn().isAfter(this.today.date()), "saidOn", UserErrorCode.INVALID, "giveADayThatIsNot");
		this.vocabularies.checkInformationSource(checks, "source", wanted.source());
		return checks;
	}

	private static void saidBy(Checks checks, InfluenceState wanted, InfluenceStore.References references) {
		checks.that(wanted.saidBy() == null || references.saidBy(), "saidBy", UserErrorCode.NOT_FOUND,
				"thereIsNoActorByThis");
	}

}
