package org.partnershipportal.profile;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Countries;
import org.partnershipportal.common.ContactChecks;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** The fields of one object of a profile, and what is wrong with them. */
final class Fields {

	/** Longest outline of an area, in characters. */
	static final int OUTLINE = 100_000;

	private static final String DAY = "(?:MO|TU|WE|TH|FR|SA|SU)";

	static final Pattern WEEKDAY = Pattern.compile(DAY);

	static final Pattern WEEKDAYS = Pattern.compile("[+-]?[0-5]?[0-9]?" + DAY + "(?:, ?[+-]?[0-5]?[0-9]?" + DAY + ")*");

	static final Pattern NUMBERS = Pattern.compile("-?[0-9]{1,3}(?:, ?-?[0-9]{1,3})*");

	/** HSDS takes a zone behind the time too. */
	static final Pattern TIME = Pattern
		.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?");

	private static final Pattern PHONE = Pattern.compile("(?=(?:.*[0-9]){2}).{2,100}");

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private final Checks checks;

	private final Vocabularies vocabularies;

	private final String path;

	Fields(Checks checks, Vocabularies vocabularies, String path) {
		this.checks = checks;
		this.vocabularies = vocabularies;
		this.path = path;
	}

	/** A list as it is kept; what is not given is empty. */
	static <T> List<T> list(@Nullable List<T> values) {
		return (values != null) ? List.copyOf(values) : List.of();
	}

	Fields needed(String name, @Nullable String value) {
		return that(value != null && !value.isBlank(), name, UserErrorCode.REQUIRED, "enterAText", Checks.NAME);
	}

	Fields given(String name, @Nullable Object value) {
		return that(value != null, name, UserErrorCode.REQUIRED, "giveAValue");
	}

	Fields text(String name, @Nullable String value, int longest) {
		this.checks.optional(this.path + name, value, longest);
		return this;
	}

	Fields email(String name, @Nullable String value) {
		ContactChecks.email(this.checks, this.path + name, value);
		return this;
	}

	Fields url(String name, @Nullable String value) {
		ContactChecks.webAddress(this.checks, this.path + name, value);
		return this;
	}

	Fields phone(String name, String value) {
		return that(value.isEmpty() || PHONE.matcher(value).matches(), name, UserErrorCode.INVALID,
				"giveATelephoneNumberInDigits");
	}

	Fields language(String name, @Nullable String value) {
		return that(value == null || LanguageTags.wellFormed(value), name, UserErrorCode.INVALID,
				"giveALanguageTagLikeEn");
	}

	Fields country(String name, String value) {
		return that(value.isEmpty() || Countries.known(value), name, UserErrorCode.INVALID, "giveACountryLike");
	}

	Fields currency(String name, @Nullable String value) {
		return that(value == null || CURRENCIES.contains(value), name, UserErrorCode.INVALID, "giveACurrencyLike");
	}

	/**
	 * A text of a form.
	 * @param key what is said when it is not
	 */
	Fields pattern(String name, @Nullable String value, Pattern form, String key) {
		return that(value == null || form.matcher(value).matches(), name, UserErrorCode.INVALID, key);
	}

	Fields range(String name, @Nullable Integer value, int least, int most) {
		this.checks.range(this.path + name, value, least, most);
		return this;
	}

	Fields range(String name, @Nullable Double value, double least, double most) {
		return that(value == null || (value >= least && value <= most), name, UserErrorCode.INVALID, "giveANumber",
				least, most, value);
	}

	Fields terms(String name, Vocabulary vocabulary, List<String> codes) {
		this.vocabularies.check(this.checks, this.path + name, vocabulary, codes);
		return this;
	}

	Fields parts(String name, List<? extends Part> parts) {
		for (int i = 0; i < parts.size(); i++) {
			parts.get(i).check(new Fields(this.checks, this.vocabularies, this.path + name + "." + i + "."));
		}
		return this;
	}

	/**
	 * Texts in other languages.
	 * @param writtenIn the language of the entry itself; null when nobody has said
	 * @param translated names of what can be translated
	 */
	Fields translations(String name, List<Translation> translations, @Nullable String writtenIn,
			Set<String> translated) {
		parts(name, translations);
		Set<String> languages = new HashSet<>();
		for (int i = 0; i < translations.size(); i++) {
			Translation one = translations.get(i);
			String at = name + "." + i + ".";
			that(!one.language().equals(writtenIn), at + "language", UserErrorCode.INVALID, "theEntryIsWrittenInThis");
			that(one.language().isEmpty() || languages.add(one.language()), at + "language", UserErrorCode.DUPLICATE,
					"thereIsATranslationIntoThis");
			that(!one.texts().isEmpty(), at + "name", UserErrorCode.REQUIRED, "translateSomething");
			one.texts()
				.keySet()
				.stream()
				.filter((text) -> !translated.contains(text))
				.forEach((text) -> that(false, at + text, UserErrorCode.INVALID, "thisIsNotTranslatedHere"));
		}
		return this;
	}

	Fields part(String name, Part part) {
		part.check(new Fields(this.checks, this.vocabularies, this.path + name + "."));
		return this;
	}

	private Fields that(boolean right, String name, UserErrorCode code, String key, @Nullable Object... values) {
		this.checks.that(right, this.path + name, code, key, values);
		return this;
	}

}
