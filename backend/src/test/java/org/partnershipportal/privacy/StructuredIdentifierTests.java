package org.partnershipportal.privacy;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the number, in whatever sentence: a structured identifier is found. */
class StructuredIdentifierTests {

	private static final int TRIES = 300;

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	private static final List<String> SENTENCES = List.of("The number %s was on the wall.", "%s", "Ask for %s!",
			"They were told (%s) on arrival.", "บอกว่า %s ในตอนเช้า", "Număr: %s");

	private final PersonalDataGuard guard = new PersonalDataGuard(new StaticMessageSource());

	@Property(tries = TRIES)
	void findsEveryInternationalPhoneNumber(@ForAll("regions") String region, @ForAll PhoneNumberType type,
			@ForAll("sentences") String sentence) {
		PhoneNumber number = NUMBERS.getExampleNumberForType(region, type);
		Assume.that(number != null && String.valueOf(number.getNationalNumber()).length() >= 6);

		assertFound(sentence, NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL));
		assertFound(sentence, NUMBERS.format(number, PhoneNumberFormat.E164));
	}

	@Property(tries = TRIES)
	void findsEveryNationalPhoneNumberOfTheRegionsThePortalIsFor(@ForAll("ownRegions") String region,
			@ForAll("personalTypes") PhoneNumberType type, @ForAll("sentences") String sentence) {
		PhoneNumber number = NUMBERS.getExampleNumberForType(region, type);
		Assume.that(number != null);
		String national = NUMBERS.format(number, PhoneNumberFormat.NATIONAL);
		Assume.that(Shapes.digits(national) >= 8);

		assertFound(sentence, national);
		assertFound(sentence, Shapes.onlyDigits(national));
	}

	@Property(tries = TRIES)
	void findsEveryNationalPhoneNumberBesideAWordForPhones(@ForAll("regions") String region,
			@ForAll("personalTypes") PhoneNumberType type) {
		PhoneNumber number = NUMBERS.getExampleNumberForType(region, type);
		Assume.that(number != null);
		String national = NUMBERS.format(number, PhoneNumberFormat.NATIONAL);
		Assume.that(Shapes.digits(national) >= 6 && !Shapes.isAmount(national, 0, national.length())
				&& !Shapes.isDateOrYears(national));

		assertFound("Call %s tonight", national);
	}

	@Property(tries = TRIES)
	void findsEveryBankAccountWithRightCheckDigits(@ForAll("accounts") String account, @ForAll boolean spaced,
			@ForAll("sentences") String sentence) {
		String text = String.format(sentence, spaced ? inFours(account) : account);

		assertThat(this.guard.findings(text)).as(text)
			.anyMatch((finding) -> finding.form() == PersonalDataForm.BANK_ACCOUNT);
	}

	@Property(tries = TRIES)
	void doesNotClaimABankAccountWhoseCheckDigitsAreWrong(@ForAll("accounts") String account,
			@ForAll @IntRange(min = 1, max = 96) int off, @ForAll("sentences") String sentence) {
		int check = (Integer.parseInt(account.substring(2, 4)) - 2 + off) % 97 + 2;
		String wrong = account.substring(0, 2) + String.format("%02d", check) + account.substring(4);
		Assume.that(!wrong.equals(account));

		assertThat(this.guard.findings(String.format(sentence, wrong))).as(wrong)
			.noneMatch((finding) -> finding.form() == PersonalDataForm.BANK_ACCOUNT);
	}

	@Property(tries = TRIES)
	void findsEveryPaymentCard(@ForAll("cards") String card, @ForAll boolean spaced,
			@ForAll("sentences") String sentence) {
		String text = String.format(sentence, spaced ? inFours(card) : card);

		assertThat(this.guard.findings(text)).as(text)
			.anyMatch((finding) -> finding.form() == PersonalDataForm.PAYMENT_CARD);
	}

	@Property(tries = TRIES)
	void findsEveryIdentityNumberOfThailand(@ForAll("thaiIds") String id, @ForAll("sentences") String sentence) {
		String text = String.format(sentence, id);

		assertThat(this.guard.findings(text)).as(text)
			.anyMatch((finding) -> finding.kind() == PersonalDataKind.DOCUMENT_NUMBER);
	}

	@Property(tries = TRIES)
	void findsEveryPassportThatIsCalledOne(@ForAll("passports") String passport) {
		for (String sentence : List.of("passport no. %s was sold", "Passport %s is with the owner",
				"paspor nomor %s ditahan", "hộ chiếu số %s", "Reisepass Nr. %s")) {
			String text = String.format(sentence, passport);
			assertThat(this.guard.findings(text)).as(text).isNotEmpty();
		}
	}

	@Property(tries = TRIES)
	void findsEveryMailAddress(@ForAll("mailAddresses") String address, @ForAll("sentences") String sentence) {
		for (String written : List.of(address, address.replace("@", " (at) ").replace(".", " dot "),
				address.replace("@", "[at]"), address.toUpperCase(Locale.ROOT), address.replace("@", "\uff20"))) {
			String text = String.format(sentence, written);
			assertThat(this.guard.findings(text)).as(text)
				.anyMatch((finding) -> finding.kind() == PersonalDataKind.EMAIL_ADDRESS);
		}
	}

	@Property(tries = TRIES)
	void neverFindsMoreThanThereIs(@ForAll String text) {
		int[] last = { 0 };
		assertThat(this.guard.findings(text)).allSatisfy((finding) -> {
			assertThat(finding.start()).isGreaterThanOrEqualTo(last[0]);
			assertThat(finding.end()).isGreaterThan(finding.start()).isLessThanOrEqualTo(text.length());
			assertThat(finding.masked(text)).isNotEmpty();
			last[0] = finding.end();
		});
	}

	private void assertFound(String sentence, String number) {
		String text = String.format(sentence, number);
		assertThat(this.guard.findings(text)).as(text)
			.anyMatch((finding) -> finding.kind() == PersonalDataKind.PHONE_NUMBER
					|| finding.kind() == PersonalDataKind.DOCUMENT_NUMBER);
	}

	private static String inFours(String code) {
		return code.replaceAll("(.{4})(?=.)", "$1 ");
	}

	@Provide
	Arbitrary<String> sentences() {
		return Arbitraries.of(SENTENCES);
	}

	@Provide
	Arbitrary<String> regions() {
		Set<String> regions = new TreeSet<>(NUMBERS.getSupportedRegions());
		return Arbitraries.of(regions);
	}

	@Provide
	Arbitrary<String> ownRegions() {
		return Arbitraries.of(PhoneNumberDetector.REGIONS);
	}

	@Provide
	Arbitrary<PhoneNumberType> personalTypes() {
		return Arbitraries.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
	}

	@Provide
	Arbitrary<String> cards() {
		return Combinators
			.combine(Arbitraries.of("4", "51", "55", "2221", "6011", "62", "35"),
					Arbitraries.strings().numeric().ofLength(16))
			.as((prefix, digits) -> (prefix + digits).substring(0, 15))
			.map((body) -> body + luhn(body));
	}

	private static String luhn(String body) {
		try {
			return LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(body);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Provide
	Arbitrary<String> thaiIds() {
		return Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.strings().numeric().ofLength(11))
			.as((first, rest) -> first + rest)
			.map((body) -> {
				int sum = 0;
				for (int i = 0; i < 12; i++) {
					sum += (body.charAt(i) - '0') * (13 - i);
				}
				return body + (11 - sum % 11) % 10;
			});
	}

	@Provide
	Arbitrary<String> passports() {
		return Combinators
			.combine(Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(2),
					Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(8))
			.as((letters, digits) -> letters + digits);
	}

	@Provide
	Arbitrary<String> mailAddresses() {
		Arbitrary<String> part = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
		return Combinators.combine(part, part, Arbitraries.of("com", "org", "co.id", "vn", "info"))
			.as((local, domain, end) -> local + "@" + domain + "." + end);
	}

	/**
	 * Accounts of countries whose form is letters and digits at known places, by mod 97.
	 */
	@Provide
	Arbitrary<String> accounts() {
		return Arbitraries
			.of("DE:18n", "ES:20n", "PL:24n", "AT:16n", "HU:24n", "SE:20n", "FI:14n", "NL:4a10n", "RO:4a16n",
					"GB:4a14n", "BE:12n", "DK:14n", "CZ:20n", "LT:16n", "BG:4a14n")
			.flatMap((form) -> bban(form.substring(3)).map((bban) -> withCheck(form.substring(0, 2), bban)))
			.filter(IBANValidator.getInstance()::isValid);
	}

	private static Arbitrary<String> bban(String form) {
		int letters = form.contains("a") ? 4 : 0;
		int digits = Integer.parseInt(form.replaceAll("^\\d+a", "").replace("n", ""));
		return Combinators
			.combine(Arbitraries.strings().withCharRange('A', 'Z').ofLength(letters),
					Arbitraries.strings().numeric().ofLength(digits))
			.as((bank, number) -> bank + number);
	}

	private static String withCheck(String country, String bban) {
		StringBuilder number = new StringBuilder();
		(bban + country + "00").chars().forEach((c) -> number.append(Character.getNumericValue(c)));
		int check = 98 - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
		return country + String.format("%02d", check) + bban;
	}

}
