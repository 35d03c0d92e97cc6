package org.partnershipportal.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationTests {

	private static Translation into(String language) {
		return new Translation("1", language, "Name in " + language, null, null, null, null, null, null,
				LocalDate.of(2026, 11, 1), null);
	}

	@Test
	void aReaderOfTheOriginalNeedsNone() {
		assertThat(EntryTranslations.best("en-GB", List.of(into("en"), into("th")), Locale.ENGLISH)).isEmpty();
	}

	@Test
	void aReaderGetsTheirLanguageOrOneOfAnotherCountry() {
		assertThat(EntryTranslations.best("en", List.of(into("id"), into("zh-Hant")), Locale.forLanguageTag("id")))
			.map(Translation::name)
			.hasValue("Name in id");
		assertThat(EntryTranslations.best("en", List.of(into("zh-Hant")), Locale.forLanguageTag("zh-TW")))
			.map(Translation::language)
			.hasValue("zh-Hant");
		assertThat(EntryTranslations.best("en", List.of(into("id")), Locale.forLanguageTag("th"))).isEmpty();
	}

	@Test
	void anOriginalOfUnknownLanguageGivesWayToATranslation() {
		assertThat(EntryTranslations.best(null, List.of(into("th")), Locale.forLanguageTag("th"))).isPresent();
	}

	@Test
	void tagsAreKeptInOneWay() {
		assertThat(into("TH").language()).isEqualTo("th");
		assertThat(into(" zh-hant ").language()).isEqualTo("zh-Hant");
	}

}
