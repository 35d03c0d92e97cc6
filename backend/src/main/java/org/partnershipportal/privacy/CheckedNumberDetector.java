package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Numbers that prove themselves by their form or their check digits, without a word
 * beside them: bank accounts and payment cards. A number too long for anything else is
 * refused too.
 */
final class CheckedNumberDetector implements Detector {

	private static final Pattern ACCOUNT_START = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2} ?\\d[ -]?\\d");

	private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[ .-])(?:"
			+ "[2-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{1,7}|3\\d{3}([ -]?)\\d{6}\\2\\d{4,5})(?![\\p{L}\\p{N}])");

	private static final Pattern LONG = Pattern.compile("(?<![\\p{L}\\p{N}.,/-])\\d{9,40}+(?![\\p{L}\\p{N}])");

	private static final int LONGEST_ACCOUNT = 34;

	private static final int SHORTEST_ACCOUNT = 15;

	private final IBANValidator accounts = IBANValidator.getInstance();

	@Override
	public void detect(String text, Consumer<Finding> found) {
		Matcher account = ACCOUNT_START.matcher(text);
		while (account.find()) {
			int end = endOfAccount(text, account.start());
			if (end > 0) {
				found.accept(new Finding(PersonalDataForm.BANK_ACCOUNT, account.start(), end));
			}
		}
		Matcher card = CARD.matcher(text);
		while (card.find()) {
			if (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(Shapes.onlyDigits(card.group()))) {
				found.accept(new Finding(PersonalDataForm.PAYMENT_CARD, card.start(), card.end()));
			}
		}
	}

	/** Runs of digits too long to be a count. */
	static void detectLongNumbers(String text, Consumer<Finding> found) {
		Matcher number = LONG.matcher(text);
		while (number.find()) {
			if (!Shapes.isAmount(text, number.start(), number.end())) {
				found.accept(new Finding(PersonalDataForm.LONG_NUMBER, number.start(), number.end()));
			}
		}
	}

	/** Where the account number that starts here ends, or -1 if none does. */
	private int endOfAccount(String text, int start) {
		StringBuilder code = new StringBuilder();
		int end = start;
		while (end < text.length() && code.length() <= LONGEST_ACCOUNT) {
			char c = text.charAt(end);
			if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
				code.append(Character.toUpperCase(c));
				end++;
				boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
				if (code.length() == 2 && !this.accounts.hasValidator(code.toString())) {
					return -1;
				}
				if (whole && code.length() >= SHORTEST_ACCOUNT && this.accounts.isValid(code.toString())) {
					return end;
				}
			}
			else if ((c == ' ' || c == '-' || c == '.') && end > start && text.charAt(end - 1) != c) {
				end++;
			}
			else {
				return -1;
			}
		}
		return -1;
	}

}
