package org.partnershipportal.common;

import java.util.Locale;
import java.util.Set;

/** Countries by their codes of two letters, ISO 3166-1 alpha-2. */
public final class Countries {

	private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

	private Countries() {
	}

	/** Whether a country has this code, in capital letters. */
	public static boolean known(String code) {
		return CODES.contains(code);
	}

	/** A code as it is kept: without space around it, in capital letters. */
	public static String canonical(String typed) {
		return typed.strip().toUpperCase(Locale.ROOT);
	}

}
