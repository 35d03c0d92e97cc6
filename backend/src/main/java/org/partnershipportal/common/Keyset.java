package org.partnershipportal.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a list, and the Cypher that pages through it. The last key must be unique,
 * so that the order is total. Keys are texts or whole numbers, never null.
 */
public final class Keyset {

	/** Parameter that holds the number of rows to fetch: one more than the page. */
	public static final String LIMIT = "keysetLimit";

	private final List<Key> keys;

	private Keyset(List<Key> keys) {
		this.keys = keys;
	}

	private record Key(String expression, boolean descending, boolean text) {
	}

	/** By the folded name, then by id, of the node called {@code variable}. */
	public static Keyset byName(String variable) {
		return by().ascending(variable + ".nameKey", true).ascending(variable + ".id", true);
	}

	/** An order without keys, to add to. */
	public static Keyset by() {
		return new Keyset(List.of());
	}

	/** Then by this, upwards. */
	public Keyset ascending(String expression, boolean text) {
		return and(new Key(expression, false, text));
	}

	/** Then by this, downwards. */
	public Keyset descending(String expression, boolean text) {
		return and(new Key(expression, true, text));
	}

	private Keyset and(Key key) {
		List<Key> more = new ArrayList<>(this.keys);
		more.add(key);
		return new Keyset(List.copyOf(more));
	}

	/**
	 * A condition that holds for the rows beyond the request's position; always usable
	 * after AND.
	 */
	public String condition(PageRequest request) {
		if (request.position() == null) {
			return "true";
		}
		return IntStream.range(0, this.keys.size())
			.mapToObj((last) -> beyond(request, last))
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

	private String beyond(PageRequest request, int last) {
		StringBuilder condition = new StringBuilder("(");
		for (int i = 0; i < last; i++) {
			condition.append(this.keys.get(i).expression()).append(" = $keyset").append(i).append(" AND ");
		}
		Key key = this.keys.get(last);
		String comparison = (key.descending() ^ request.backward()) ? " < " : " > ";
		return condition.append(key.expression())
			.append(comparison)
			.append("$keyset")
			.append(last)
			.append(")")
			.toString();
	}

	/** The keys as an ORDER BY list, without the keyword. */
	public String orderBy(PageRequest request) {
		return this.keys.stream()
			.map((key) -> key.expression() + ((key.descending() ^ request.backward()) ? " DESC" : ""))
			.collect(Collectors.joining(", "));
	}

	/** The keys as a Cypher list, to return beside each row. */
	public String values() {
		return this.keys.stream().map(Key::expression).collect(Collectors.joining(", ", "[", "]"));
	}

	/**
	 * Parameters for the fragments above.
	 * @throws BadRequestException when the cursor was made for another list
	 */
	public Map<String, Object> parameters(PageRequest request) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put(LIMIT, request.size() + 1);
		List<Object> position = request.position();
		if (position != null) {
			if (position.size() != this.keys.size()) {
				throw foreignCursor(request);
			}
			for (int i = 0; i < position.size(); i++) {
				if (this.keys.get(i).text() != (position.get(i) instanceof String)) {
					throw foreignCursor(request);
				}
				parameters.put("keyset" + i, position.get(i));
			}
		}
		return parameters;
	}

	private static BadRequestException foreignCursor(PageRequest request) {
		return new BadRequestException(request.backward() ? "before" : "after",
				"The cursor belongs to another list; use one from this list's pageInfo or edges.");
	}

}
