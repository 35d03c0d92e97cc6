package org.partnershipportal.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A title, rank or form of address with a name after it, in scripts that have capitals. A
 * role alone, a street or a venue called after somebody is none.
 */
final class TitleAndNameDetector implements Detector {

	private static final String PARTICLES = "(?:" + Words.anyOf("name-particles") + " ){0,3}+";

	private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}]*+(?:['-]\\p{L}[\\p{L}\\p{M}]*+){0,3}+";

	private static final String NAME = PARTICLES + "(?:\\p{Lu}\\. ?){0,3}+" + PARTICLES + CAPITALISED + "(?: "
			+ PARTICLES + "(?:\\p{Lu}\\. ?)?+" + CAPITALISED + "){0,3}+";

	private static final Pattern TITLE_AND_NAME = Pattern
		.compile("(?<![\\p{L}\\p{M}\\p{N}'])(?<!\\p{L}-)(?:" + titles() + "){1,3}+[\"(]?(" + NAME + ")");

	/** Only the plainest titles make a name of a word in small letters. */
	private static final Pattern IN_SMALL_LETTERS = Pattern
		.compile("(?<![\\p{L}\\p{M}\\p{N}'])(?:mr|mrs)(?:\\. ?| )(\\p{Ll}[\\p{L}\\p{M}]{2,})");

	private static final Pattern NAME_AND_TITLE = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'-])(" + CAPITALISED
			+ ")(?: (?:" + titlesAfter(false) + ")|(?:" + titlesAfter(true) + "))(?![\\p{L}\\p{M}])");

	/** Mrs Patel's shop names Mrs Patel; Sister Mary's Home is called so. */
	private static final Pattern OWNED_BY_A_PERSON = Pattern.compile("(?i:mr|mrs|ms|mister)\\.? .*'s");

	private static final Pattern STREET_BEFORE = Pattern.compile(Words.BEFORE + Words.anyOf("street-words") + " ?$");

	private static final Pattern WORD_AFTER = Pattern.compile(" (\\p{L}[\\p{L}\\p{M}]{1,14}+)");

	private static final int CONTEXT = 20;

	private final Set<String> notNames = lowered("not-names");

	private final Set<String> venues = lowered("venue-words");

	private final Pattern notPeople = Pattern.compile(Words.anyOf("not-people") + "(?![\\p{L}\\p{M}])");

	@Override
	public void detect(String text, Consumer<Finding> found) {
		Matcher matcher = TITLE_AND_NAME.matcher(text);
		while (matcher.find()) {
			int end = endOfName(text, matcher.start(), matcher.start(1), matcher.end(1));
			if (end > 0) {
				found.accept(new Finding(PersonalDataForm.TITLE_AND_NAME, matcher.start(), end));
			}
		}
		Matcher after = NAME_AND_TITLE.matcher(text);
		while (after.find()) {
			if (after.group(1).length() > 1 && !this.notNames.contains(lower(after.group(1)))) {
				found.accept(new Finding(PersonalDataForm.TITLE_AND_NAME, after.start(), after.end()));
			}
		}
		Matcher small = IN_SMALL_LETTERS.matcher(text);
		while (small.find()) {
			if (!this.notNames.contains(small.group(1))) {
				found.accept(new Finding(PersonalDataForm.TITLE_AND_NAME, small.start(), small.end()));
			}
		}
	}

	/** Where the name ends, or -1 if it is none. */
	private int endOfName(String text, int start, int nameStart, int nameEnd) {
		int end = nameStart;
		boolean named = false;
		boolean persons = OWNED_BY_A_PERSON.matcher(text).region(start, nameEnd).matches();
		for (String word : text.substring(nameStart, nameEnd).split(" ")) {
			boolean part = Character.isLowerCase(word.charAt(0)) || word.endsWith(".");
			if (!part && this.notNames.contains(lower(bare(word)))) {
				break;
			}
			if (named && !persons && this.venues.contains(lower(bare(word)))) {
				return -1;
			}
			named |= !part && word.codePointCount(0, word.length()) > 1;
			end += word.length() + 1;
		}
		end--;
		if (!named || this.notPeople.matcher(text).region(start, text.length()).lookingAt()) {
			return -1;
		}
		Matcher next = WORD_AFTER.matcher(text).region(end, text.length());
		if (!persons && next.lookingAt() && this.venues.contains(lower(next.group(1)))) {
			return -1;
		}
		String before = text.substring(Math.max(0, start - CONTEXT), start);
		return STREET_BEFORE.matcher(before).find() ? -1 : end;
	}

	/** The word without what makes it a genitive. */
	private static String bare(String word) {
		return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
	}

	private static String titles() {
		List<String> entries = Words.list("titles");
		return "(?:" + group(entries, true, false) + "|" + group(entries, true, true) + ")(?:\\. ?| {1,2})|(?:"
				+ group(entries, false, false) + "|" + group(entries, false, true) + ") {1,2}";
	}

	/**
	 * The entries that are, or are not, abbreviations, in any case or in the case given.
	 */
	private static String group(List<String> entries, boolean abbreviations, boolean anyCase) {
		return entries.stream()
			.filter((entry) -> entry.endsWith(".") == abbreviations)
			.filter((entry) -> entry.equals(lower(entry)) == anyCase)
			.map((entry) -> abbreviations ? entry.substring(0, entry.length() - 1) : entry)
			.map((entry) -> anyCase ? Pattern.quote(entry)
					: Pattern.quote(entry) + "|" + Pattern.quote(entry.toUpperCase(Locale.ROOT)))
			.sorted((a, b) -> b.length() - a.length())
			.collect(Collectors.joining("|", anyCase ? "(?iu:" : "(?:", ")"));
	}

	private static String titlesAfter(boolean joined) {
		return Words.list("titles-after")
			.stream()
			.filter((entry) -> entry.startsWith("-") == joined)
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
	}

	private static Set<String> lowered(String list) {
		return new HashSet<>(Words.list(list).stream().map(TitleAndNameDetector::lower).toList());
	}

	private static String lower(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

}
