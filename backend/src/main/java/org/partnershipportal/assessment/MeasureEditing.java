package org.partnershipportal.assessment;

import java.time.LocalDate;
import java.util.Locale;
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
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Adds measures to problems, changes and ends them. */
@Service
public class MeasureEditing {

	/** Most measures of a problem that are measured at the same time. */
	public static final int MOST_MEASURES = 20;

	private static final String TYPE = "Measure";

	private final AssessmentStore store;

	private final OpenAssessments open;

	private final MeasureChecks checks;

	private final MeasureTemplates templates;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	MeasureEditing(AssessmentStore store, OpenAssessments open, MeasureChecks checks, MeasureTemplates templates,
			GuardedTexts texts, ChangeRecord changes, Today today) {
		this.store = store;
		this.open = open;
		this.checks = checks;
		this.templates = templates;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Adds a measure to a problem: from a template, which then says what is asked, or one
	 * of the community's own.
	 * @param locale the language in which the template's question is kept
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_MEASURE)
	public Measure add(NewMeasure input, Locale locale) {
		this.open.problem(Operation.ADD_MEASURE, input.problem(), "problem");
		Optional<MeasureTemplate> template = MeasureTemplate.of(input.template());
		Measure wanted = template.map((one) -> fromTemplate(one, input, locale)).orElseGet(() -> own(input));
		Checks found = this.checks.measure(wanted, null);
		if (input.template() != null && template.isEmpty()) {
			found.add("template", UserErrorCode.NOT_FOUND, "thereIsNoSuchTemplateChoose");
		}
		if (template.isPresent()) {
			fixed(found, input);
		}
		else {
			found.that(input.kind() != null, "kind", UserErrorCode.REQUIRED, "sayWhetherItIsMeasuredIn");
		}
		found.that(this.store.running(input.problem()) < MOST_MEASURES, "problem", UserErrorCode.INVALID,
				"aProblemHasAtMostMeasures", MOST_MEASURES);
		found.done();
		this.store.create(wanted);
		this.changes.writePart(wanted.problemId(), Operation.ADD_MEASURE, TYPE, wanted.id(), null, wanted);
		return this.store.measure(wanted.id(), "id");
	}

	private Measure fromTemplate(MeasureTemplate template, NewMeasure input, Locale locale) {
		String name = (input.name() == null || input.name().isBlank()) ? this.templates.label(template, locale)
				: input.name();
		return new Measure(Ids.next(), input.problem(), name, template.kind(), template.share(), template.code(),
				this.templates.question(template, locale), input.method(), this.templates.unit(template, locale),
				input.baseline(), input.baselineText(), baselineOn(input), input.target(), input.targetText(),
				template.direction(), input.firstDueOn(), input.everyMonths(), null, 1);
	}

	private Measure own(NewMeasure input) {
		return new Measure(Ids.next(), input.problem(), Objects.requireNonNullElse(input.name(), ""),
				Objects.requireNonNullElse(input.kind(), MeasureKind.QUALITATIVE), Boolean.TRUE.equals(input.share()),
				null, null, input.method(), input.unit(), input.baseline(), input.baselineText(), baselineOn(input),
				input.target(), input.targetText(), input.direction(), input.firstDueOn(), input.everyMonths(), null,
				1);
	}

	private @Nullable LocalDate baselineOn(NewMeasure input) {
		boolean given = input.baseline() != null || input.baselineText() != null;
		return (given && input.baselineOn() == null) ? this.today.date() : input.baselineOn();
	}

	private static void fixed(Checks checks, NewMeasure input) {
		String message = "theTemplateSaysThisAlready";
		checks.that(input.kind() == null, "kind", UserErrorCode.INVALID, message)
			.that(input.share() == null, "share", UserErrorCode.INVALID, message)
			.that(input.unit() == null, "unit", UserErrorCode.INVALID, message)
			.that(input.direction() == null, "direction", UserErrorCode.INVALID, message);
	}

