package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that stand on something: a passport, an identity card, a visa, a case file, an
 * account. Found by the word beside them, or as a line of a machine-readable zone.
 */
final class DocumentNumberDetector implements Detector {

	/**
	 * Letters and digits in the groups in which documents are numbered, at least three
	 * digits.
	 */
	private static final String NUMBER = "(?:\\p{Lu}{1,4} (?=\\d))?+(?=[\\p{L}/.\\-]{0,8}\\d)[\\p{L}\\d]{1,20}+(?:[ ]?[/.\\-][ ]?[\\p{L}\\d]{1,12}+|[ ]\\d{1,12}+){0,9}+";

	/**
	 * passport no. A1234567: the number follows at once, and may be short if it is called
	 * a number.
	 */
	private static final Pattern CALLED_A_NUMBER = Pattern
		.compile(Words.wholeWord("document-words") + "[ :.,(]{0,3}+(?:" + Words.anyOf("number-words")
				+ "(?![\\p{L}\\p{M}])[ :.=(#]{0,3}+(?:\\p{Lu}{1,3} )?+){1,3}+(" + NUMBER + ")");

	/**
	 * A number of a document's length within a few words after the word for the document.
	 */
	private static final Pattern NEAR_THE_WORD = Pattern.compile(Words.wholeWord("document-words")
			+ "[^\\n\\d]{0,30}?(?<![\\p{L}\\p{M}\\p{N},.$\u20ac])(" + "\\p{Lu}{1,3}[ -]?\\d{5,10}+[\\p{Lu}]{0,2}"
			+ "|\\d{2}\\p{Lu}{2}\\d{5}|\\d{2} \\d{2} \\d{6}|\\d{2,4} \\p{L}{1,3} \\d{2,5}/\\d{2,4}|\\d{7,20}+|(?=\\p{Lu}{1,3}\\d)[\\p{Lu}\\d]{7,12}+|\\d{1,8}(?:[ -]\\d{1,8}){1,6}"
			+ ")(?![\\p{L}\\p{N}])");

	/** Case 123/2019. */
	private static final Pattern OF_A_YEAR = Pattern.compile(Words.wholeWord("document-words")
			+ "[ :.]{1,3}+(\\d{1,6}/(?:[A-Z]{1,3}/)?(?:19|2[05])\\d\\d)(?![\\p{L}\\p{N}/])");

	private static final Pattern MACHINE_READABLE = Pattern.compile("(?<![A-Z0-9<])[A-Z0-9<]{10,44}+");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:[-/](?:19|20)?\\d\\d)?");

	private static final int FEWEST_DIGITS = 7;

	private static final int FEWEST_DIGITS_AFTER_LETTERS = 4;

	private static final int SHORTEST_MACHINE_READABLE = 20;

	@Override
	public void detect(String text, Consumer<Finding> found) {
		Matcher called = CALLED_A_NUMBER.matcher(text);
		while (called.find()) {
			String number = called.group(1);
			if (Shapes.digits(number) >= 3 && !YEAR.matcher(number).matches()
					&& !Shapes.isAmount(text, called.start(1), called.end(1))) {
				found.accept(new Finding(PersonalDataForm.DOCUMENT_REFERENCE, called.start(1), called.end(1)));
			}
		}
		Matcher near = NEAR_THE_WORD.matcher(text);
		while (near.find()) {
			if (isLongEnough(near.group(1)) && !Shapes.isAmount(text, near.start(1), near.end(1))
					&& !Shapes.isDateOrYears(near.group(1))) {
				found.accept(new Finding(PersonalDataForm.DOCUMENT_REFERENCE, near.start(1), near.end(1)));
			}
		}
		Matcher ofAYear = OF_A_YEAR.matcher(text);
		while (ofAYear.find()) {
			found.accept(new Finding(PersonalDataForm.DOCUMENT_REFERENCE, ofAYear.start(1), ofAYear.end(1)));
		}
		Matcher zone = MACHINE_READABLE.matcher(text);
		while (zone.find()) {
			String line = zone.group();
			if (line.length() >= SHORTEST_MACHINE_READABLE && line.contains("<<")
					|| line.length() >= SHORTEST_MACHINE_READABLE && line.indexOf('<') > 0 && Shapes.digits(line) > 8) {
				found.accept(new Finding(PersonalDataForm.MACHINE_READABLE_ZONE, zone.start(), zone.end()));
			}
		}
	}

	/** Digits alone must be more of them than digits after letters. */
	private static boolean isLongEnough(String number) {
		boolean letters = number.chars().anyMatch(Character::isLetter);
		return Shapes.digits(number) >= (letters ? FEWEST_DIGITS_AFTER_LETTERS : FEWEST_DIGITS);
	}

}
