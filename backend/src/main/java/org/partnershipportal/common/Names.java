package org.partnershipportal.common;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Names as they are sorted and searched. */
public final class Names {

	/**
	 * Signs without a word are in no name; without this they would ask for everything.
	 */
	private static final String NO_NAME = "+none -none";

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern NOT_WORD = Pattern
		.compile("[^\\p{L}\\p{M}\\p{N}']+|(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])");

	/**
	 * Characters of a word that are looked for; no name has a longer one. The index
	 * refuses a beginning of a thousand bytes, and a query of more than 1024 words.
	 */
	private static final int LONGEST = 100;

	/** Scripts that put no spaces between words; one the platform knows the words of. */
	private static final Pattern THAI = Pattern.compile("\\p{IsThai}+");

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
	 * when nothing is given, and one that finds nothing when there are signs and no word.
	 */
	public static @Nullable String prefixQuery(@Nullable String words) {
		if (words == null || words.isBlank()) {
			return null;
		}
		String query = Arrays.stream(NOT_WORD.split(words.strip().toLowerCase(Locale.ROOT)))
			.filter((word) -> !word.isEmpty())
			.limit(10)
			.map((word) -> "+" + prefix(beginning(word)))
			.collect(Collectors.joining(" "));
		return query.isEmpty() ? NO_NAME : query;
	}

	private static String beginning(String word) {
		return (word.codePointCount(0, word.length()) <= LONGEST) ? word
				: word.substring(0, word.offsetByCodePoints(0, LONGEST));
	}

	/**
	 * A word begins as it is written or, where the script puts no spaces between words,
	 * all the words in it are there.
	 */
	private static String prefix(String word) {
		String spaced = spaced(word).strip();
		return spaced.equals(word) ? word + "*" : "(" + word + "* (+" + spaced.replaceAll(" +", "* +") + "*))";
	}

	/**
	 * A text with spaces between words where its script puts none, to be found by each of
	 * them.
	 */
	public static String spaced(String text) {
		return THAI.matcher(text).replaceAll((run) -> " " + words(run.group()) + " ");
	}

	private static String words(String run) {
		BreakIterator ends = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
		ends.setText(run);
		List<String> words = new ArrayList<>();
		int start = ends.first();
		for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
			words.add(run.substring(start, end));
			start = end;
		}
		return String.join(" ", words);
	}

	/** A text without surrounding space; null for a blank one. */
	public static @Nullable String trimmed(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
