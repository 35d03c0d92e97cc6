package org.partnershipportal.common;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Texts of others in files that people open in a spreadsheet. */
public final class SpreadsheetCells {

	/**
	 * What a spreadsheet would take for a formula; a telephone number is none. Full-width
	 * signs are formulas too for spreadsheets in Chinese or Japanese.
	 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV
	 * injection</a>
	 */
	private static final Pattern FORMULA = Pattern.compile("^[=@\\t\\r\\n]|^[+\\-](?![0-9 ()./-]+$)");

	private SpreadsheetCells() {
	}

	/**
	 * A text that a spreadsheet shows and never carries out.
	 * @return the text, with an apostrophe before what would be a formula; null for null
	 */
	public static @Nullable String shown(@Nullable String text) {
		if (text == null) {
			return null;
		}
		return FORMULA.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find() ? "'" + text : text;
	}

}
