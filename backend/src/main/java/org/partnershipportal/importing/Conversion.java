package org.partnershipportal.importing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a value must be, as a mapping declares it; what is not is left out and reported.
 */
enum Conversion {

	/** A web address; one without a scheme gets {@code https://}. */
	WEB_ADDRESS {

		@Override
		@Nullable String convert(String text) {
			if (!ADDRESS.matcher(text).matches()) {
				return null;
			}
			return text.regionMatches(true, 0, "http", 0, 4) ? text : "https://" + text;
		}

	},
	/** An e-mail address. */
	EMAIL_ADDRESS {

		@Override
		@Nullable String convert(String text) {
			return EMAIL.matcher(text).matches() ? text : null;
		}

	},
	/** An age in years; more than 130 is how some directories write that none is set. */
	AGE {

		@Override
		@Nullable String convert(String text) {
			return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= OLDEST ? text : null;
		}

	};

	private static final Pattern ADDRESS = Pattern
		.compile("(?i)https?://[a-z0-9.:-]+([/?#]\\S*)?|([a-z0-9-]+\\.)+[a-z]{2,}(:\\d+)?([/?#]\\S*)?");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63})+");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	private static final int OLDEST = 130;

	/** The value as it should be; null when the text is none. */
	abstract @Nullable String convert(String text);

}
