package org.partnershipportal.scanning;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Names;

/**
 * The words of a text that say what it is about, folded as names are, so that accents and
 * capitals make no difference. Two words are the same when they differ in their ending
 * only: recruits, recruitment.
 *
 * @param words as they were written, by their folded form
 */
public record SignificantWords(Map<String, String> words) {

	/** Most words of a text that are looked at. */
	private static final int MOST = 60;

	/** Most words a search is made with. */
	private static final int MOST_SEARCHED = 15;

	private static final int SHORTEST = 3;

	/** Words of this length have an ending that may differ. */
	private static final int LONG = 5;

	private static final int LONGEST_ENDING = 4;

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	/** In the language of most texts so far; in others they only weigh a little. */
	private static final Set<String> EMPTY = Set.of("the", "and", "for", "from", "with", "that", "this", "those",
			"these", "they", "them", "their", "there", "then", "than", "who", "whom", "whose", "which", "what", "when",
			"where", "while", "how", "has", "have", "had", "are", "was", "were", "been", "being", "not", "but", "can",
			"could", "may", "into", "onto", "out", "off", "all", "any", "some", "many", "more", "most", "much", "other",
			"others", "such", "each", "every", "about", "after", "before", "between", "through", "under", "over",
			"without", "his", "her", "him", "she", "its", "our", "you", "your", "one", "two", "also", "because",
			"people", "problem", "problems", "trafficking", "community", "police");

	/** The significant words of texts. */
	public static SignificantWords of(@Nullable String... texts) {
		return of(Stream.of(texts).filter(Objects::nonNull).toList());
	}

	/** The significant words of texts, the same in several languages. */
	static SignificantWords of(Collection<String> texts) {
		Map<String, String> words = new LinkedHashMap<>();
		texts.stream()
			.flatMap((text) -> Arrays.stream(BETWEEN.split(Names.spaced(text))))
			.filter((word) -> word.length() >= SHORTEST)
			.limit(MOST)
			.forEach((word) -> {
				String folded = Names.key(word);
				if (folded.length() >= SHORTEST && !EMPTY.contains(folded)) {
					words.putIfAbsent(folded, word);
				}
			});
		return new SignificantWords(words);
	}

	/** These words and others. */
	SignificantWords and(SignificantWords others) {
		Map<String, String> both = new LinkedHashMap<>(this.words);
		others.words.forEach(both::putIfAbsent);
		return new SignificantWords(both);
	}

	/** Those that another text has too, as they are written here. */
	public List<String> shared(SignificantWords other) {
		return this.words.entrySet()
			.stream()
			.filter((word) -> other.words.keySet().stream().anyMatch((its) -> same(word.getKey(), its)))
			.map(Map.Entry::getValue)
			.toList();
	}

	/** Whether they name what is called so: all of a short name, half of a long one. */
	public boolean name(String name) {
		SignificantWords of = of(name);
		int shared = of.shared(this).size();
		return shared > 0 && (shared == of.words.size() || (shared > 1 && 2 * shared >= of.words.size()));
	}

	/**
	 * A full-text query that finds what has any of the words; null when there is none.
	 */
	@Nullable String query() {
		String query = this.words.keySet()
			.stream()
			.limit(MOST_SEARCHED)
			.map((word) -> stem(word) + "*")
			.distinct()
			.collect(Collectors.joining(" "));
		return query.isEmpty() ? null : query;
	}

	private static String stem(String word) {
		int kept = (word.length() < LONG) ? Math.max(SHORTEST, word.length() - 1)
				: Math.max(LONG, word.length() - LONGEST_ENDING);
		return word.substring(0, Math.min(kept, word.length()));
	}

	static boolean same(String one, String other) {
		int common = 0;
		int shorter = Math.min(one.length(), other.length());
		while (common < shorter && one.charAt(common) == other.charAt(common)) {
			common++;
		}
		int ending = Math.max(one.length(), other.length()) - common;
		return ending == 0 || (common >= SHORTEST && ending <= 1 && shorter == common)
				|| (common >= LONG && ending <= LONGEST_ENDING);
	}

}
