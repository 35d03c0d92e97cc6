package org.partnershipportal.common.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What each of many parents refers to by an id, read with one query. */
public final class Related {

	private Related() {
	}

	/**
	 * Reads it for a batch mapping.
	 * @param id the id that a parent refers by; null when it refers to nothing
	 * @param byIds reads what is there for the caller
	 * @return for each parent what it refers to; null where it is not there
	 */
	public static <P, T> Map<P, @Nullable T> of(List<P> parents, Function<P, @Nullable String> id,
			Function<Collection<String>, Map<String, T>> byIds) {
		Set<String> ids = new LinkedHashSet<>();
		parents.forEach((parent) -> {
			String referred = id.apply(parent);
			if (referred != null) {
				ids.add(referred);
			}
		});
		Map<String, T> found = byIds.apply(ids);
		Map<P, @Nullable T> related = new HashMap<>();
		parents.forEach((parent) -> {
			String referred = id.apply(parent);
			related.put(parent, (referred != null) ? found.get(referred) : null);
		});
		return related;
	}

}
