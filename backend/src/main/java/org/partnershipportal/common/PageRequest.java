package org.partnershipportal.common;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param size how many items at most, 1 to {@value #MAXIMUM}
 * @param backward whether the items before {@code position} are asked for
 * @param position the sort values of the item the page comes after (or before); the
 * beginning (or the end) when {@code null}
 */
public record PageRequest(int size, boolean backward, @Nullable List<Object> position) {

	/** Items on a page when nobody says. */
	public static final int DEFAULT = 20;

	/** Most items on a page. */
	public static final int MAXIMUM = 100;

	public PageRequest {
		if (size < 1 || size > MAXIMUM) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM + " items, not " + size);
		}
	}

	/** The first page of a size. */
	public static PageRequest first(int size) {
		return new PageRequest(size, false, null);
	}

	/** The page that follows a row. */
	public static PageRequest after(Page.Row<?> row, int size) {
		return new PageRequest(size, false, row.keys());
	}

}
