package org.partnershipportal.common;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Optimistic locking: a change names the version it is based on. The node's write lock is
 * taken before its version is read, so that of many editors exactly one goes on.
 */
@Component
public class Versions {

	private final Neo4jClient neo4j;

	Versions(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * Locks a node until the end of the transaction and checks its version.
	 * @param label the node's label, a constant of the calling code
	 * @param id the node's id
	 * @param version the version the change is based on
	 * @param current reads the object as it is now, for the conflict
	 * @throws UserErrorException {@code NOT_FOUND} at {@code id}, or {@code CONFLICT} at
	 * {@code version}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(String label, String id, int version, Supplier<?> current) {
		lock(label, id, "id", version, current);
	}

	/**
	 * Locks a node that the input names by another field than {@code id}.
	 * @param path the input field that names it
	 * @throws UserErrorException {@code NOT_FOUND} at {@code path}, or {@code CONFLICT}
	 * at {@code version}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(String label, String id, String path, int version, Supplier<?> current) {
		if (lock(label, id, path) != version) {
			throw new UserErrorException(
					List.of(UserError.at("version", UserErrorCode.CONFLICT, "somebodyElseChangedThisMeanwhileLook")),
					current.get());
		}
	}

	/**
	 * Locks a node until the end of the transaction, whatever its version.
	 * @param path the input field that names it
	 * @return its version
	 * @throws UserErrorException {@code NOT_FOUND} at {@code path}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int lock(String label, String id, String path) {
		Optional<Integer> found = this.neo4j
			.query("MATCH (n:" + label
					+ " {id: $id}) SET n.lock = true WITH n REMOVE n.lock RETURN n.version AS version")
			.bind(id)
			.to("id")
			.fetchAs(Integer.class)
			.one();
		return found.orElseThrow(() -> missing(path));
	}

	/**
	 * Locks several nodes until the end of the transaction, whatever their versions.
	 * @param path the input field that names each
	 * @return their versions by their ids
	 * @throws UserErrorException {@code NOT_FOUND} at {@code path}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<String, Integer> lockAll(String label, Collection<String> ids, String path) {
		// Always in the same order, so that two who lock the same do not wait for each
		// other.
		List<String> all = ids.stream().distinct().sorted().toList();
		Map<String, Integer> versions = new HashMap<>();
		this.neo4j
			.query("UNWIND $ids AS id MATCH (n:" + label
					+ " {id: id}) SET n.lock = true WITH n REMOVE n.lock RETURN n.id AS id, n.version AS version")
			.bind(all)
			.to("ids")
			.fetchAs(Locked.class)
			.mappedBy((types, row) -> new Locked(row.get("id").asString(), row.get("version").asInt()))
			.all()
			.forEach((locked) -> versions.put(locked.id(), locked.version()));
		if (versions.size() < all.size()) {
			throw missing(path);
		}
		return versions;
	}

	private record Locked(String id, int version) {
	}

	/**
	 * Checks the version of something that may not be there yet, below something that is
	 * locked.
	 * @param current its version; null while it is not there
	 * @param expected the version a change is based on; null for something new
	 * @param key key of the message for the conflict
	 * @param now it as it is now, for the conflict; null while it is not there
	 * @throws UserErrorException {@code CONFLICT} at {@code version}
	 */
	public static void expect(@Nullable Integer current, @Nullable Integer expected, String key, @Nullable Object now) {
		if (!Objects.equals(current, expected)) {
			throw new UserErrorException(List.of(UserError.at("version", UserErrorCode.CONFLICT, key)), now);
		}
	}

	/** The error for a reference to nothing. */
	public static UserErrorException missing(String path) {
		return UserErrorException.at(path, UserErrorCode.NOT_FOUND, "thereIsNothingByThisId");
	}

}
