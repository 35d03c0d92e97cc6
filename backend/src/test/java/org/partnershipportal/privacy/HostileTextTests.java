package org.partnershipportal.privacy;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Texts made to cost time or stack: each must come to an end. Nothing is timed; a pattern
 * that explodes would keep the build from ending.
 */
class HostileTextTests {

	private static final int LENGTH = 100_000;

	private final PersonalDataGuard guard = new PersonalDataGuard(new StaticMessageSource());

	@ParameterizedTest(name = "{0}")
	@MethodSource("attacks")
	void comesToAnEndAndFindsWhatIsHiddenBehind(String name, String unit) {
		String text = unit.repeat(LENGTH / unit.length() + 1) + "\n\nWrite to anna@example.org now.";

		assertThat(this.guard.findings(text))
			.allSatisfy((finding) -> assertThat(finding.end()).isGreaterThan(finding.start())
				.isLessThanOrEqualTo(text.length()))
			.anyMatch((finding) -> finding.form() == PersonalDataForm.EMAIL_ADDRESS);
	}

	static Stream<Arguments> attacks() {
		return Stream.of(arguments("digits", "1"), arguments("spaces", " "), arguments("digits with spaces", "1 "),
				arguments("digits with dashes", "0-"), arguments("at signs", "@"), arguments("disguise", " at a dot "),
				arguments("words for birth", "born "), arguments("words for documents", "passport no. "),
				arguments("words for phones", "call tel. "), arguments("titles", "Mr "),
				arguments("initials", "Mr J. "), arguments("cards", "4111 1111 1111 1111 "),
				arguments("numbers", "20345678 "), arguments("marks", "a\u0301\u0301\u0301\u0301\u0301\u0301"),
				arguments("long compatibility forms", "\ufdfa"), arguments("Burmese", "ဒေါ်"),
				arguments("mixed scripts", "aа"), arguments("names", "Maria "),
				arguments("names with commas", "Maria, "), arguments("names and particles", "Maria de la "),
				arguments("names and ages", "Maria, aged "), arguments("capitals", "Ab "),
				arguments("initials alone", "A. "), arguments("hyphens", "A-b-"),
				arguments("words for living", "lives at "), arguments("roads", "12 Street "),
				arguments("addresses", "lives at 12 Ab "), arguments("house numbers", "12/3/4 "),
				arguments("words for naming", "girl called "), arguments("Thai names", "สมชาย "),
				arguments("words for ages", "aged 1 "), arguments("capitals and roads", "Ab Cd Street No. "));
	}

}
