package org.partnershipportal.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The ids that entries were given, by their keys. */
final class Keys {

	private final Map<String, String> ids = new HashMap<>();

	void put(String key, String id) {
		if (this.ids.putIfAbsent(key, id) != null) {
			throw new IllegalStateException("The key " + key + " is used twice");
		}
	}

	String id(String key) {
		String id = this.ids.get(key);
		if (id == null) {
			throw new IllegalStateException("No entry before this one has the key " + key);
		}
		return id;
	}

	@Nullable String idOrNull(@Nullable String key) {
		return (key != null) ? id(key) : null;
	}

	List<String> ids(@Nullable List<String> keys) {
		return (keys != null) ? keys.stream().map(this::id).toList() : List.of();
	}

}
