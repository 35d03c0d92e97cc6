package org.partnershipportal.common;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Languages of what people write, as BCP 47 tags: {@code en}, {@code th}. */
public final class LanguageTags {

	private LanguageTags() {
	}

	/**
	 * Whether it is a language tag. All languages have two or three letters; the standard
	 * leaves room for longer ones, which nobody has: they are names, like {@code Thai}.
	 */
	public static boolean wellFormed(String tag) {
		try {
			int letters = new Locale.Builder().setLanguageTag(tag).build().getLanguage().length();
			return letters == 2 || letters == 3;
		}
		catch (IllformedLocaleException ex) {
			return false;
		}
	}

	/**
	 * The tag as it is kept, so that one language is not kept twice: {@code EN-gb} as
	 * {@code en-GB}. What is not a tag is left as it is; null for a blank one.
	 */
	public static @Nullable String canonical(@Nullable String tag) {
		String trimmed = Names.trimmed(tag);
		return (trimmed != null && wellFormed(trimmed)) ? Locale.forLanguageTag(trimmed).toLanguageTag() : trimmed;
	}

	/**
	 * The one of some languages that a reader reads best (RFC 4647 lookup, then the same
	 * language of another country); empty when there is none of the reader's language.
	 */
	public static Optional<String> best(Locale reader, Collection<String> tags) {
		String exact = Locale.lookupTag(List.of(new Locale.LanguageRange(reader.toLanguageTag())), tags);
		return tags.stream()
			.filter((tag) -> tag.equalsIgnoreCase(exact))
			.findFirst()
			.or(() -> tags.stream()
				.filter((tag) -> Locale.forLanguageTag(tag).getLanguage().equals(reader.getLanguage()))
				.sorted()
				.findFirst());
	}

}
