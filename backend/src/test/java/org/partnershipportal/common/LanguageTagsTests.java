package org.partnershipportal.common;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTagsTests {

	@ParameterizedTest
	@ValueSource(strings = { "en", "id", "zh-Hant", "EN-gb" })
	void knowsATag(String tag) {
		assertThat(LanguageTags.wellFormed(tag)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "e", "th_TH", "ไทย", "und", "Thai", "english" })
	void knowsWhatIsNone(String tag) {
		assertThat(LanguageTags.wellFormed(tag)).isFalse();
	}

	@Test
	void keepsOneLanguageInOneWay() {
		assertThat(LanguageTags.canonical(" EN-gb ")).isEqualTo("en-GB");
		assertThat(LanguageTags.canonical("in")).as("the old tag of Indonesian").isEqualTo("id");
		assertThat(LanguageTags.canonical("th_TH")).as("left for the check").isEqualTo("th_TH");
		assertThat(LanguageTags.canonical(" ")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "th, th", "th-TH, th", "en-US, en-GB", "zh-Hant-HK, zh-Hant", "my, " })
	void choosesTheOneTheReaderReadsBest(String reader, String expected) {
		assertThat(LanguageTags.best(Locale.forLanguageTag(reader), List.of("zh-Hant", "th", "en-GB")).orElse(null))
			.isEqualTo(expected);
	}

}
