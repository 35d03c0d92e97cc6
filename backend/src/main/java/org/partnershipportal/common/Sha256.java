package org.partnershipportal.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in small hexadecimal digits. */
public final class Sha256 {

	private Sha256() {
	}

	/** A digest to be fed piece by piece. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** What a digest has come to; it begins anew. */
	public static String end(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The hash of a text in UTF-8. */
	public static String of(String text) {
		return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
