package org.partnershipportal.worksheet.press;

import java.util.List;

import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.LazyFont;
import org.jspecify.annotations.Nullable;

/**
 * A typeface whose marks follow the letter they belong to, as they do in text. FOP by
 * itself writes marks <em>before</em> their letter and places them from there: Thai looks
 * right then, but whoever copies it, searches it or has it read aloud gets the letters in
 * the wrong order. Here they stay in their order, and a mark is placed from the end of
 * its letter instead of its beginning.
 */
final class PaperFont extends LazyFont {

	/** Widths are in thousandths of what placements are in. */
	private static final int SCALE = 1000;

	/** Thai AM: a ring over the letter before it, and a vowel behind that. */
	private static final char AM = '\u0e33';

	/** The ring alone. */
	private static final char RING = '\u0e4d';

	PaperFont(EmbedFontInfo font, InternalResourceResolver resolver) {
		super(font, resolver, true);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public CharSequence reorderCombiningMarks(CharSequence text, int @Nullable [][] placements, String script,
			String language, @Nullable List associations) {
		return text;
	}

	@Override
	public int @Nullable [][] performPositioning(CharSequence text, String script, String language, int size) {
		int[][] placements = super.performPositioning(text, script, language, size);
		if (placements == null) {
			return null;
		}
		int letter = 0;
		for (int i = 0; i < placements.length && i < text.length(); i++) {
			int width = getWidth(mapChar(text.charAt(i)), size) / SCALE;
			if (width != 0) {
				letter = width;
			}
			else if (i > 0 && i + 1 < text.length() && text.charAt(i + 1) == AM) {
				placements[i] = overRing(text.charAt(i - 1), text.charAt(i), script, language, size);
				placements[i][0] -= letter;
			}
			else if (placements[i][0] != 0) {
				placements[i][0] -= letter;
			}
		}
		return placements;
	}

	/**
	 * Where a tone stands that shares its letter with the ring of AM: the tables know it
	 * for the ring alone only.
	 */
	private int[] overRing(char letter, char tone, String script, String language, int size) {
		int[][] placements = super.performPositioning(new String(new char[] { letter, RING, tone }), script, language,
				size);
		return (placements != null) ? placements[2] : new int[4];
	}

}
