package org.partnershipportal.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of given and family names, and of words that make something else of a name.
 * Looked up without accents, because texts are often typed without them.
 */
final class NameLists {

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}++");

	private static final Pattern PATRONYMIC = Pattern
		.compile("\\p{L}{2,20}(?:ович|евич|овна|евна|ична|івна|івна|йович|ovych|ovich|evich|ovna|ivna)");

	/** Endings that hardly any word has but a surname. */
	private static final Pattern SURNAME = Pattern.compile("[\\p{L}'-]{2,20}(?:ovic|evic|enko|czyk|wicz|escu|eanu|oglu"
			+ "|poulos|poulou|idis|adis|akis|shvili|adze|sson|elli|etti|unas|auskas|енко|чук|щук|ович|евич|ић|ишин"
			+ "|[оеё]в|[оеё]ва|ски|овски|пулос|πουλος|πουλου|ιδης|ακης)");

	private static final String VOWELS = "аяоеюиіїєэуыьй";

	private final Set<String> words = folded("given-names-also-words");

	private final Set<String> places = folded("given-names-also-places");

	private final Set<String> given = declined(folded("given-names"));

	private final Set<String> family = folded("family-names");

	private final Set<String> familyFirst = folded("family-names-first");

	private final Set<String> middle = folded("middle-names");

	private final Set<String> small = folded("small-words");

	private final Set<String> particles = folded("name-particles");

	private final Set<String> premises = folded("venue-words");

	private final Set<String> before = folded("place-words-before", "street-words", "venue-words");

	private final Set<String> other = folded("place-words", "place-words-before", "street-words", "not-names",
			"venue-words");

	private final Set<String> shortened = Set.of("st", "ste", "mt", "ft", "sv", "dr", "jl", "jln", "ul", "str");

	/** Whether the name is hardly ever anything but a given name. */
	boolean isPlainlyGiven(String folded) {
		return isIn(this.given, folded) && !this.words.contains(folded) && !this.places.contains(folded);
	}

	/** Whether the name is a given name, be it also a word, but no place or month. */
	boolean isGiven(String folded) {
		return (isIn(this.given, folded) || this.words.contains(folded)) && !this.places.contains(folded);
	}

	/** Whether the name is a given name, be it also a word or a place. */
	boolean isGivenOrPlace(String folded) {
		return isGiven(folded) || this.places.contains(folded);
	}

	/** Whether the name is a family name, by the list or by its ending. */
	boolean isFamily(String folded) {
		return this.family.contains(folded) || SURNAME.matcher(folded).matches();
	}

	boolean isFamilyFirst(String folded) {
		return this.familyFirst.contains(folded);
	}

	boolean isMiddle(String folded) {
		return this.middle.contains(folded);
	}

	boolean isPatronymic(String folded) {
		return PATRONYMIC.matcher(folded).matches();
	}

	/** Whether the word begins a sentence and is no part of a name. */
	boolean isSmall(String folded) {
		return this.small.contains(folded);
	}

	boolean isParticle(String folded) {
		return this.particles.contains(folded);
	}

	/** Whether the word, in small letters after a name, makes premises of it. */
	boolean isPremises(String folded) {
		return this.premises.contains(folded);
	}

	/** Whether the word makes a place, a body, a day or a law of the name beside it. */
	boolean isOther(String folded) {
		return this.other.contains(folded);
	}

	/** Whether the word does so before the name, even in small letters: the bar Anna. */
	boolean isOtherBefore(String folded) {
		return this.before.contains(folded) && !isSmall(folded);
	}

	/** Whether a part of a word with hyphens does: Anna-Platz. */
	boolean isJoinedToOther(String folded) {
		int hyphen = folded.lastIndexOf('-');
		return hyphen > 0 && (isOther(folded.substring(hyphen + 1)) || isOther(folded.substring(0, hyphen)));
	}

	/** Whether the word is written with a full stop before a name: St. Martin. */
	boolean isShortened(String folded) {
		return this.shortened.contains(folded);
	}

	/** A name in the form in which the lists are looked up. */
	static String fold(String word) {
		String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
		String lower = bare.toLowerCase(Locale.ROOT);
		if (lower.chars().allMatch((c) -> c < 0x80)) {
			return lower;
		}
		return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
			.replaceAll("")
			.replace('\u0111', 'd')
			.replace('\u0142', 'l')
			.replace('\u00f8', 'o')
			.replace('\u0131', 'i')
			.replace("\u00df", "ss");
	}

	private static boolean isIn(Set<String> names, String folded) {
		int hyphen = folded.indexOf('-');
		return names.contains(folded) || hyphen > 1 && names.contains(folded.substring(0, hyphen))
				&& names.contains(folded.substring(hyphen + 1));
	}

	private static Set<String> folded(String... lists) {
		return Arrays.stream(lists)
			.flatMap((list) -> Words.list(list).stream())
			.map(NameLists::fold)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** The names with their forms in the other cases, for Cyrillic letters. */
	private static Set<String> declined(Set<String> names) {
		Set<String> forms = new HashSet<>(names);
		for (String name : names) {
			char last = name.charAt(name.length() - 1);
			if (last < '\u0400' || last > '\u045f' || name.length() < 4) {
				continue;
			}
			boolean vowel = VOWELS.indexOf(last) >= 0;
			String stem = vowel ? name.substring(0, name.length() - 1) : name;
			for (String ending : vowel ? new String[] { "ы", "и", "е", "у", "ю", "ой", "ей", "я", "і", "ю", "ою", "ею" }
					: new String[] { "а", "у", "ом", "е", "ові", "ам" }) {
				forms.add(stem + ending);
			}
		}
		return forms;
	}

}
