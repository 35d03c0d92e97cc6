package org.partnershipportal.privacy;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers: any international number, any number that is valid in a country of the
 * regions the portal is made for, and any number of six digits or more beside a word for
 * phones. Counts, sums of money, dates, years and times are left alone.
 */
final class PhoneNumberDetector {

	/** Where the portal is used, and where people are recruited from and taken to. */
	static final List<String> REGIONS = List.of("ID", "TH", "PH", "VN", "MY", "SG", "KH", "LA", "MM", "BN", "TL", "GB",
			"DE", "FR", "IT", "ES", "NL", "BE", "PT", "AT", "CH", "IE", "PL", "CZ", "SK", "HU", "RO", "BG", "MD", "UA",
			"BY", "RU", "RS", "BA", "HR", "SI", "AL", "MK", "GR", "CY", "TR", "LT", "LV", "EE", "FI", "SE", "NO", "DK",
			"US", "AU", "IN", "CN", "HK", "AE");

	private static final Pattern RUN = Pattern
		.compile("(?<![\\p{N}])(?:\\+ ?|\\( ?){0,3}+\\d(?:[ ()\\[\\]./~_,-]{0,3}+\\d){5,24}+(?! ?%)");

	/** 03.05.2004, 2004-05-03 and 2024-2026: lists of these look like long numbers. */
	private static final Pattern DATE_OR_YEARS = Pattern.compile(
			"(?<![\\d./-])(?:\\d{1,2}([./-])\\d{1,2}\\1(?:19|2[05])\\d\\d|(?:19|2[05])\\d\\d([./-])\\d{1,2}\\2\\d{1,2}"
					+ "|(?:19|20)\\d\\d ?[-/] ?(?:19|20)\\d\\d|(?:19|20)\\d\\d/\\d{1,4})(?![./-]?\\d)");

	private static final Pattern WORD = Pattern.compile(Words.wholeWord("phone-words") + "[^\\d\\n+]{0,18}+$");

	private static final Pattern DECORATION = Pattern.compile("[_~,]");

	private static final int CONTEXT = 40;

	private static final int FEWEST_DIGITS = 8;

	private static final int FEWEST_INTRODUCED = 6;

	private static final int MOST_DIGITS = 16;

	/**
	 * Runs looked up before the rest is taken for what it looks like: nobody tells a
	 * story in so many.
	 */
	private static final int MOST_RUNS = 50;

	private static final int MOST_TRIES = 8;

	private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

	/** Numbers beside a word for phones, and international ones. */
	void detectIntroduced(String text, Consumer<Finding> found) {
		runs(text, (start, end) -> {
			String run = text.substring(start, end);
			int digits = Shapes.digits(run);
			boolean enough = digits >= FEWEST_INTRODUCED && digits <= MOST_DIGITS;
			boolean international = run.startsWith("+") && digits >= 7;
			if (enough && !Shapes.isDateOrYears(run) && (international
					|| isIntroduced(text, start) && (run.charAt(0) == '0' || !Shapes.isAmount(text, start, end)))) {
				found.accept(new Finding(PersonalDataForm.PHONE_NUMBER, start, end));
			}
		});
	}

	/** Numbers that are valid in one of the regions. */
	void detectBare(String text, Consumer<Finding> found) {
		int[] looked = { 0 };
		runs(text, (start, end) -> {
			String run = text.substring(start, end);
			boolean afterLetter = start > 0 && Character.isLetter(text.charAt(start - 1));
			if (Shapes.digits(run) < FEWEST_DIGITS || afterLetter && run.charAt(0) != '0' || Shapes.isDateOrYears(run)
					|| Shapes.isAmount(text, start, end)) {
				return;
			}
			if (looked[0]++ > MOST_RUNS) {
				found.accept(new Finding(PersonalDataForm.PHONE_NUMBER, start, end));
				return;
			}
			PhoneNumberMatch match = validNumber(run);
			if (match != null) {
				found.accept(new Finding(PersonalDataForm.PHONE_NUMBER, start + match.start(), start + match.end()));
			}
		});
	}

	private static boolean isIntroduced(String text, int start) {
		return WORD.matcher(text.substring(Math.max(0, start - CONTEXT), start)).find();
	}

	/**
	 * Gives each run of digits that is no date; a comma ends a run unless it begins like
	 * a phone number.
	 */
	private static void runs(String text, BiConsumer<Integer, Integer> each) {
		String undated = DATE_OR_YEARS.matcher(text).replaceAll((date) -> "x".repeat(date.end() - date.start()));
		Matcher run = RUN.matcher(undated);
		while (run.find()) {
			char first = text.charAt(run.start());
			if (first == '0' || first == '+' || run.group().indexOf(',') < 0) {
				each.accept(run.start(), run.end());
			}
			else {
				parts(text, run.start(), run.end(), each);
			}
		}
	}

	/** The parts between commas that are no groups of thousands. */
	private static void parts(String text, int start, int end, BiConsumer<Integer, Integer> each) {
		int from = start;
		for (int i = start; i <= end; i++) {
			if (i == end || text.charAt(i) == ',') {
				int first = from;
				while (first < i && text.charAt(first) == ' ') {
					first++;
				}
				boolean thousands = i - first <= 3;
				if (!thousands && Shapes.digits(text.substring(first, i)) >= FEWEST_INTRODUCED) {
					each.accept(first, i);
				}
				from = i + 1;
			}
		}
	}

	/** The first stretch that is a valid number in any region. */
	private @Nullable PhoneNumberMatch validNumber(String run) {
		String plain = DECORATION.matcher(run).replaceAll(" ");
		for (String region : REGIONS) {
			for (PhoneNumberMatch match : this.numbers.findNumbers(plain, region, Leniency.VALID, MOST_TRIES)) {
				boolean own = plain.startsWith("0") || plain.startsWith("(") || plain.startsWith("+")
						|| Shapes.digits(match.rawString()) >= FEWEST_DIGITS;
				if (own && !Shapes.isDateOrYears(match.rawString())
						&& !Shapes.isAmount(match.rawString(), 0, match.rawString().length())) {
					return match;
				}
			}
		}
		return null;
	}

}
