package org.partnershipportal.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stretch of digits is when it is no identifier: an amount, a date, a time, a
 * place on the map.
 */
final class Shapes {

	private static final Pattern GROUPED_THOUSANDS = Pattern
		.compile("[1-9]\\d{0,2}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?|[1-9]\\d{0,2}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?"
				+ "|[1-9](?: \\d{3}){1,3}|[1-9]\\d{0,2}(?:'\\d{3}){1,4}|[1-9]\\d{0,2}(?: \\d{3}){0,2} 000");

	private static final Pattern ROUND = Pattern.compile("[1-9]\\d{0,8}000");

	private static final String YEAR = "(?:1[89]|2[0156])\\d\\d";

	private static final Pattern YEARS = Pattern.compile(YEAR + "(?: ?[-/., ] ?" + YEAR + ")*+(?:[-/]\\d\\d)?");

	private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

	private static final String MONTH = "(?:0?[1-9]|1[0-2])";

	private static final Pattern DATE = Pattern.compile("(?:" + DAY + "([./ -])" + MONTH + "\\1(?:" + YEAR + "|\\d\\d)|"
			+ MONTH + "([./ -])" + DAY + "\\2" + YEAR + "|" + YEAR + "([./ -])" + MONTH + "\\3" + DAY
			+ "|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))");

	private static final Pattern DATES = Pattern.compile("(?:" + DAY + "[./]){0,2}" + DAY + " ?[-/] ?" + DAY + "[./ ]"
			+ MONTH + "[./ ]" + YEAR + "|" + DAY + "[./]" + MONTH + "\\.? ?- ?" + DAY + "[./]" + MONTH + "[./]" + YEAR);

	private static final String TIME = "(?:[01]?\\d|2[0-4])[.:h][0-5]\\d";

	private static final Pattern TIMES = Pattern.compile(TIME + "(?: ?[-/] ?" + TIME + "){0,3}");

	private static final Pattern COORDINATE = Pattern.compile("-?(?:[1-9]\\d{0,2}|0)\\.\\d{4,8}");

	private static final String COUNTED = Words.anyOf("counted-words");

	private static final Pattern COUNTED_BEFORE = Pattern
		.compile("(?:(?<![\\p{L}\\p{M}])" + COUNTED + ")[ ]{0,2}(?:of |about |over |nearly )?$");

	private static final Pattern COUNTED_AFTER = Pattern
		.compile("(?:,-|,\\d\\d)? {0,2}(?:million |billion |\\p{L}{3,12} )?" + COUNTED + Words.AFTER);

	private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");

	private static final int CONTEXT = 24;

	private Shapes() {
	}

	static int digits(CharSequence text) {
		return (int) text.chars().filter((c) -> c >= '0' && c <= '9').count();
	}

	static String onlyDigits(CharSequence text) {
		StringBuilder digits = new StringBuilder();
		text.chars().filter((c) -> c >= '0' && c <= '9').forEach((c) -> digits.append((char) c));
		return digits.toString();
	}

	/**
	 * Whether the stretch is written, or used, as a count, a sum of money or a measure.
	 */
	static boolean isAmount(String text, int start, int end) {
		String stretch = text.substring(start, end).strip();
		if (GROUPED_THOUSANDS.matcher(stretch).matches() || ROUND.matcher(stretch).matches()
				|| COORDINATE.matcher(stretch).matches()) {
			return true;
		}
		String before = text.substring(Math.max(0, start - CONTEXT), start);
		String after = text.substring(end, Math.min(text.length(), end + CONTEXT));
		return stretch.length() < 14 && !stretch.startsWith("0") && !stretch.startsWith("+")
				&& (COUNTED_BEFORE.matcher(before).find() || COUNTED_AFTER.matcher(after).lookingAt());
	}

	/** Whether the stretch is a date, a range of dates, years or times of day. */
	static boolean isDateOrYears(String stretch) {
		String text = BRACKETS.matcher(stretch).replaceAll("").strip();
		return matches(YEARS, text) || matches(DATE, text) || matches(DATES, text) || matches(TIMES, text);
	}

	private static boolean matches(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.matches();
	}

}
