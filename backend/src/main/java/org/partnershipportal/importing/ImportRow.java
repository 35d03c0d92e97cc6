package org.partnershipportal.importing;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What became of one row.
 *
 * @param line the line in the file, the heading being line 1; of a package the place in
 * the report
 * @param result what became of it
 * @param column the column at fault; null when the row as a whole is, or none
 * @param reason why it was refused, or what of it was left out; null when all is well
 * @param objectType kind of what it made, changed or found; null when refused
 * @param objectId id of what it made, changed or found; null when refused
 * @param place where a row of a package was read: file and line, or JSON pointer; null of
 * a file of lines
 * @param table its table in HSDS; null when it is of none
 * @param rowId its id in the package; null when it has none
 */
public record ImportRow(int line, ImportRowResult result, @Nullable String column, @Nullable String reason,
		@Nullable String objectType, @Nullable String objectId, @Nullable String place, @Nullable String table,
		@Nullable String rowId) {

	/** What became of a line of a file. */
	static ImportRow of(int line, ImportRowResult result, @Nullable String column, @Nullable String reason,
			@Nullable String objectType, @Nullable String objectId) {
		return new ImportRow(line, result, column, reason, objectType, objectId, null, null, null);
	}

	/** The same at a place in the report. */
	ImportRow at(int place) {
		return new ImportRow(place, this.result, this.column, this.reason, this.objectType, this.objectId, this.place,
				this.table, this.rowId);
	}

	/** Cypher expression of a row, to be read by {@link #from}. */
	static String projection(String variable) {
		return variable + " {.line, .result, .column, .reason, .objectType, .objectId, .place, .table, .rowId}";
	}

	/** Reads what {@link #projection} returned. */
	static ImportRow from(Value value) {
		return new ImportRow(value.get("line").asInt(), ImportRowResult.valueOf(value.get("result").asString()),
				value.get("column").asString(null), value.get("reason").asString(null),
				value.get("objectType").asString(null), value.get("objectId").asString(null),
				value.get("place").asString(null), value.get("table").asString(null),
				value.get("rowId").asString(null));
	}

}
