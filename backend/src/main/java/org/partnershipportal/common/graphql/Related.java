package org.partnershipportal.common.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What each of many parents refers to by an id, read with one query. */
public final class Related {

	private Related() {
	}

	/**
	 * Reads it for a batch mapping.
	 * @param id the id that a parent refers by
	 * @param byIds reads what is there for the caller
	 * @return for each parent what it refers to; null where it is not there
	 */
	public static <P, T> Map<P, @Nullable T> of(List<P> parents, Function<P, String> id,
			Function<Collection<String>, Map<String, T>> byIds) {
		Map<String, T> found = byIds.apply(parents.stream().map(id).distinct().toList());
		Map<P, @Nullable T> related = new HashMap<>();
		parents.forEach((parent) -> related.put(parent, found.get(id.apply(parent))));
		return related;
	}

}
