package org.partnershipportal.privacy;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the detectors read it, and the way back to the text as it was typed. Digits
 * of every script become ASCII digits, compatibility forms (full width, superscript,
 * mathematical) their plain letters, look-alike separators one separator, every space an
 * ordinary one; what cannot be seen is left out; a letter of another script that poses as
 * a Latin one inside a Latin word or number becomes the Latin one.
 */
final class NormalisedText {

	/** Marks on one letter that are kept; more are decoration, or an attack. */
	private static final int MARKS = 4;

	/**
	 * Characters that one letter with its marks may become; a word in one sign stays a
	 * sign.
	 */
	private static final int LONGEST_FORM = MARKS + 4;

	/** Cyrillic and Greek letters and the Latin ones that they look like. */
	private static final String LOOK_ALIKES = "АВЕЅІЈКМНОРСТУХасеһіјкорѕтухԁԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧοριν";

	private static final String LATIN = "ABESIJKMHOPCTYXacehijkopstyxdqwvABEZHIKMNOPTYXopiv";

	private final StringBuilder text;

	private int[] starts;

	private int[] ends;

	private NormalisedText(String original) {
		this.text = new StringBuilder(original.length());
		this.starts = new int[original.length() + 16];
		this.ends = new int[original.length() + 16];
	}

	static NormalisedText of(String original) {
		NormalisedText normalised = new NormalisedText(original);
		int index = 0;
		while (index < original.length()) {
			index = normalised.takeCluster(original, index);
		}
		normalised.unmaskLookAlikes();
		return normalised;
	}

	String text() {
		return this.text.toString();
	}

	/** The finding, in places of the original text. */
	Finding inOriginal(Finding finding) {
		return new Finding(finding.form(), this.starts[finding.start()], this.ends[finding.end() - 1]);
	}

	/**
	 * Takes one letter with its marks, or one other character, and tells where the next
	 * begins.
	 */
	private int takeCluster(String original, int start) {
		int codePoint = original.codePointAt(start);
		int end = start + Character.charCount(codePoint);
		if (codePoint < 0x80) {
			boolean followed = end < original.length() && original.charAt(end) >= 0x80;
			if (!followed) {
				append(plain(codePoint), start, end);
				return end;
			}
		}
		if (isInvisible(codePoint)) {
			return end;
		}
		StringBuilder cluster = new StringBuilder().appendCodePoint(codePoint);
		boolean bears = Character.isLetter(codePoint) || codePoint > 0xff && !Character.isDigit(codePoint);
		int marks = 0;
		int seen = end;
		while (end < original.length()) {
			int next = original.codePointAt(end);
			boolean mark = isMark(next);
			if (!mark && !isInvisible(next)) {
				break;
			}
			if (mark && !isInvisible(next) && bears && marks++ < MARKS) {
				cluster.appendCodePoint(next);
			}
			if (mark) {
				seen = end + Character.charCount(next);
			}
			end += Character.charCount(next);
		}
		int last = seen;
		String plain = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
		((plain.length() > LONGEST_FORM) ? cluster : plain).codePoints()
			.filter((part) -> !isInvisible(part))
			.forEach((part) -> append(plain(part), start, last));
		return end;
	}

	private void append(int codePoint, int start, int end) {
		int from = this.text.length();
		this.text.appendCodePoint(codePoint);
		if (this.text.length() > this.starts.length) {
			this.starts = Arrays.copyOf(this.starts, this.starts.length * 2);
			this.ends = Arrays.copyOf(this.ends, this.ends.length * 2);
		}
		for (int i = from; i < this.text.length(); i++) {
			this.starts[i] = start;
			this.ends[i] = end;
		}
	}

	private static boolean isMark(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
	}

	private static boolean isInvisible(int codePoint) {
		if (codePoint < 0x80) {
			return codePoint < 0x20 && !Character.isWhitespace(codePoint) || codePoint == 0x7f;
		}
		return Character.getType(codePoint) == Character.FORMAT || codePoint >= 0xfe00 && codePoint <= 0xfe0f
				|| codePoint >= 0xe0100 && codePoint <= 0xe01ef || codePoint == 0x034f || codePoint == 0x115f
				|| codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xffa0 || codePoint == 0x17b4
				|| codePoint == 0x17b5 || Character.getType(codePoint) == Character.CONTROL
						&& !Character.isWhitespace(codePoint) && codePoint != 0x85;
	}

	private static int plain(int codePoint) {
		if (codePoint < 0x80) {
			return (codePoint != '\n' && Character.isWhitespace(codePoint)) ? ' ' : codePoint;
		}
		int type = Character.getType(codePoint);
		if (type == Character.DECIMAL_DIGIT_NUMBER) {
			return '0' + Character.digit(codePoint, 10);
		}
		if (type == Character.DASH_PUNCTUATION) {
			return '-';
		}
		if (type == Character.SPACE_SEPARATOR) {
			return ' ';
		}
		return switch (codePoint) {
			case 0x2028, 0x2029, 0x85 -> '\n';
			case 0x2800 -> ' ';
			case 0x2212, 0x2043, 0x02d7, 0x2796 -> '-';
			case 0x00b7, 0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0x3002, 0x06d4, 0x0387, 0x2024 -> '.';
			case 0x2044, 0x2215, 0x29f8, 0x2571 -> '/';
			case 0x066b, 0x066c, 0x060c, 0x3001, 0x201a -> ',';
			case 0x2236, 0x02d0, 0x02f8, 0x0589 -> ':';
			case 0x2018, 0x2019, 0x02bc -> '\'';
			case 0x201c, 0x201d -> '"';
			case 0x3007 -> '0';
			case 0x4e00 -> '1';
			case 0x4e8c -> '2';
			case 0x4e09 -> '3';
			case 0x56db -> '4';
			case 0x4e94 -> '5';
			case 0x516d -> '6';
			case 0x4e03 -> '7';
			case 0x516b -> '8';
			case 0x4e5d -> '9';
			default -> codePoint;
		};
	}

	/**
	 * In a run of letters and digits that holds Latin letters or digits, look-alikes
	 * become Latin.
	 */
	private void unmaskLookAlikes() {
		int start = 0;
		while (start < this.text.length()) {
			int end = start;
			boolean latin = false;
			boolean alike = false;
			while (end < this.text.length() && Character.isLetterOrDigit(this.text.charAt(end))) {
				char c = this.text.charAt(end++);
				latin |= c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
				alike |= c > 0x7f && LOOK_ALIKES.indexOf(c) >= 0;
			}
			for (int i = start; latin && alike && i < end; i++) {
				int place = LOOK_ALIKES.indexOf(this.text.charAt(i));
				if (place >= 0) {
					this.text.setCharAt(i, LATIN.charAt(place));
				}
			}
			start = Math.max(end, start + 1);
		}
	}

}
