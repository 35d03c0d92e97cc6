package org.partnershipportal.idempotency;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.common.Sha256;

/**
 * One sending of a mutation with a key. Its fingerprints can be kept: neither the key nor
 * the user nor anything of the input can be read from them.
 *
 * @param key the {@code clientMutationId}, which is kept nowhere
 * @param id stands for the user, the mutation and the key
 * @param digest stands for all of that and the input; as the key is part of it, it cannot
 * be guessed
 */
record Attempt(String key, String id, String digest) {

	/** Maps in the order of their keys; lists as they are. */
	private static final JsonMapper CANONICAL = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	/**
	 * An attempt.
	 * @param user id of the account
	 * @param mutation field of Mutation
	 * @param key the {@code clientMutationId}
	 * @param arguments the arguments as coerced: a variable and a literal of the same
	 * value are the same, a field left out and one that is null are not
	 */
	static Attempt of(String user, String mutation, String key, Map<String, Object> arguments) {
		MessageDigest digest = Sha256.begin();
		digest.update(CANONICAL.writeValueAsBytes(new String[] { user, mutation, key }));
		String id = Sha256.end(copy(digest));
		CANONICAL.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), arguments);
		return new Attempt(key, id, Sha256.end(digest));
	}

	private static MessageDigest copy(MessageDigest digest) {
		try {
			return (MessageDigest) digest.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
