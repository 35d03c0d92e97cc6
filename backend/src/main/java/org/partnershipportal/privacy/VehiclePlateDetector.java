package org.partnershipportal.privacy;

import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registration plates: in a form that hardly anything else has, or in a looser form
 * beside a word for plates or vehicles.
 */
final class VehiclePlateDetector implements Detector {

	private static final String LETTER = "[A-Z\u00c4\u00d6\u00dc\u010c\u0160\u017d\u0106\u0110\u0410-\u042f\u0406\u0407\u0404]";

	/**
	 * Forms with letters on both sides of the digits, or digits on both sides of a
	 * letter.
	 */
	private static final String DISTINCT = "[A-Z]{1,2}[ .]\\d{3,4}[ .][A-Z]{2,3}" // Indonesia
			+ "|[A-Z]{2} ?[A-Z]{2}[- ]\\d{3}" // Hungary
			+ "|[A-Z]{2}\\d{2} ?[A-Z]{3}" // United Kingdom
			+ "|[A-Z]{2}-\\d{3}-[A-Z]{2}|[A-Z]{2} ?\\d{3} ?[A-Z]{2}" // France, Italy,
																		// Serbia
			+ "|" + LETTER + "{2} ?\\d{4} ?" + LETTER + "{2}" // Ukraine
			+ "|" + LETTER + " ?\\d{3} ?" + LETTER + "{2} ?\\d{2,3}" // Russia
			+ "|\\d{2}[- ]?[A-Z]\\d?[- ]?\\d{3}\\.?\\d{2}" // Viet Nam
			+ "|[A-Z]{1,2}[ -]\\d{2,3}[ -][A-Z]{3}" // Romania
			+ "|[A-Z\u00c4\u00d6\u00dc]{1,3}-[A-Z]{1,2} ?(?!(?:19|20)\\d\\d)\\d{2,4}[EH]?" // Germany
			+ "|S[A-Z]{2} ?\\d{1,4} ?[A-Z]" // Singapore
			+ "|\\d[A-Z]{1,2}[ -]\\d{4}" // Cambodia, Myanmar
			+ "|\\d{1,2}[\u0e01-\u0e2e\u0e81-\u0eae]{2} ?\\d{1,4}" // Thailand, Laos
			+ "|[A-Z]{2}[ -]\\d{3,4}[ -][A-Z]{2}" // Balkans, Belarus
			+ "|\\d{2}-[A-Z]{2}-\\d{2}|[A-Z]{2}-\\d{2}-\\d{2}|\\d{2}-[A-Z]{2,3}-\\d|[A-Z]-\\d{3}-[A-Z]{2}"; // Netherlands

	private static final String LOOSE = LETTER + "{1,4}[ .-]?\\d{2,5}(?:[ .-]?" + LETTER + "{1,3})?|\\d{1,4}[ .-]?"
			+ LETTER + "{1,3}(?:[ .-]?\\d{1,5})?|[\u0e01-\u0e2e\u0e81-\u0eae]{1,3} ?\\d{1,4}|\\d{2}[A-Z][ -]\\d{4,5}";

	/**
	 * The thing that is sought after a word for plates may also be digits alone, split.
	 */
	private static final String AFTER_PLATE_WORD = LOOSE + "|\\d{2,4}[ -]\\d{2,4}(?:[ -]\\d{2})?|\\d{4,6}";

	private static final String ALONE_BEFORE = "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][-/.])";

	private static final String ALONE_AFTER = "(?![\\p{L}\\p{N}]|[-/][\\p{L}\\p{N}]| \\d)";

	private static final Pattern FORM = Pattern.compile(ALONE_BEFORE + "(" + DISTINCT + ")" + ALONE_AFTER);

	private static final Pattern PLATE_WORD = Pattern
		.compile(Words.wholeWord("plate-words") + "(?: ?" + Words.anyOf("number-words")
				+ "(?![\\p{L}\\p{M}]))?+(?:[ :.,\"'(=]|(?iu:is|was|with|reads|adalah)(?!\\p{L})){0,8}+(" + DISTINCT
				+ "|" + AFTER_PLATE_WORD + ")" + ALONE_AFTER);

	private static final Pattern VEHICLE_WORD = Pattern.compile(
			Words.wholeWord("vehicle-words") + "[^\\n.;\\d]{0,30}?" + ALONE_BEFORE + "(" + LOOSE + ")" + ALONE_AFTER);

	private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

	private final Set<String> notPlates = notPlates();

	@Override
	public void detect(String text, Consumer<Finding> found) {
		Matcher form = FORM.matcher(text);
		while (form.find()) {
			report(form, text, found);
		}
		Matcher plate = PLATE_WORD.matcher(text);
		while (plate.find()) {
			boolean digitsOnly = Shapes.digits(plate.group(1)) == plate.group(1).replaceAll("[ -]", "").length();
			if (!digitsOnly
					|| !Shapes.isDateOrYears(plate.group(1)) && !Shapes.isAmount(text, plate.start(1), plate.end(1))) {
				report(plate, text, found);
			}
		}
		Matcher vehicle = VEHICLE_WORD.matcher(text);
		while (vehicle.find()) {
			if (Shapes.digits(vehicle.group(1)) >= 3 && !hasYear(vehicle.group(1))) {
				report(vehicle, text, found);
			}
		}
	}

	private void report(Matcher matcher, String text, Consumer<Finding> found) {
		Matcher letters = LETTERS.matcher(matcher.group(1));
		if (!letters.find() || !this.notPlates.contains(letters.group())) {
			found.accept(new Finding(PersonalDataForm.VEHICLE_PLATE, matcher.start(1), matcher.end(1)));
		}
	}

	private static boolean hasYear(String plate) {
		return YEAR.matcher(Shapes.onlyDigits(plate)).matches();
	}

	private static Set<String> notPlates() {
		Set<String> words = new HashSet<>();
		Words.list("not-plates").forEach((word) -> words.add(word.toUpperCase(Locale.ROOT)));
		Currency.getAvailableCurrencies().forEach((currency) -> words.add(currency.getCurrencyCode()));
		return words;
	}

}
