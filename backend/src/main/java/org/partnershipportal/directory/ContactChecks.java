package org.partnershipportal.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;

/** What contact fields of an organisation must look like. */
final class ContactChecks {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63})+");

	private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()./ext-]{1,38}[0-9]");

	private ContactChecks() {
	}

	static void check(Checks checks, @Nullable String email, @Nullable String phone, @Nullable String website) {
		checks.that(email == null || EMAIL.matcher(email).matches(), "email", UserErrorCode.INVALID,
				"giveAnEMailAddressLike");
		checks.that(phone == null || PHONE.matcher(phone).matches(), "phone", UserErrorCode.INVALID,
				"giveATelephoneNumberInDigits");
		checks.that(website == null || webAddress(website), "website", UserErrorCode.INVALID,
				"giveAWebAddressLikeHttps");
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
