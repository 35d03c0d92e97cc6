package org.partnershipportal.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Refuses texts that look like they tell who somebody is. Structured identifiers are
 * recognised reliably, names as far as the lists of names reach: the guard is a net below
 * people who know the rule, not a replacement for it. No text is kept or logged.
 */
@Component
public class PersonalDataGuard {

	/** Findings told of one field; mending those shows the rest. */
	static final int MOST_PER_FIELD = 20;

	private final PhoneNumberDetector phones = new PhoneNumberDetector();

	private final NameSpotter names = new NameSpotter(new NameLists());

	/** Surest first: where two findings overlap, the earlier detector's is kept. */
	private final List<Detector> detectors = List.of(new EmailAddressDetector(), new DateOfBirthDetector(),
			new CheckedNumberDetector(), new DocumentNumberDetector(), this.phones::detectIntroduced,
			NationalIds::detectChecked, new VehiclePlateDetector(), this.phones::detectBare, NationalIds::detectByForm,
			CheckedNumberDetector::detectLongNumbers, new HomeAddressDetector(), new AgeAndNameDetector(this.names),
			new TitleAndNameDetector(), new UncasedNameDetector(), new PersonNameDetector(this.names));

	private final MessageSource messages;

	/**
	 * @param messages the texts of the refusals, by form
	 */
	public PersonalDataGuard(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Lets the texts pass, or tells everything that is wrong with them.
	 * @param fields the free texts of one input
	 * @throws UserErrorException with one error of code
	 * {@link UserErrorCode#PERSONAL_DATA} for each finding, saying what was found, where,
	 * and how to say it without the person
	 */
	public void check(TextFields fields) {
		List<UserError> errors = errors(fields);
		if (!errors.isEmpty()) {
			throw new UserErrorException(errors);
		}
	}

	/**
	 * What {@link #check(TextFields)} would refuse, to be told together with other
	 * faults.
	 */
	public List<UserError> errors(TextFields fields) {
		List<UserError> errors = new ArrayList<>();
		for (TextFields.Field field : fields.fields()) {
			findings(field.text()).stream()
				.limit(MOST_PER_FIELD)
				.forEach((finding) -> errors.add(UserError.at(field.path(), UserErrorCode.PERSONAL_DATA, "twoSentences",
						reason(finding, field.text()), proposal(finding, field.text()))));
		}
		return errors;
	}

	/**
	 * Everything in a text that looks like personal data.
	 * @param text any text
	 * @return findings in the order of the text, none overlapping another
	 */
	public List<Finding> findings(String text) {
		NormalisedText normalised = NormalisedText.of(text);
		List<Finding> found = new ArrayList<>();
		this.detectors.forEach((detector) -> detector.detect(normalised.text(), found::add));
		NavigableMap<Integer, Finding> kept = new TreeMap<>();
		for (Finding finding : found) {
			var before = kept.lowerEntry(finding.end());
			if (before == null || before.getValue().end() <= finding.start()) {
				kept.put(finding.start(), finding);
			}
		}
		return kept.values().stream().map(normalised::inOriginal).toList();
	}

	/**
	 * The same for somebody who is still typing.
	 * @param text any text
	 * @return at most as many findings as {@link #check(TextFields)} would tell of one
	 * field, in the order of the text
	 */
	public List<ExplainedFinding> explain(String text) {
		return findings(text).stream()
			.limit(MOST_PER_FIELD)
			.map((finding) -> new ExplainedFinding(finding.kind(), finding.start(), finding.end(),
					said(reason(finding, text)), said(proposal(finding, text))))
			.toList();
	}

	private MessageSourceResolvable reason(Finding finding, String text) {
		int start = text.codePointCount(0, finding.start());
		int end = start + text.codePointCount(finding.start(), finding.end());
		return told("privacy.refused." + finding.form(), finding.masked(text), start + 1, end);
	}

	private MessageSourceResolvable proposal(Finding finding, String text) {
		if (finding.form() != PersonalDataForm.AGE_AND_NAME) {
			return told("privacy.proposal." + finding.form());
		}
		AgeGroup group = AgeGroup.of(NormalisedText.of(text.substring(finding.start(), finding.end())).text());
		return told("privacy.proposal." + finding.form(), told("privacy.ages", group.from(), group.to()));
	}

	private static MessageSourceResolvable told(String code, Object... values) {
		return new DefaultMessageSourceResolvable(new String[] { code }, values);
	}

	private String said(MessageSourceResolvable text) {
		return this.messages.getMessage(text, LocaleContextHolder.getLocale());
	}

}
