package org.partnershipportal.importing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Ids;

/** What is there of the entries that are looked at together, read before they are. */
final class HsdsKnown {

	private final Map<HsdsEntry, Map<String, String>> entries = new EnumMap<>(HsdsEntry.class);

	private final Map<String, HsdsPresent.Found> found = new HashMap<>();

	private final Map<String, String> parts = new HashMap<>();

	private final Set<String> ofRegister = new HashSet<>();

	private final Map<String, String> kept = new HashMap<>();

	private final HsdsSettings settings;

	HsdsKnown(HsdsSettings settings) {
		this.settings = settings;
	}

	void entries(HsdsEntry entry, Map<String, String> known) {
		this.entries.put(entry, known);
	}

	void found(Map<String, HsdsPresent.Found> there) {
		this.found.putAll(there);
	}

	void parts(Map<String, String> known) {
		this.parts.putAll(known);
	}

	void ofRegister(Collection<String> known) {
		this.ofRegister.addAll(known);
	}

	void kept(Map<String, String> there) {
		this.kept.putAll(there);
	}

	/** Our id of an entry that is there. */
	Optional<String> entry(HsdsEntry entry, String id) {
		return Optional.ofNullable(this.entries.getOrDefault(entry, Map.of()).get(id));
	}

	/** An entry as it is, by our id. */
	HsdsPresent.Found found(String id) {
		return this.found.getOrDefault(id, HsdsPresent.NOTHING);
	}

	/**
	 * Our id of a part. One that is not there gets one, the same for every entry that has
	 * it.
	 */
	String part(HsdsRef part) {
		return this.parts.computeIfAbsent(this.settings.key(part), (key) -> Ids.next());
	}

	/** Whether the register knows a part by our id. */
	boolean ofRegister(String part) {
		return this.ofRegister.contains(part);
	}

	/** What is kept of a row, as JSON; null when nothing is. */
	@Nullable String kept(HsdsRef row) {
		return this.kept.get(this.settings.key(row));
	}

}
