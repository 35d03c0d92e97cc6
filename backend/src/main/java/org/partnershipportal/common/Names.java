package org.partnershipportal.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Names as they are sorted and searched. */
public final class Names {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NOT_WORD = Pattern
		.compile("[^\\p{L}\\p{M}\\p{N}']+|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])");

	private Names() {
	}

	/**
	 * The key a name sorts by: without case and accents, never empty for a name that is
	 * not.
	 */
	public static String key(String name) {
		String folded = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)).replaceAll("");
		String key = folded.toLowerCase(Locale.ROOT);
		return key.isEmpty() ? name : key;
	}

	/**
	 * A full-text query that finds what has all the words, as beginnings of words; null
	 * when there is no word in it.
	 */
	public static @Nullable String prefixQuery(@Nullable String words) {
		if (words == null) {
			return null;
		}
		String query = Arrays.stream(NOT_WORD.split(words.strip().toLowerCase(Locale.ROOT)))
			.filter((word) -> !word.isEmpty())
			.limit(10)
			.map((word) -> "+" + word + "*")
			.collect(Collectors.joining(" "));
		return query.isEmpty() ? null : query;
	}

	/** A text without surrounding space; null for a blank one. */
	public static @Nullable String trimmed(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
