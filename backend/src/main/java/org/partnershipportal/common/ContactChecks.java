package org.partnershipportal.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What contact fields of an organisation must look like. */
public final class ContactChecks {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63})+");

	private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()./ext-]{1,38}[0-9]");

	private ContactChecks() {
	}

	/** Checks the contact fields of an entry, each of which may be missing. */
	public static void check(Checks checks, @Nullable String email, @Nullable String phone, @Nullable String website) {
		email(checks, "email", email);
		checks.that(phone == null || PHONE.matcher(phone).matches(), "phone", UserErrorCode.INVALID,
				"giveATelephoneNumberInDigits");
		webAddress(checks, "website", website);
	}

	/** An e-mail address that may be missing. */
	public static void email(Checks checks, String path, @Nullable String email) {
		checks.that(email == null || EMAIL.matcher(email).matches(), path, UserErrorCode.INVALID,
				"giveAnEMailAddressLike");
	}

	/** A web address that may be missing. */
	public static void webAddress(Checks checks, String path, @Nullable String address) {
		checks.that(address == null || webAddress(address), path, UserErrorCode.INVALID, "giveAWebAddressLikeHttps");
	}

	private static boolean webAddress(String text) {
		try {
			URI address = new URI(text);
			return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
					&& address.getHost() != null && text.length() <= 2000;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
