package org.partnershipportal.response.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;

/** The actors that each of many things names, read with one query. */
final class ActorsOf {

	private ActorsOf() {
	}

	/** In the order of the ids; whom the caller may not see is left out. */
	static <T> Map<T, List<Actor>> each(List<T> things, Function<T, List<String>> ids, Actors actors) {
		List<String> wanted = things.stream().map(ids).flatMap(Collection::stream).distinct().toList();
		Map<String, Actor> found = wanted.isEmpty() ? Map.of() : actors.byIds(wanted);
		Map<T, List<Actor>> named = new HashMap<>();
		things.forEach((thing) -> named.put(thing,
				ids.apply(thing).stream().map(found::get).filter(Objects::nonNull).toList()));
		return named;
	}

}
