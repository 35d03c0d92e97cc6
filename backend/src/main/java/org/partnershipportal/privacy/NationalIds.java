package org.partnershipportal.privacy;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * National identity, tax and social security numbers that can be told by their form, most
 * of them by a check digit too. Numbers without either are found by the word beside them.
 */
final class NationalIds {

	private static final int[] ROMANIA = { 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9 };

	private static final int[] POLAND = { 1, 3, 7, 9, 1, 3, 7, 9, 1, 3 };

	private static final int[] BULGARIA = { 2, 4, 8, 5, 10, 9, 7, 3, 6 };

	private static final int[] YUGOSLAVIA = { 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 };

	private static final int[] MOLDOVA = { 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1 };

	private static final int[] CHINA = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int[] SINGAPORE = { 2, 7, 6, 5, 4, 3, 2 };

	private static final Predicate<String> ANY = (id) -> true;

	/** With check digits, or of a form that nothing else has. */
	private static final List<Rule> CHECKED = List.of(
			// Thailand
			rule("\\d{13}|\\d[ -]\\d{4}[ -]\\d{5}[ -]\\d{2}[ -]\\d", NationalIds::thailand),
			// Indonesia: place, day (plus 40 for women), month, year, serial
			rule("[1-9]\\d{5}(?:[04][1-9]|[1256]\\d|[37][01])(?:0[1-9]|1[0-2])\\d{6}", ANY),
			rule("[1-9]\\d{3} \\d{2}(?:[04][1-9]|[1256]\\d|[37][01]) (?:0[1-9]|1[0-2])\\d{2} \\d{4}", ANY),
			// Malaysia: year, month, day, place, serial
			rule("\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]\\d{2}[ -]\\d{4}", ANY),
			// Singapore
			rule("[STFGMstfgm]\\d{7}[A-Za-z]", NationalIds::singapore),
			// Myanmar
			rule("\\d{1,2} ?/ ?\\p{L}[\\p{L}\\p{M}]{1,11} ?\\([\\p{L}\\p{M}]{1,8}\\) ?\\d{6}", ANY),
			// China, Hong Kong, India
			rule("[1-9]\\d{16}[\\dXx]", NationalIds::china), rule("[A-Z]{1,2}\\d{6}\\([\\dA]\\)", ANY),
			rule("[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}", VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT::isValid),
			// Romania, Moldova, successors of Yugoslavia
			rule("\\d{13}", (id) -> romania(id) || moldova(id) || yugoslavia(id)),
			// Poland, Germany, Turkey
			rule("\\d{11}", (id) -> poland(id) || germany(id) || turkey(id)),
			// Bulgaria; Sweden, Denmark, Finland
			rule("\\d{10}", (id) -> modulo(id, BULGARIA, 11, 9) % 10 == digit(id, 9) && isDay(id)),
			rule("\\d{6}[-+]\\d{4}", (id) -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(id) || isNordicDay(id)),
			rule("\\d{6}[-+A-F]\\d{3}[0-9A-FHJ-NPR-Y]", NationalIds::isNordicDay),
			// Spain, Italy
			rule("\\d{8}[ -]?[A-Za-z]|[XYZxyz][ -]?\\d{7}[ -]?[A-Za-z]", NationalIds::spain),
			rule("[A-Za-z]{6}\\d{2}[A-EHLMPRSTa-ehlmprst]\\d{2}[A-Za-z]\\d{3}[A-Za-z]", ANY),
			// France, Belgium
			rule("[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\\d{2}|2[ABab]) ?\\d{3} ?\\d{3} ?\\d{2}", ANY),
			rule("\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}", ANY),
			// Czechia and Slovakia, Russia, United Kingdom, United States, Brazil
			rule("\\d{2}(?:[0156]\\d)(?:[0-3]\\d)/\\d{3,4}", ANY), rule("\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}", ANY),
			rule("(?i:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D])", ANY),
			rule("(?!000|666|9)\\d{3}-\\d{2}-\\d{4}", ANY), rule("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", ANY));

	/** Known by their groups only, which a phone number can have too. */
	private static final List<Rule> BY_FORM = List.of(
			// Viet Nam: province, century and sex, year, serial; Malaysia without its
			// hyphens
			rule("0\\d{2}[0-3]\\d{8}|\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{6}", ANY),
			// Philippines: social security, PhilSys
			rule("\\d{2}-\\d{7}-\\d|\\d{4}-\\d{4}-\\d{4}(?:-\\d{4})?", ANY),
			// France, without its check digits
			rule("[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\\d{2}|2[ABab]) ?\\d{3} ?\\d{3}", ANY));

	private NationalIds() {
	}

	static void detectChecked(String text, Consumer<Finding> found) {
		detect(CHECKED, text, found);
	}

	static void detectByForm(String text, Consumer<Finding> found) {
		detect(BY_FORM, text, found);
	}

