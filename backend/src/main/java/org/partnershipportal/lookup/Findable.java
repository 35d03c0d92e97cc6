package org.partnershipportal.lookup;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.security.Operation;

/**
 * A kind of thing that {@code node} and {@code search} find; each feature declares its
 * own as beans.
 *
 * @param type the GraphQL type
 * @param operation who may not carry this out finds nothing of this kind
 * @param pattern Cypher pattern of one thing {@code n}, by the parameter {@code $id}
 * @param search how it is found by words; null when it is not
 * @param load reads things of this kind by their ids, with one query
 */
public record Findable(String type, Operation operation, String pattern, @Nullable Search search,
		Function<Collection<String>, ? extends Map<String, ?>> load) {

	/**
	 * How a kind of thing is found by words.
	 *
	 * @param kind the kind, as {@code SearchHitKind} names it
	 * @param index the full-text index
	 * @param name the property that holds its name
	 * @param condition a Cypher condition on {@code n}, with {@code $asOf} for today
	 * @param seen a Cypher condition that the caller may see {@code n}
	 * @param guarded a Cypher expression of how many there are that not everybody may
	 * see: so many more hits are looked at, for them to take up nobody's place
	 * @param parameters what else the conditions refer to, for whoever calls now
	 */
	public record Search(String kind, String index, String name, String condition, String seen, String guarded,
			Supplier<? extends Map<String, ? extends @Nullable Object>> parameters) {
	}

	/** A thing with a label of its own that is not searched. */
	public static Findable node(String type, Operation operation, String label,
			Function<Collection<String>, ? extends Map<String, ?>> load) {
		return new Findable(type, operation, "(n:" + label + " {id: $id})", null, load);
	}

	/** The same, found by words too. */
	public Findable searched(String kind, String index, String name, String condition) {
		return searched(kind, index, name, condition, Map::of);
	}

	/** The same, with a condition that depends on who calls. */
	public Findable searched(String kind, String index, String name, String condition,
			Supplier<? extends Map<String, ? extends @Nullable Object>> parameters) {
		return searched(new Search(kind, index, name, condition, "true", "0", parameters));
	}

	/** The same, found by words as is said. */
	public Findable searched(Search search) {
		return new Findable(this.type, this.operation, this.pattern, search, this.load);
	}

}
