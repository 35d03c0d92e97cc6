package org.partnershipportal.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Finds anything the viewer may see, by its id or by words in its name. */
@Service
public class Lookup {

	private static final int MOST = 50;

	/** Hits of one kind that are looked at. */
	private static final int HITS = 200;

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	private final List<Findable> kinds;

	private final MergedInto successors;

	Lookup(Neo4jClient neo4j, Permissions permissions, Today today, List<Findable> kinds, MergedInto successors) {
		this.successors = successors;
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
		this.kinds = kinds.stream().sorted(Comparator.comparing(Findable::type)).toList();
	}

	/**
	 * One result of a search.
	 *
	 * @param type the GraphQL type
	 * @param id its id
	 * @param name its name or title
	 * @param kind the kind, as {@code SearchHitKind} names it
	 */
	public record Hit(String type, String id, String name, String kind) {
	}

	/**
	 * Anything by its id; empty when there is nothing by it that the viewer may see. What
	 * was merged into something else is that.
	 */
	@Guarded(Operation.NODE)
	public Optional<Object> node(String id) {
		return named(id).or(() -> this.successors.of(id).flatMap(this::named));
	}

	private Optional<Object> named(String id) {
		String cypher = visible().stream()
			.map((kind) -> "MATCH " + kind.pattern() + " RETURN '" + kind.type() + "' AS type LIMIT 1")
			.collect(Collectors.joining("\nUNION ALL\n"));
		return this.neo4j.query(cypher)
			.bind(id)
			.to("id")
			.fetchAs(String.class)
			.all()
			.stream()
			.findFirst()
			.map((type) -> load(type, List.of(id)).get(id));
	}

	/**
	 * Things whose name has all the words, best first.
	 * @param text at least two letters
	 * @param first how many at most, 1 to 50
	 * @throws BadRequestException when {@code text} or {@code first} are outside their
	 * range
	 */
	@Guarded(Operation.SEARCH)
	public List<Hit> search(String text, int first) {
		if (first < 1 || first > MOST) {
			throw new BadRequestException("first", "Ask for 1 to " + MOST + " results, not " + first + ".");
		}
		String words = Names.prefixQuery(text);
		if (words == null || text.strip().length() < 2 || text.length() > 200) {
			throw new BadRequestException("text", "Give 2 to 200 characters, and not only spaces.");
		}
		List<Findable> visible = visible();
		Map<String, @Nullable Object> parameters = new HashMap<>();
		visible.stream()
			.map(Findable::search)
			.filter(Objects::nonNull)
			.forEach((search) -> parameters.putAll(search.parameters().get()));
		parameters.putAll(Map.of("words", words, "first", first, "asOf", this.today.date()));
		String cypher = visible.stream()
			.flatMap((kind) -> searching(kind).stream())
			.collect(Collectors.joining("\nUNION ALL\n"));
		return List.copyOf(this.neo4j.query("CALL () {\n" + cypher + """

				}
				RETURN type, id, name, kind
				ORDER BY score DESC, name, id
				LIMIT $first
				""")
			.bindAll(parameters)
			.fetchAs(Hit.class)
			.mappedBy((types, row) -> new Hit(row.get("type").asString(), row.get("id").asString(),
					row.get("name").asString(), row.get("kind").asString()))
			.all());
	}

	private static Optional<String> searching(Findable kind) {
		return Optional.ofNullable(kind.search())
			.map((search) -> """
					WITH %1$d + %2$s AS most
					CALL db.index.fulltext.queryNodes('%3$s', $words, {limit: most}) YIELD node AS n, score
					WHERE %4$s
					WITH n, score
					LIMIT %1$d
					WHERE %5$s
					RETURN '%6$s' AS type, n.id AS id, n.%7$s AS name, '%8$s' AS kind, score
					ORDER BY score DESC, name, id
					LIMIT $first""".formatted(HITS, search.guarded(), search.index(), search.seen(), search.condition(),
					kind.type(), search.name(), search.kind()));
	}

	/**
	 * The things the hits refer to, by id; one query for each kind of thing among them.
	 */
	public Map<String, Object> load(Collection<Hit> hits) {
		Map<String, Object> found = new HashMap<>();
		hits.stream()
			.collect(Collectors.groupingBy(Hit::type, Collectors.mapping(Hit::id, Collectors.toList())))
			.forEach((type, ids) -> found.putAll(load(type, ids)));
		return found;
	}

	private Map<String, ?> load(String type, Collection<String> ids) {
		Function<Collection<String>, ? extends Map<String, ?>> load = this.kinds.stream()
			.filter((kind) -> kind.type().equals(type))
			.findFirst()
			.orElseThrow()
			.load();
		return load.apply(ids);
	}

	private List<Findable> visible() {
		return this.kinds.stream().filter((kind) -> this.permissions.permits(kind.operation())).toList();
	}

}
