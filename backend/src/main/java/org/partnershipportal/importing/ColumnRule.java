package org.partnershipportal.importing;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where one of our columns comes from: exactly one of {@code from}, {@code value} and
 * {@code parts} is given.
 *
 * @param from a column of the file
 * @param value the same value for every row
 * @param parts several columns of the file, put below each other
 * @param choose turns the value of {@code from} into that of the first choice that fits
 * @param as what the value must be; what is not is left out
 */
record ColumnRule(@Nullable String from, @Nullable String value, @Nullable List<Part> parts,
		@Nullable List<Choice> choose, @Nullable Conversion as) {

	/**
	 * One of several columns of the file.
	 *
	 * @param label put before the text, with a colon; null for none
	 * @param from a column of the file
	 */
	record Part(@Nullable String label, String from) {
	}

	/**
	 * A value for what fits.
	 *
	 * @param matching a regular expression, found anywhere in the text
	 * @param value the value
	 */
	record Choice(String matching, String value) {
	}

	/** A column as it is in the file. */
	static ColumnRule from(String column) {
		return new ColumnRule(column, null, null, null, null);
	}

	/** The same value for every row. */
	static ColumnRule value(String value) {
		return new ColumnRule(null, value, null, null, null);
	}

	/** The columns of the file it needs. */
	List<String> needs() {
		return Stream
			.concat(Stream.ofNullable(this.from), Stream.ofNullable(this.parts).flatMap(List::stream).map(Part::from))
			.toList();
	}

}
