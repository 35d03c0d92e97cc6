package org.partnershipportal.worksheet.press;

import java.util.Locale;
import java.util.Objects;

/**
 * Makes text fit for paper: says where lines may break in scripts without spaces and in
 * endless words, names signs that the typeface has no shape for, and counts what can only
 * be left out.
 */
final class LegibleText {

	/** What stands for letters that cannot be printed. */
	static final String GAP = "[…]";

	/** A line may break here; nothing is seen. */
	static final char BREAK = '\u200b';

	private static final int LONGEST_WORD = 28;

	private final PaperFonts fonts;

	private int gaps;

	LegibleText(PaperFonts fonts) {
		this.fonts = fonts;
	}

	/** How many letters were left out so far. */
	int gaps() {
		return this.gaps;
	}

	/** The text as it can be printed. */
	String of(String text) {
		return withBreaks(withShapes(text.strip()));
	}

	private String withShapes(String text) {
		StringBuilder shown = new StringBuilder(text.length());
		boolean gap = false;
		for (int codePoint : text.codePoints().toArray()) {
			if (printable(codePoint)) {
				shown.appendCodePoint(codePoint);
				gap = false;
			}
			else if (Character.getType(codePoint) == Character.OTHER_SYMBOL) {
				shown.append('[').append(name(codePoint)).append(']');
				gap = false;
			}
			else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
				shown.append(' ');
			}
			else if (codePoint == '\u2010' || codePoint == '\u2011') {
				shown.append('-');
			}
			else if (!invisible(codePoint)) {
				if (!gap) {
					shown.append(GAP);
				}
				this.gaps++;
				gap = true;
			}
		}
		return shown.toString();
	}

	private boolean printable(int codePoint) {
		return codePoint == '\n'
				|| (!Character.isISOControl(codePoint) && codePoint != BREAK && this.fonts.has(codePoint));
	}

	private static boolean invisible(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED
				|| type == Character.PRIVATE_USE || type == Character.SURROGATE || type == Character.MODIFIER_SYMBOL
				|| (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
	}

	private static String name(int codePoint) {
		return Objects.requireNonNullElse(Character.getName(codePoint), "?").toLowerCase(Locale.ROOT);
	}

	private static String withBreaks(String text) {
		StringBuilder broken = new StringBuilder(text.length() + 16);
		int start = 0;
		for (int end : LineEnds.of(text)) {
			String word = text.substring(start, end);
			for (int i = 0; i < word.length(); i++) {
				if (i > 0 && word.length() > LONGEST_WORD
						&& Character.getType(word.charAt(i)) != Character.NON_SPACING_MARK) {
					broken.append(BREAK);
				}
				broken.append(word.charAt(i));
			}
			if (end < text.length() && unspaced(text.codePointBefore(end)) && unspaced(text.codePointAt(end))) {
				broken.append(BREAK);
			}
			start = end;
		}
		return broken.toString();
	}

	private static boolean unspaced(int codePoint) {
		return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.THAI;
	}

}
