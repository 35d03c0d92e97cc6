package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day of birth: a date with its day, beside a word for birth. The date of an event is
 * none; neither is a year of birth or a range of dates, which describe an age group.
 */
final class DateOfBirthDetector implements Detector {

	private static final String MONTH = "[\\p{L}\\p{M}]{3,14}+";

	private static final String ENGLISH_MONTH = "(?iu:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
			+ "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

	private static final String ORDINAL = "(?iu:st|nd|rd|th|er|\\.|-?\u0433\u043e)?+";

	/** Words between day, month and year: of, de, ngày, tháng, năm, ng. */
	private static final String LINK = "(?iu:(?:of|de|ng|th\u00e1ng|n\u0103m|\u0e1e\\.\u0e28\\.|\u0e04\\.\u0e28\\.) ?)?+";

	private static final String DATE = "(?<!\\d)(?:"
			// 03/05/2004, 3.5.04, 03 05 2004
			+ "\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:\\d{4}|\\d{2})(?!\\d)|\\d{1,2} \\d{1,2} \\d{4}(?!\\d)"
			// 2004-05-03, 2004年5月3日
			+ "|\\d{4} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2}(?!\\d)|\\d{4} ?\u5e74 ?\\d{1,2} ?\u6708 ?\\d{1,2} ?\u65e5"
			// 3rd of May 2004, 3-May-2004, 3 tháng 5 năm 2004
			+ "|\\d{1,2}" + ORDINAL + "[ -]?" + LINK + "(?:" + MONTH + "|\\d{1,2})[.,]?[ -]?" + LINK + "\\d{4}(?!\\d)"
			// 2004. május 3.
			+ "|\\d{4}\\.? " + MONTH + " \\d{1,2}(?!\\d)"
			// May 3, 2004
			+ "|" + MONTH + "\\.? \\d{1,2}" + ORDINAL + ",? \\d{4}(?!\\d)"
			// 3 May
			+ "|\\d{1,2}" + ORDINAL + " (?:of )?" + ENGLISH_MONTH + "(?!\\p{L})|" + ENGLISH_MONTH
			+ " \\d{1,2}(?iu:st|nd|rd|th)?+(?!\\d)" + ")";

	/**
	 * A few words may stand between, none of them a verb of its own or the end of a
	 * range.
	 */
	private static final String GAP = "(?:(?! (?:was|were|who|that|registered|arrived|met|joined|left|moved|between|before"
			+ "|after|from|since|until|and) )[^\\d;!?]){0,40}?";

	private static final Pattern WORD_THEN_DATE = Pattern
		.compile(Words.wholeWord("birth-words") + GAP + "(" + DATE + ")");

	/**
	 * In Thai, Lao and Khmer the word also means that something happens, so the date must
	 * follow at once.
	 */
	private static final Pattern DATE_AT_ONCE = Pattern
		.compile("(?:\u0e40\u0e01\u0e34\u0e14|\u0e40\u0e81\u0eb5\u0e94|\u1780\u17be\u178f) {0,2}(" + DATE + ")");

	private static final Pattern DATE_THEN_WORD = Pattern
		.compile("(?<![/.-])(" + DATE + ")(?: as |[ ,:()\\[\\]=-]{0,4})" + Words.wholeWord("birth-words"));

	@Override
	public void detect(String text, Consumer<Finding> found) {
		all(WORD_THEN_DATE.matcher(text), found);
		all(DATE_AT_ONCE.matcher(text), found);
		all(DATE_THEN_WORD.matcher(text), found);
	}

	private static void all(Matcher matcher, Consumer<Finding> found) {
		while (matcher.find()) {
			found.accept(new Finding(PersonalDataForm.DATE_OF_BIRTH, matcher.start(1), matcher.end(1)));
		}
	}

}
