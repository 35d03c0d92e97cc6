package org.partnershipportal.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be a personal name in scripts that have capitals: the words of a text,
 * and the stretches of capitalised words that stand together. Says only how likely a
 * stretch is a name; what makes it one in its sentence is for the detectors to say.
 */
final class NameSpotter {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++(?:['-][\\p{L}\\p{M}]++){0,3}+");

	private static final Pattern BINDING = Pattern.compile("(?i:bin|binti|bte|bt|ibn)");

	private static final Pattern NOT_PEOPLE = Pattern.compile(Words.anyOf("not-people") + "(?![\\p{L}\\p{M}])");

	private static final int LONGEST_ACRONYM = 5;

	private final NameLists lists;

	NameSpotter(NameLists lists) {
		this.lists = lists;
	}

	/** How sure it is that a stretch is a name. */
	enum Likeness {

		/** Several words that make a name. */
		PAIR,
		/** One given name that is hardly ever anything else. */
		GIVEN,
		/** One given name that is also an ordinary word. */
		WORD,
		/** One given name that is also a place or a month. */
		PLACE,
		/** Capitalised and in no list. */
		UNKNOWN

	}

	/** A stretch of capitalised words, all in one sentence. */
	record Candidate(Likeness likeness, int start, int end, boolean opensSentence, int words) {
	}

	/** One word of a text; {@code tied} to the word before it by a single space. */
	record Word(int start, int end, String folded, boolean capital, boolean tied, boolean opensSentence,
			boolean owner) {

		boolean isInitial() {
			return this.capital && this.folded.length() == 1;
		}

	}

	/** Every stretch of capitalised words that is no place, body, day or law. */
	List<Candidate> candidates(String text) {
		List<Word> words = words(text);
		List<Candidate> candidates = new ArrayList<>();
		int i = 0;
		while (i < words.size()) {
			if (!words.get(i).capital()) {
				i++;
				continue;
			}
			int end = endOfRun(words, i);
			if (!NOT_PEOPLE.matcher(text).region(words.get(i).start(), text.length()).lookingAt()) {
				judge(words, i, end, candidates);
			}
			i = end;
		}
		return candidates;
	}

	private List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		int last = 0;
		while (matcher.find()) {
			String gap = text.substring(last, matcher.start());
			boolean tied = !words.isEmpty() && isTie(words.get(words.size() - 1), gap);
			boolean opens = words.isEmpty() || !tied && gap.chars().anyMatch((c) -> ".!?:;\n\"(-".indexOf(c) >= 0);
			boolean owned = matcher.group().endsWith("'s");
			words.add(new Word(matcher.start(), matcher.end() - (owned ? 2 : 0), NameLists.fold(matcher.group()),
					Character.isUpperCase(text.codePointAt(matcher.start())), tied, opens, owned));
			last = matcher.end();
		}
		return withoutAcronyms(text, words);
	}

	/** A short word in capitals among others that are not is no name: SARA, INA. */
	private static List<Word> withoutAcronyms(String text, List<Word> words) {
		List<Word> left = new ArrayList<>(words.size());
		for (int i = 0; i < words.size(); i++) {
			Word word = words.get(i);
			boolean shouted = isShouted(text, words, i) && word.end() - word.start() <= LONGEST_ACRONYM
					&& !isShouted(text, words, i - 1) && !isShouted(text, words, i + 1);
			left.add(shouted ? new Word(word.start(), word.end(), word.folded().toUpperCase(Locale.ROOT), true,
					word.tied(), word.opensSentence(), word.owner()) : word);
		}
		return left;
	}

	private static boolean isShouted(String text, List<Word> words, int i) {
		if (i < 0 || i >= words.size() || words.get(i).end() - words.get(i).start() < 2) {
			return false;
		}
		return text.substring(words.get(i).start(), words.get(i).end()).codePoints().noneMatch(Character::isLowerCase);
	}

	/** A space, or the full stop of an initial or of St. */
	private boolean isTie(Word before, String gap) {
		return gap.equals(" ") || gap.equals("  ") || (gap.equals(". ") || gap.equals("."))
				&& (before.isInitial() || this.lists.isShortened(before.folded()));
	}

	/** Where the capitalised words end that begin at {@code first}, particles between. */
	private int endOfRun(List<Word> words, int first) {
		int end = first + 1;
		int next = end;
		while (next < words.size() && words.get(next).tied() && !words.get(end - 1).owner()) {
			Word word = words.get(next);
			if (word.capital()) {
				end = next + 1;
			}
			else if (next - end >= 2 || !this.lists.isParticle(word.folded())) {
				break;
			}
			next++;
		}
		return end;
	}

	private void judge(List<Word> words, int first, int end, List<Candidate> candidates) {
		int from = first;
		while (from < end && this.lists.isSmall(words.get(from).folded())
				&& !this.lists.isPlainlyGiven(words.get(from).folded()) && !isNameAhead(words, from, end)) {
			from++;
		}
		if (from == end || isSomethingElse(words, from, end)) {
			return;
		}
		int pair = startOfPair(words, from, end);
		if (pair >= 0) {
			candidates.add(candidate(Likeness.PAIR, words, pair, end));
			return;
		}
		boolean alone = end - from == 1;
		for (int i = from; i < end; i++) {
			String folded = words.get(i).folded();
			if (this.lists.isPlainlyGiven(folded)) {
				candidates.add(candidate(Likeness.GIVEN, words, i, i + 1));
			}
			else if (i == from && this.lists.isGiven(folded)) {
				candidates.add(candidate(Likeness.WORD, words, i, end));
			}
			else if (alone && this.lists.isGivenOrPlace(folded)) {
				candidates.add(candidate(Likeness.PLACE, words, i, i + 1));
			}
		}
		if (candidates.isEmpty() || candidates.get(candidates.size() - 1).start() < words.get(from).start()) {
			candidates.add(candidate(Likeness.UNKNOWN, words, from, end));
		}
	}

	/** A small word that is a name here: An Nguyen, Do Thi Lan. */
	private boolean isNameAhead(List<Word> words, int i, int end) {
		return i + 1 < end && (this.lists.isFamilyFirst(words.get(i).folded()) && i + 2 < end
				&& this.lists.isMiddle(words.get(i + 1).folded()));
	}

	private static Candidate candidate(Likeness likeness, List<Word> words, int first, int end) {
		return new Candidate(likeness, words.get(first).start(), words.get(end - 1).end(),
				words.get(first).opensSentence(), end - first);
	}

	private boolean isSomethingElse(List<Word> words, int first, int end) {
		for (int i = first; i < end; i++) {
			String folded = words.get(i).folded();
			boolean surname = i > first && this.lists.isFamily(folded) && this.lists.isGiven(words.get(i - 1).folded());
			if (!surname && words.get(i).capital()
					&& (this.lists.isOther(folded) || this.lists.isJoinedToOther(folded))) {
				return true;
			}
		}
		if (first > 0 && isTied(words, first)) {
			Word before = words.get(first - 1);
			if (this.lists.isOtherBefore(before.folded()) || before.capital() && this.lists.isOther(before.folded())) {
				return true;
			}
			if (this.lists.isParticle(before.folded()) && first > 1 && isTied(words, first - 1)
					&& this.lists.isOtherBefore(words.get(first - 2).folded())) {
				return true;
			}
		}
		return end < words.size() && isTied(words, end) && (this.lists.isPremises(words.get(end).folded())
				|| words.get(end).capital() && this.lists.isOther(words.get(end).folded()));
	}

	private static boolean isTied(List<Word> words, int i) {
		return words.get(i).tied();
	}

	/** The first word of a name of several words, or -1. */
	private int startOfPair(List<Word> words, int first, int end) {
		for (int i = first; i + 1 < end; i++) {
			if (words.get(i).capital() && isPair(words, i, end)) {
				return i;
			}
		}
		return -1;
	}

	private boolean isPair(List<Word> words, int i, int end) {
		Word word = words.get(i);
		int n = i + 1;
		boolean bound = BINDING.matcher(words.get(n).folded()).matches();
		while (n < end - 1 && !words.get(n).capital()) {
			n++;
		}
		Word next = words.get(n);
		String one = word.folded();
		String two = next.folded();
		if (bound || this.lists.isPatronymic(two)) {
			return !this.lists.isSmall(one);
		}
		if (this.lists.isSmall(two) && !this.lists.isFamily(two) && !this.lists.isGiven(two)) {
			return false;
		}
		if (this.lists.isPlainlyGiven(one)) {
			return !this.lists.isGivenOrPlace(two) || this.lists.isGiven(two) || this.lists.isFamily(two);
		}
		if (this.lists.isGivenOrPlace(one) && (this.lists.isFamily(two) || this.lists.isPlainlyGiven(two))) {
			return true;
		}
		if (this.lists.isFamily(one) && this.lists.isGiven(two)) {
			return true;
		}
		if (this.lists.isPlainlyGiven(two)) {
			return !word.opensSentence() && !this.lists.isSmall(one);
		}
		if (this.lists.isFamily(two) && !this.lists.isGivenOrPlace(two)) {
			return !this.lists.isSmall(one);
		}
		return isFamilyFirst(words, i, end);
	}

	/** Nguyễn Văn An, Lim Wei Ling, Sok Dara. */
	private boolean isFamilyFirst(List<Word> words, int i, int end) {
		if (!this.lists.isFamilyFirst(words.get(i).folded())) {
			return false;
		}
		String two = words.get(i + 1).folded();
		int left = end - i;
		if (left >= 3 && this.lists.isMiddle(two)) {
			return true;
		}
		if (left == 3) {
			return two.length() <= 6 && words.get(i + 2).folded().length() <= 6;
		}
		return left == 2 && words.get(i).folded().length() > 2 && this.lists.isGiven(two);
	}

}
