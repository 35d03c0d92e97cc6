package org.partnershipportal.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.LanguageTags;

/**
 * Title and definition of a problem as a reader reads them best.
 *
 * @param language the language they are in; null when nobody has said
 * @param title the title
 * @param definition the definition; null when there is none, or none in that language
 * @param original whether they are as they were written, and not translated
 * @param outdatedOn of a translation, the day on which the original was changed after it
 */
public record ProblemText(@Nullable String language, String title, @Nullable String definition, boolean original,
		@Nullable LocalDate outdatedOn) {

	/** The texts as they were written. */
	public static ProblemText original(@Nullable String language, String title, @Nullable String definition) {
		return new ProblemText(language, title, definition, true, null);
	}

	/**
	 * The text in the reader's language, where there is one; else the original.
	 * @param translations the others
	 */
	public static ProblemText best(Locale reader, ProblemText original, List<ProblemText> translations) {
		String written = original.language();
		if (written != null && LanguageTags.best(reader, List.of(written)).isPresent()) {
			return original;
		}
		List<String> languages = translations.stream().map(ProblemText::language).filter(Objects::nonNull).toList();
		return LanguageTags.best(reader, languages)
			.flatMap((best) -> translations.stream().filter((text) -> best.equals(text.language())).findFirst())
			.orElse(original);
	}

}
