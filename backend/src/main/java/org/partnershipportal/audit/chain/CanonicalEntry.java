package org.partnershipportal.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.neo4j.driver.Value;

import org.partnershipportal.common.Sha256;

/**
 * What of an entry is hashed, and how: every property but the hash itself, the number and
 * the hash of the entry before among them, written so that no two entries are written
 * alike. {@code docs/change-record.md} describes it for others who want to check.
 */
final class CanonicalEntry {

	/** The way of writing described there; an entry names the one it was sealed with. */
	static final long FORMAT = 1;

	/** What the first entry names as the hash before it. */
	static final String GENESIS = "0".repeat(64);

	private static final String HASH = "hash";

	private final MessageDigest digest;

	private CanonicalEntry(MessageDigest digest) {
		this.digest = digest;
	}

	/** SHA-256 of an entry, in small hexadecimal digits. */
	static String hash(Map<String, Value> properties) {
		CanonicalEntry entry = new CanonicalEntry(Sha256.begin());
		entry.raw("change/" + FORMAT + "\n");
		new TreeMap<>(properties).forEach((name, value) -> {
			if (!name.equals(HASH)) {
				entry.text(name);
				entry.value(value);
			}
		});
		return Sha256.end(entry.digest);
	}

	private void value(Value value) {
		Object object = value.asObject();
		if (object instanceof String text) {
			text(text);
		}
		else if (object instanceof Long number) {
			raw("i" + number + ";");
		}
		else if (object instanceof Boolean truth) {
			raw(truth ? "b1;" : "b0;");
		}
		else if (object instanceof ZonedDateTime at) {
			raw("t" + at.toEpochSecond() + "." + at.getNano() + "@" + at.getZone().getId() + ";");
		}
		else if (object instanceof List<?>) {
			raw("l" + value.size() + ";");
			value.values().forEach(this::value);
		}
		else {
			// Never written by the portal, but nothing that somebody adds may go unseen.
			raw("x");
			text(value.type().name());
			text(value.toString());
		}
	}

	private void text(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		raw("s" + bytes.length + ":");
		this.digest.update(bytes);
	}

	private void raw(String ascii) {
		this.digest.update(ascii.getBytes(StandardCharsets.US_ASCII));
	}

}
