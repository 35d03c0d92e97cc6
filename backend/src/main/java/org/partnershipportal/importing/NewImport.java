package org.partnershipportal.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An import to be started; the fields are those of {@code StartImportInput}.
 *
 * @param kind what the rows are
 * @param name the name given to it
 * @param content the CSV text
 * @param mapping name of a mapping; null when none
 * @param columns a mapping of one's own; null when none
 */
public record NewImport(ImportKind kind, String name, String content, @Nullable String mapping,
		@Nullable List<Column> columns) {

	/**
	 * Where one of our columns comes from: exactly one of {@code from} and {@code value}.
	 *
	 * @param column our column
	 * @param from the file's column
	 * @param value the same value for every row
	 */
	public record Column(String column, @Nullable String from, @Nullable String value) {
	}

}
