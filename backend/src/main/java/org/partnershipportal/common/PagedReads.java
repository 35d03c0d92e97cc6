package org.partnershipportal.common;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Reads pages of lists on a {@link Keyset}: sorts and limits first, expands what is left.
 */
@Component
public class PagedReads {

	private final Neo4jClient neo4j;

	PagedReads(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * What is listed and how.
	 *
	 * @param matching Cypher that matches one row an item and ends with a WHERE clause
	 * ({@code WHERE true} when there is no condition)
	 * @param order the order of the list
	 * @param projection Cypher expression of an item, evaluated for the page's rows only
	 * @param mapping makes an item of the projection's value
	 */
	public record Listing<T>(String matching, Keyset order, String projection, Function<Value, T> mapping) {
	}

	/** One page of a list, with one query. */
	public <T> Page<T> list(Listing<T> listing, Map<String, ? extends @Nullable Object> parameters, PageRequest page) {
		String cypher = selection(listing, page) + "RETURN " + listing.projection() + " AS item, keys";
		List<Page.Row<T>> rows = List.copyOf(this.neo4j.query(cypher)
			.bindAll(parameters(listing, parameters, page))
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("item"), row.get("keys")))
			.all()
			.stream()
			.map((row) -> row.page(listing.mapping()))
			.toList());
		return Page.of(rows, page);
	}

	/**
	 * One page of children for each of many parents, with one query.
	 * @param listing its matching may use the variable {@code parent}, the parent's id
	 */
	public <T> Map<String, Page<T>> children(Collection<String> parents, Listing<T> listing,
			Map<String, ? extends @Nullable Object> parameters, PageRequest page) {
		String cypher = "UNWIND $parents AS parent\nCALL (parent) {\n" + selection(listing, page)
				+ "RETURN collect({item: " + listing.projection() + ", keys: keys}) AS rows\n}\nRETURN parent, rows";
		Map<String, @Nullable Object> all = parameters(listing, parameters, page);
		all.put("parents", List.copyOf(parents));
		Map<String, Page<T>> pages = new HashMap<>();
		this.neo4j.query(cypher)
			.bindAll(all)
			.fetchAs(Children.class)
			.mappedBy((types, row) -> new Children(row.get("parent").asString(),
					row.get("rows").asList((value) -> new Row(value.get("item"), value.get("keys")))))
			.all()
			.forEach((children) -> pages.put(children.parent(),
					Page.of(children.rows().stream().map((row) -> row.page(listing.mapping())).toList(), page)));
		return pages;
	}

	private static String selection(Listing<?> listing, PageRequest page) {
		return listing.matching().stripTrailing() + "\nAND " + listing.order().condition(page) + "\nWITH *, "
				+ listing.order().values() + " AS keys\nORDER BY " + listing.order().orderBy(page) + "\nLIMIT $"
				+ Keyset.LIMIT + "\n";
	}

	private static Map<String, @Nullable Object> parameters(Listing<?> listing,
			Map<String, ? extends @Nullable Object> parameters, PageRequest page) {
		Map<String, @Nullable Object> all = new HashMap<>(parameters);
		all.putAll(listing.order().parameters(page));
		return all;
	}

	private record Row(Value item, Value keys) {

		<T> Page.Row<T> page(Function<Value, T> mapping) {
			return new Page.Row<>(mapping.apply(this.item), this.keys.asList());
		}

	}

	private record Children(String parent, List<Row> rows) {
	}

}
