package org.partnershipportal.importing;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What became of one row.
 *
 * @param line the line in the file; the heading is line 1
 * @param result what became of it
 * @param column the column at fault; null when the row as a whole is, or none
 * @param reason why it was refused, or what of it was left out; null when all is well
 * @param objectType kind of what it made, changed or found; null when refused
 * @param objectId id of what it made, changed or found; null when refused
 */
public record ImportRow(int line, ImportRowResult result, @Nullable String column, @Nullable String reason,
		@Nullable String objectType, @Nullable String objectId) {

	/** Cypher expression of a row, to be read by {@link #from}. */
	static String projection(String variable) {
		return variable + " {.line, .result, .column, .reason, .objectType, .objectId}";
	}

	/** Reads what {@link #projection} returned. */
	static ImportRow from(Value value) {
		return new ImportRow(value.get("line").asInt(), ImportRowResult.valueOf(value.get("result").asString()),
				value.get("column").asString(null), value.get("reason").asString(null),
				value.get("objectType").asString(null), value.get("objectId").asString(null));
	}

}