	/**
	 * Changes the fields that are given. Once there are results, whoever changes what
	 * they are compared with says why.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_MEASURE)
	public Measure change(MeasureChange change) {
		Measure before = running(Operation.CHANGE_MEASURE, change.id(), change.version());
		Measure after = changed(before, change);
		Checks found = this.checks.measure(after, change.reason());
		if (before.templateCode() != null) {
			found
				.that(Objects.equals(after.unit(), before.unit()), "unit", UserErrorCode.INVALID,
						"theTemplateSaysWhatIsCounted")
				.that(after.direction() == before.direction(), "direction", UserErrorCode.INVALID,
						"theTemplateSaysWhatIsBetter");
		}
		boolean reasoned = change.reason() != null && !change.reason().isBlank();
		found.that(reasoned || !movesTheGoalposts(before, after) || this.store.results(before.id()).isEmpty(), "reason",
				UserErrorCode.REQUIRED, "thereAreResultsAlreadySayWhy");
		found.done();
		this.store.change(after);
		return recorded(Operation.CHANGE_MEASURE, change.reason(), before, after);
	}

	private Measure changed(Measure before, MeasureChange change) {
		Double baseline = change.baseline().or(before.baseline());
		String baselineText = change.baselineText().or(before.baselineText());
		boolean hasBaseline = baseline != null || (baselineText != null && !baselineText.isBlank());
		LocalDate baselineOn = change.baselineOn().or(before.baselineOn());
		if (!change.baselineOn().given()) {
			baselineOn = hasBaseline ? this.today.or(baselineOn) : null;
		}
		return new Measure(before.id(), before.problemId(),
				Objects.requireNonNullElse(change.name().or(before.name()), ""), before.kind(), before.share(),
				before.templateCode(), before.question(), change.method().or(before.method()),
				change.unit().or(before.unit()), baseline, baselineText,
				(baselineOn == null && hasBaseline) ? this.today.date() : baselineOn,
				change.target().or(before.target()), change.targetText().or(before.targetText()),
				change.direction().or(before.direction()), change.firstDueOn().or(before.firstDueOn()),
				change.everyMonths().or(before.everyMonths()), before.endedOn(), before.version() + 1);
	}

	private static boolean movesTheGoalposts(Measure before, Measure after) {
		return !Objects.equals(before.baseline(), after.baseline()) || !Objects.equals(before.target(), after.target())
				|| !Objects.equals(before.baselineText(), after.baselineText())
				|| !Objects.equals(before.targetText(), after.targetText())
				|| !Objects.equals(before.unit(), after.unit()) || before.direction() != after.direction();
	}

	/**
	 * Ends a measure: it is no longer measured from today on. Its results stay.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.END_MEASURE)
	public Measure end(String id, int version, String reason) {
		Measure before = running(Operation.END_MEASURE, id, version);
		this.texts.of(new Checks()).required("reason", reason, MeasureChecks.LONGEST_REASON).guarded().done();
		Measure after = before.ended(this.today.date());
		this.store.change(after);
		return recorded(Operation.END_MEASURE, reason, before, after);
	}

	private Measure running(Operation operation, String id, int version) {
		Measure measure = this.open.measure(operation, id, version);
		if (measure.endedOn() != null) {
			throw UserErrorException.at("id", UserErrorCode.CLOSED, "thisWasMeasuredUntilAddA", measure.endedOn());
		}
		return measure;
	}

	private Measure recorded(Operation operation, @Nullable String reason, Measure before, Measure after) {
		if (reason == null || reason.isBlank()) {
			this.changes.writePart(after.problemId(), operation, TYPE, after.id(), before, after);
		}
		else {
			this.changes.writeReasonedPart(after.problemId(), reason, operation, TYPE, after.id(), before, after);
		}
		return this.store.measure(after.id(), "id");
	}

}
