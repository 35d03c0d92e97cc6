package org.partnershipportal.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list on keyset cursors.
 *
 * @param rows the items with the values they are sorted by
 * @param hasPrevious whether items come before this page
 * @param hasNext whether more items follow
 */
public record Page<T>(List<Row<T>> rows, boolean hasPrevious, boolean hasNext) {

	/**
	 * One item.
	 *
	 * @param item the item
	 * @param keys the values it is sorted by, in the order of the {@link Keyset}
	 */
	public record Row<T>(T item, List<Object> keys) {
	}

	public Page {
		rows = List.copyOf(rows);
	}

	/** A page without items. */
	public static <T> Page<T> empty() {
		return new Page<>(List.of(), false, false);
	}

	/** A page that is the whole of a list that never grows long; it has no cursors. */
	public static <T> Page<T> whole(List<T> items) {
		return new Page<>(items.stream().map((item) -> new Row<>(item, List.of())).toList(), false, false);
	}

	/**
	 * Makes a page of what a query on a {@link Keyset} returned.
	 * @param fetched the rows in the order of the query, one more than asked for when
	 * there are more
	 * @param request what was asked for
	 */
	public static <T> Page<T> of(List<Row<T>> fetched, PageRequest request) {
		boolean more = fetched.size() > request.size();
		List<Row<T>> rows = new ArrayList<>(more ? fetched.subList(0, request.size()) : fetched);
		if (request.backward()) {
			Collections.reverse(rows);
			return new Page<>(rows, more, request.position() != null);
		}
		return new Page<>(rows, request.position() != null, more);
	}

	/** The items alone. */
	public List<T> items() {
		return this.rows.stream().map(Row::item).toList();
	}

	/** The same page of other items. */
	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.rows.stream().map((row) -> new Row<>(mapping.apply(row.item()), row.keys())).toList(),
				this.hasPrevious, this.hasNext);
	}

}
