package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses, written plainly, spaced out, or disguised with words for the signs.
 */
final class EmailAddressDetector implements Detector {

	private static final String AT_WORD = "(?:at|@|arroba|arobase|chiocciola|klammeraffe|\u0441\u043e\u0431\u0430\u043a\u0430|a cong|et)";

	private static final String DOT_WORD = "(?:dot|punto|punkt|point|ponto|titik|cham|tuldok|\u0442\u043e\u0447\u043a\u0430|\\.)";

	private static final String AT = "(?: ?@ ?|[ _-]{0,2}[\\[({<] ?" + AT_WORD + " ?[\\])}>][ _-]{0,2})";

	private static final String DOT = "(?: ?\\. ?| {0,2}[\\[({<] ?" + DOT_WORD + " ?[\\])}>] {0,2}| " + DOT_WORD + " )";

	private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}+";

	private static final String END = "(?:\\p{L}[\\p{L}\\p{M}]{1,23}+|xn--[a-z0-9-]{2,59}+)(?![\\p{L}\\p{N}])";

	/**
	 * What stands before the sign is found backwards, so that no stretch is read twice.
	 */
	private static final Pattern SIGN_AND_DOMAIN = Pattern.compile("@" + LABEL + "(?:\\." + LABEL + "){0,8}?\\." + END,
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern DISGUISED = Pattern.compile(
			"(?:" + AT + "|(?<= )" + AT_WORD + " (?=" + LABEL + " (?:dot|punto|punkt|point|ponto|titik|tuldok) ))"
					+ LABEL + "(?:" + DOT + LABEL + "){0,4}?" + DOT + END,
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	@Override
	public void detect(String text, Consumer<Finding> found) {
		all(SIGN_AND_DOMAIN.matcher(text), text, found);
		all(DISGUISED.matcher(text), text, found);
	}

	private static void all(Matcher matcher, String text, Consumer<Finding> found) {
		while (matcher.find()) {
			int end = matcher.start();
			while (end > 0 && matcher.start() - end < 3 && text.charAt(end - 1) == ' ') {
				end--;
			}
			int start = end;
			while (start > 0 && end - start < 64 && isLocal(text.charAt(start - 1))) {
				start--;
			}
			if (start < end) {
				found.accept(new Finding(PersonalDataForm.EMAIL_ADDRESS, start, matcher.end()));
			}
		}
	}

	private static boolean isLocal(char c) {
		return Character.isLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-\"".indexOf(c) >= 0 || Character.isSurrogate(c)
				|| Character.getType(c) == Character.NON_SPACING_MARK
				|| Character.getType(c) == Character.COMBINING_SPACING_MARK;
	}

}
