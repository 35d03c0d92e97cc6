package org.partnershipportal.hsds;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Something that is wrong with a package, or should be known of it.
 *
 * @param origin where it was read
 * @param table of which table; null when of none
 * @param id the row; null when of none, or of one without an id
 * @param column the column; null when of none
 * @param fault what is wrong
 * @param values what the text about it is filled in with
 */
public record HsdsProblem(HsdsOrigin origin, @Nullable HsdsTable table, @Nullable String id, @Nullable String column,
		HsdsFault fault, List<Object> values) {

	private static final int SHOWN = 80;

	/** A problem that cannot be changed; of a long value it holds the beginning. */
	public HsdsProblem {
		values = values.stream().map(HsdsProblem::shown).toList();
	}

	static HsdsProblem of(HsdsOrigin origin, HsdsFault fault, Object... values) {
		return new HsdsProblem(origin, null, null, null, fault, List.of(values));
	}

	private static Object shown(Object value) {
		return (value instanceof String text && text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : value;
	}

	/** What is wrong, in any language that has it: a text of {@code messages/hsds}. */
	public MessageSourceResolvable text() {
		return new DefaultMessageSourceResolvable(new String[] { "hsds." + this.fault.name() }, this.values.toArray(),
				this.fault.name());
	}

}
