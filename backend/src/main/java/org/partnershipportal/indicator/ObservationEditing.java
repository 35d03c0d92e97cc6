package org.partnershipportal.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
import org.partnershipportal.problem.OpenProblems;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Vocabularies;

/** Records how often signs were seen in a problem, corrects it, takes it back. */
@Service
public class ObservationEditing {

	/** Highest count of one observation. */
	public static final int HIGHEST = 100_000;

	/** Most signs recorded at once. */
	public static final int MOST = 50;

	private static final String TYPE = "IndicatorObservation";

	private static final int LONGEST_NOTE = 1000;

	private static final int LONGEST_REASON = 500;

	private final ObservationStore store;

	private final Observations observations;

	private final OpenProblems open;

	private final Vocabularies vocabularies;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	ObservationEditing(ObservationStore store, Observations observations, OpenProblems open, Vocabularies vocabularies,
			GuardedTexts texts, Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.observations = observations;
		this.open = open;
		this.vocabularies = vocabularies;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Records what was seen within one time, one observation for each sign.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RECORD_OBSERVATIONS)
	public List<IndicatorObservation> record(NewObservations input) {
		this.open.lock(Operation.RECORD_OBSERVATIONS, input.problem(), "problem");
		LocalDate to = Objects.requireNonNullElseGet(input.to(), () -> this.today.date().plusDays(1));
		List<IndicatorObservation> wanted = input.counts()
			.stream()
			.map((each) -> new IndicatorObservation(Ids.next(), input.problem(), each.indicator(), each.count(),
					input.from(), to, input.note(), input.source(), 1))
			.toList();
		Checks checks = new Checks();
		checkCounts(checks, input.counts());
		checkTime(checks, input.from(), to);
		this.vocabularies.checkInformationSource(checks, "source", input.source());
		this.texts.of(checks).optional("note", input.note(), LONGEST_NOTE).guarded().done();
		this.store.create(input.problem(), wanted);
		wanted.forEach((each) -> this.changes.writePart(input.problem(), Operation.RECORD_OBSERVATIONS, TYPE, each.id(),
				null, each));
		return wanted;
	}

	/**
	 * Corrects the fields that are given.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CORRECT_OBSERVATION)
	public IndicatorObservation correct(ObservationCorrection input) {
		IndicatorObservation before = lock(Operation.CORRECT_OBSERVATION, input.id(), input.version());
		Integer count = input.count().or(before.count());
		LocalDate from = input.from().or(before.from());
		LocalDate to = input.to().or(before.to());
		Checks checks = new Checks().that(count != null, "count", UserErrorCode.REQUIRED, "giveACount", HIGHEST)
			.range("count", count, 1, HIGHEST)
			.that(from != null, "from", UserErrorCode.REQUIRED, "giveTheFirstDayOnWhichIt")
			.that(to != null, "to", UserErrorCode.REQUIRED, "giveTheDayAfterTheLast");
		IndicatorObservation after = new IndicatorObservation(before.id(), before.problemId(), before.indicator(),
				Objects.requireNonNullElse(count, 0), Objects.requireNonNullElse(from, before.from()),
				Objects.requireNonNullElse(to, before.to()), input.note().or(before.note()),
				input.source().or(before.source()), before.version() + 1);
		checkTime(checks, after.from(), after.to());
		this.vocabularies.checkInformationSource(checks, "source", after.source());
		this.texts.of(checks)
			.optional("note", after.note(), LONGEST_NOTE)
			.required("reason", input.reason(), LONGEST_REASON)
			.guarded()
			.done();
		this.store.change(after);
		this.changes.writeReasonedPart(after.problemId(), input.reason(), Operation.CORRECT_OBSERVATION, TYPE,
				after.id(), before, after);
		return after;
	}

	/**
	 * Takes an observation back; what it said stays in the history.
	 * @return the observation as it was
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.WITHDRAW_OBSERVATION)
	public IndicatorObservation withdraw(String id, int version, String reason) {
		IndicatorObservation before = lock(Operation.WITHDRAW_OBSERVATION, id, version);
		this.texts.of(new Checks()).required("reason", reason, LONGEST_REASON).guarded().done();
		this.store.remove(id);
		this.changes.writeReasonedPart(before.problemId(), reason, Operation.WITHDRAW_OBSERVATION, TYPE, id, before,
				null);
		return before;
	}

	private IndicatorObservation lock(Operation operation, String id, int version) {
		this.versions.lock(TYPE, id, version, () -> get(id));
		IndicatorObservation observation = get(id);
		this.open.open(operation, observation.problemId(), "id");
		return observation;
	}

	private IndicatorObservation get(String id) {
		return Optional.ofNullable(this.observations.byIds(List.of(id)).get(id))
			.orElseThrow(() -> Versions.missing("id"));
	}

	private void checkCounts(Checks checks, List<NewObservations.Count> counts) {
		checks.that(!counts.isEmpty(), "counts", UserErrorCode.REQUIRED, "tickAtLeastOneIndicator")
			.that(counts.size() <= MOST, "counts", UserErrorCode.INVALID, "recordAtMostAtOnce", MOST);
		Set<String> known = new HashSet<>();
		for (int i = 0; i < Math.min(counts.size(), MOST); i++) {
			NewObservations.Count each = counts.get(i);
			String path = "counts." + i;
			checks
				.that(this.vocabularies.indicator(each.indicator()) != null, path + ".indicator",
						UserErrorCode.NOT_FOUND, "isNotInTheCatalogueOf", each.indicator())
				.that(known.add(each.indicator()), path + ".indicator", UserErrorCode.DUPLICATE, "isNamedTwice",
						this.vocabularies.indicatorOf(each.indicator()).name())
				.range(path + ".count", each.count(), 1, HIGHEST);
		}
	}

	private void checkTime(Checks checks, LocalDate from, LocalDate to) {
		LocalDate tomorrow = this.today.date().plusDays(1);
		checks.that(from.isBefore(tomorrow), "from", UserErrorCode.INVALID, "giveADayThatIsNot")
			.period("to", from, to)
			.that(!to.isAfter(tomorrow), "to", UserErrorCode.INVALID, "giveADayNotAfterWhat", tomorrow);
	}

}
