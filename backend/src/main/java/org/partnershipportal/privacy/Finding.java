package org.partnershipportal.privacy;

/**
 * A stretch of a text that looks like personal data.
 *
 * @param form what was recognised
 * @param start index of the first character (UTF-16) in the text as it was given
 * @param end index after the last character
 */
public record Finding(PersonalDataForm form, int start, int end) {

	public Finding {
		if (start < 0 || end <= start) {
			throw new IllegalArgumentException("Not a stretch of text: " + start + " to " + end);
		}
	}

	public PersonalDataKind kind() {
		return this.form.kind();
	}

	/**
	 * The stretch with all but its first two letters or digits blotted out, so that a
	 * person recognises it and a log does not hold it.
	 */
	public String masked(String text) {
		String stretch = text.substring(this.start, this.end);
		StringBuilder masked = new StringBuilder();
		int[] shown = { 0 };
		stretch.codePoints().limit(LONGEST_EXCERPT).forEach((codePoint) -> {
			if (!Character.isLetterOrDigit(codePoint)) {
				masked.append(Character.isISOControl(codePoint) ? " " : Character.toString(codePoint));
			}
			else if (shown[0]++ < 2) {
				masked.appendCodePoint(codePoint);
			}
			else {
				masked.append('\u2022');
			}
		});
		return (stretch.codePointCount(0, stretch.length()) > LONGEST_EXCERPT) ? masked.append('\u2026').toString()
				: masked.toString();
	}

	private static final int LONGEST_EXCERPT = 40;

}
