package org.partnershipportal.merging;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Two entries that may be one.
 *
 * @param first one of them
 * @param second the other one
 * @param signs why, what says most first; empty of two that are known not to be
 * @param likely whether there is more than one good reason
 * @param notSame who said that they are not; null while nobody did
 */
public record Duplicate(Entry first, Entry second, List<DuplicateSign> signs, boolean likely,
		@Nullable NotSame notSame) {

	public Duplicate {
		signs = List.copyOf(signs);
	}

	/**
	 * One of them.
	 *
	 * @param id its id
	 * @param name its name
	 * @param detail what tells it from others of its name: an address, or who offers a
	 * service; null when nothing does
	 */
	public record Entry(String id, String name, @Nullable String detail) {
	}

	/**
	 * That two entries only look alike.
	 *
	 * @param at when it was said
	 * @param by name of the account
	 * @param reason why; null when not said
	 */
	public record NotSame(OffsetDateTime at, String by, @Nullable String reason) {
	}

}
