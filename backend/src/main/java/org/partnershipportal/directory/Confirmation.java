package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When an entry of the directory was said to be right.
 *
 * @param confirmedOn the day of the whole entry; null if never
 * @param fields those that were said to be right, or were changed, since
 */
public record Confirmation(@Nullable LocalDate confirmedOn, List<Field> fields) {

	/** Of which nobody has said anything. */
	public static final Confirmation NONE = new Confirmation(null, List.of());

	public Confirmation {
		fields = List.copyOf(fields);
	}

	/**
	 * A field with a day of its own.
	 *
	 * @param field its name in the API
	 * @param confirmedOn when it was said to be right, or given
	 */
	public record Field(String field, LocalDate confirmedOn) {
	}

}
