package org.partnershipportal.privacy;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PersonalDataGuardTests {

	private final PersonalDataGuard guard = new PersonalDataGuard(messages());

	static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/errors", "messages/privacy");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Test
	void refusesAPhoneNumberInAVictimGroupWithTheFieldAndTheReason() {
		UserErrorException refusal = refusal(new TextFields().text("description", "Girls call 081-234-5678 at night.")
			.text("name", "Girls who run away from school"));

		assertThat(refusal.errors()).singleElement().satisfies((error) -> {
			assertThat(error.code()).isEqualTo(UserErrorCode.PERSONAL_DATA);
			assertThat(error.path()).containsExactly("description");
			assertThat(said(error)).contains("phone number", "characters 12 to 23", "directory");
		});
	}

	@Test
	void tellsEveryFindingOfEveryField() {
		UserErrorException refusal = refusal(
				new TextFields().text("definition", "Mr Harris pays; write to a.harris@example.org.")
					.texts("behaviours", List.of("They beg.", "A van, plate AB12 CDE, waits.")));

		assertThat(refusal.errors()).extracting(UserError::path)
			.containsExactly(List.of("definition"), List.of("definition"), List.of("behaviours", "1"));
		assertThat(refusal.errors()).extracting(UserError::code).containsOnly(UserErrorCode.PERSONAL_DATA);
	}

	@Test
	void doesNotRepeatThePersonalDataInItsMessage() {
		UserErrorException refusal = refusal(new TextFields().text("definition",
				"Mr Harris, born on 3 May 2004, passport no. A1234567, tel. 0812 3456 7890, a.harris@example.org"));

		assertThat(refusal.errors()).hasSize(5)
			.extracting(this::said)
			.allSatisfy((message) -> assertThat(message).doesNotContain("Harris", "2004", "1234", "3456", "harris"));
	}

	@ParameterizedTest
	@EnumSource
	void everyFormHasAReasonOfItsOwnAndAWayToSayItWithoutThePerson(PersonalDataForm form) {
		String message = messages().getMessage("privacy.refused." + form, new Object[] { "ab", 1, 2 }, null);

		String proposal = messages().getMessage("privacy.proposal." + form, new Object[] { "people" }, null);

		assertThat(message).contains("\"ab\"", "characters 1 to 2");
		assertThat(proposal).matches("(?s).*(Take it out|Say |say ).*");
	}

	@Test
	void letsFieldsPassThatAreEmptyOrLeftOut() {
		assertThatCode(() -> this.guard
			.check(new TextFields().text("a", null).text("b", "").texts("c", null).texts("d", List.of())))
			.doesNotThrowAnyException();
	}

	@Test
	void tellsAtMostTwentyFindingsOfOneField() {
		String text = "Write to a@example.org now. ".repeat(50);

		assertThat(this.guard.findings(text)).hasSize(50);
		assertThat(refusal(new TextFields().text("text", text)).errors()).hasSize(20);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ask Mr Harris.                  | TITLE_AND_NAME       | Mr Harris
			Pays Mr. J. van der Berg daily. | TITLE_AND_NAME       | Mr. J. van der Berg
			Mail a.b@example.org, please.   | EMAIL_ADDRESS        | a.b@example.org
			Pay GB29 NWBK 6016 1331 9268 19 | BANK_ACCOUNT         | GB29 NWBK 6016 1331 9268 19
			Card 4111-1111-1111-1111 used.  | PAYMENT_CARD         | 4111-1111-1111-1111
			Her passport no. A1234567.      | DOCUMENT_REFERENCE   | A1234567
			A van, AB12 CDE, waits.         | VEHICLE_PLATE        | AB12 CDE
			Born on 3 May 2004 abroad.      | DATE_OF_BIRTH        | 3 May 2004
			Slip 1-1017-01234-56-1 seen.    | NATIONAL_ID          | 1-1017-01234-56-1
			Call 081-234-5678 now.          | PHONE_NUMBER         | 081-234-5678
			Slip 48291037465120937 found.   | LONG_NUMBER          | 48291037465120937
			The boy Rafi, 9, sells tissues. | AGE_AND_NAME         | Rafi, 9
			She lives at 12 Harbour Street. | HOME_ADDRESS         | 12 Harbour Street
			Rent goes to Stefan Ionescu.    | PERSON_NAME          | Stefan Ionescu
			""")
	void saysWhatWasFoundAndWhere(String text, PersonalDataForm form, String stretch) {
		assertThat(this.guard.findings(text)).singleElement().satisfies((finding) -> {
			assertThat(finding.form()).isEqualTo(form);
			assertThat(text.substring(finding.start(), finding.end())).isEqualTo(stretch);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "０８１-２３４-５６７８", "0\u200b8\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8",
			"081\u00a0234\u00a05678", "081\u2013234\u20115678", "081\u30fb234\u30fb5678", "๐๘๑ ๒๓๔ ๕๖๗๘",
			"٠٨١ ٢٣٤ ٥٦٧٨", "០៨១ ២៣៤ ៥៦៧៨", "𝟎𝟖𝟏-𝟐𝟑𝟒-𝟓𝟔𝟕𝟖",
			"0\u03368\u03361\u03362\u03363\u03364\u03365\u03366\u03367\u03368", "\u202e081-234-5678\u202c",
			"0⃣8⃣1⃣2⃣3⃣4⃣5⃣6⃣7⃣8⃣", "⓪⑧①②③④⑤⑥⑦⑧", "081\u2212234\u22125678" })
	void isNotFooledByOtherDigitsSeparatorsOrHiddenSigns(String number) {
		String text = "Call " + number + " tonight";

		assertThat(this.guard.findings(text)).as(text).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(PersonalDataKind.PHONE_NUMBER);
			assertThat(text.substring(0, finding.start())).startsWith("Call ").hasSizeLessThanOrEqualTo(6);
			assertThat(text.substring(finding.end())).contains(" tonight").hasSizeLessThanOrEqualTo(9);
		});
	}

	@Test
	void pointsIntoTheTextAsItWasTyped() {
		String text = "ﬁrst \u200b𝐌𝐫 Harris\u200b, then ①";
		Finding finding = this.guard.findings(text).get(0);

		assertThat(text.substring(finding.start(), finding.end())).isEqualTo("𝐌𝐫 Harris");
	}

	@Test
	void explainsWhatItFindsWhileSomebodyTypes() {
		String text = "🙂 Maria, 16, sells flowers.";

		assertThat(this.guard.explain(text)).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(PersonalDataKind.AGE_AND_NAME);
			assertThat(text.substring(finding.start(), finding.end())).isEqualTo("Maria, 16");
			assertThat(finding.message()).contains("age of somebody who is named", "characters 3 to 11")
				.doesNotContain("Maria");
			assertThat(finding.proposal()).contains("people aged 15 to 17");
		});
	}

	@ParameterizedTest
	@CsvSource({ "4, 0 to 5", "9, 6 to 9", "14, 10 to 14", "17, 15 to 17", "18, 18 to 24", "33, 30 to 39",
			"71, 60 to 99" })
	void proposesAnAgeGroupThatDoesNotSpanTheAgeOfMajority(int age, String group) {
		assertThat(this.guard.explain("Maria, " + age + ", sells flowers.")).singleElement()
			.satisfies((finding) -> assertThat(finding.proposal()).contains("people aged " + group));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Santa Maria Pier", "The Maria shelter", "Victoria Station", "Ahmad Yani Airport",
			"Jalan Ahmad Yani", "Martin Luther King Day", "SARA worksheet", "Rue Pierre Curie" })
	void takesNoPlaceBodyOrDayCalledAfterSomebodyForAPerson(String text) {
		assertThat(this.guard.findings(text)).isEmpty();
	}

	@Test
	void masksAllButTheBeginning() {
		String text = "Call +62 812-3456-7890 now";
		Finding finding = this.guard.findings(text).get(0);

		assertThat(finding.masked(text)).isEqualTo("+62 •••-••••-••••");
	}

	private String said(UserError error) {
		return new ErrorTexts(messages()).of(error, Locale.ENGLISH);
	}

	private UserErrorException refusal(TextFields fields) {
		UserErrorException refusal = catchThrowableOfType(UserErrorException.class, () -> this.guard.check(fields));
		assertThat(refusal).isNotNull();
		return refusal;
	}

}
