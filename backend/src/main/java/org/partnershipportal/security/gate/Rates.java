package org.partnershipportal.security.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * How often each may ask: a bucket that holds a quarter of a minute's requests at once
 * and is refilled evenly. Only so many buckets are remembered; those unused for a minute
 * are full again and forgotten.
 */
final class Rates {

	private static final int MOST_REMEMBERED = 100_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final int perMinute;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterAccess(MINUTE)
		.build();

	/**
	 * @param perMinute how often; 0 for any number of times
	 */
	Rates(int perMinute) {
		this.perMinute = perMinute;
	}

	/** Counts a request; how many seconds to wait when it is one too many, else 0. */
	long secondsToWait(String whose) {
		if (this.perMinute == 0) {
			return 0;
		}
		ConsumptionProbe probe = this.buckets.get(whose, (key) -> bucket()).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(Math.max(1, this.perMinute / 4)).refillGreedy(this.perMinute, MINUTE))
			.build();
	}

	/**
	 * What addresses are counted by: the whole of an IPv4 address, of an IPv6 address the
	 * half that one customer has.
	 * @param address of the other end of the connection, as the server sees it; with a
	 * trusted proxy configured, what that says
	 */
	static String network(String address) {
		try {
			// A literal is never looked up.
			if (address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six) {
				return HexFormat.of().formatHex(six.getAddress(), 0, 8);
			}
		}
		catch (UnknownHostException ex) {
			return address;
		}
		return address;
	}

}
