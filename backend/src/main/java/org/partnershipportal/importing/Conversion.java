package org.partnershipportal.importing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a value must be, as a mapping declares it; what is not is left out and reported.
 */
enum Conversion {

	/** A web address; one without a scheme gets {@code https://}. */
	WEB_ADDRESS("no web address") {

		@Override
		@Nullable String convert(String text) {
			if (!ADDRESS.matcher(text).matches()) {
				return null;
			}
			return text.regionMatches(true, 0, "http", 0, 4) ? text : "https://" + text;
		}

	},
	/** An e-mail address. */
	EMAIL_ADDRESS("no e-mail address") {

		@Override
		@Nullable String convert(String text) {
			return EMAIL.matcher(text).matches() ? text : null;
		}

	},
	/** An age in years; more than 130 is how some directories write that none is set. */
	AGE("no age from 0 to 130") {

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

	private final String otherwise;

	Conversion(String otherwise) {
		this.otherwise = otherwise;
	}

	/** The value as it should be; null when the text is none. */
	abstract @Nullable String convert(String text);

	/** What a text is said to be that was left out. */
	String otherwise() {
		return this.otherwise;
	}

}