	private static void detect(List<Rule> rules, String text, Consumer<Finding> found) {
		for (Rule rule : rules) {
			Matcher matcher = rule.pattern().matcher(text);
			while (matcher.find()) {
				String id = matcher.group().replaceAll("[ .+-]", "");
				if (rule.check().test(id) && !Shapes.isDateOrYears(matcher.group())
						&& !Shapes.isAmount(text, matcher.start(), matcher.end())) {
					found.accept(new Finding(PersonalDataForm.NATIONAL_ID, matcher.start(), matcher.end()));
				}
			}
		}
	}

	private static Rule rule(String form, Predicate<String> check) {
		return new Rule(
				Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[.,/-])(?:" + form + ")(?![\\p{L}\\p{N}]|[.,/-]\\d)"),
				check);
	}

	private static int digit(String id, int place) {
		return id.charAt(place) - '0';
	}

	private static int modulo(String id, int[] weights, int modulus, int places) {
		int sum = 0;
		for (int i = 0; i < places; i++) {
			sum += digit(id, i) * weights[i];
		}
		return sum % modulus;
	}

	private static boolean thailand(String id) {
		int sum = 0;
		for (int i = 0; i < 12; i++) {
			sum += digit(id, i) * (13 - i);
		}
		return id.charAt(0) != '0' && (11 - sum % 11) % 10 == digit(id, 12);
	}

	private static boolean romania(String id) {
		return id.charAt(0) != '0' && modulo(id, ROMANIA, 11, 12) % 10 == digit(id, 12) && isBetween(id, 3, 1, 12)
				&& isBetween(id, 5, 1, 31);
	}

	private static boolean moldova(String id) {
		return (id.charAt(0) == '2' || id.startsWith("09")) && modulo(id, MOLDOVA, 10, 12) == digit(id, 12);
	}

	private static boolean singapore(String text) {
		String id = text.toUpperCase(Locale.ROOT);
		int sum = 0;
		for (int i = 0; i < 7; i++) {
			sum += digit(id, i + 1) * SINGAPORE[i];
		}
		char series = id.charAt(0);
		sum += switch (series) {
			case 'T', 'G' -> 4;
			case 'M' -> 3;
			default -> 0;
		};
		String letters = switch (series) {
			case 'S', 'T' -> "JZIHGFEDCBA";
			case 'M' -> "XWUTRQPNJLK";
			default -> "XWUTRQPNMLK";
		};
		int place = (series == 'M') ? 10 - sum % 11 : sum % 11;
		return letters.charAt(place) == id.charAt(8) || letters.charAt(sum % 11) == id.charAt(8);
	}

	private static boolean china(String id) {
		return "10X98765432".charAt(modulo(id, CHINA, 11, 17)) == Character.toUpperCase(id.charAt(17));
	}

	private static boolean yugoslavia(String id) {
		int check = 11 - modulo(id, YUGOSLAVIA, 11, 12);
		return ((check > 9) ? 0 : check) == digit(id, 12) && isBetween(id, 0, 1, 31) && isBetween(id, 2, 1, 12);
	}

	private static boolean poland(String id) {
		return (10 - modulo(id, POLAND, 10, 10)) % 10 == digit(id, 10) && isBetween(id, 4, 1, 31);
	}

	private static boolean germany(String id) {
		int product = 10;
		for (int i = 0; i < 10; i++) {
			int sum = (digit(id, i) + product) % 10;
			product = ((sum == 0) ? 10 : sum) * 2 % 11;
		}
		return id.charAt(0) != '0' && (11 - product) % 10 == digit(id, 10);
	}

	private static boolean turkey(String id) {
		int odd = digit(id, 0) + digit(id, 2) + digit(id, 4) + digit(id, 6) + digit(id, 8);
		int even = digit(id, 1) + digit(id, 3) + digit(id, 5) + digit(id, 7);
		return id.charAt(0) != '0' && Math.floorMod(odd * 7 - even, 10) == digit(id, 9)
				&& (odd + even + digit(id, 9)) % 10 == digit(id, 10);
	}

	private static boolean spain(String text) {
		String id = text.toUpperCase(Locale.ROOT);
		int first = "XYZ".indexOf(id.charAt(0));
		String number = (first >= 0) ? first + id.substring(1, 8) : id.substring(0, 8);
		return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(number) % 23) == id.charAt(8);
	}

	private static boolean isDay(String id) {
		int month = Integer.parseInt(id.substring(2, 4)) % 20;
		return month >= 1 && month <= 12 && isBetween(id, 4, 1, 31);
	}

	private static boolean isNordicDay(String id) {
		return isBetween(id, 0, 1, 31) && isBetween(id, 2, 1, 12);
	}

	private static boolean isBetween(String id, int place, int least, int most) {
		int number = Integer.parseInt(id.substring(place, place + 2));
		return number >= least && number <= most;
	}

	/**
	 * A form and what must hold of the number once its separators are gone.
	 */
	private record Rule(Pattern pattern, Predicate<String> check) {
	}

}
