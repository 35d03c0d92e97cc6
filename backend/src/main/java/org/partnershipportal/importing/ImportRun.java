package org.partnershipportal.importing;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * One import of a CSV file or of an HSDS package.
 *
 * @param id its id
 * @param kind what the rows are
 * @param name the name given to it
 * @param status how it stands
 * @param rowsTotal rows in the file, the heading not counted
 * @param rowsDone rows done so far
 * @param created rows that made something new
 * @param changed rows that changed something
 * @param unchanged rows that said what was there already
 * @param refused rows that were refused
 * @param orphan rows that belong to nothing
 * @param noted what is to be known of files
 * @param register whose ids a package uses; null of a CSV file
 * @param trial whether it was only told what would happen
 * @param startedAt when it was started
 * @param startedBy name of the account that started it
 * @param endedAt when it ended; null while it has not
 */
public record ImportRun(String id, ImportKind kind, String name, ImportStatus status, int rowsTotal, int rowsDone,
		int created, int changed, int unchanged, int refused, int orphan, int noted, @Nullable String register,
		boolean trial, OffsetDateTime startedAt, String startedBy, @Nullable OffsetDateTime endedAt) {

	/**
	 * A Cypher condition that somebody works at the run {@code variable}: its process has
	 * given a sign of life lately. One without is taken as stopped.
	 */
	static String alive(String variable) {
		return "(%1$s.status = 'RUNNING' AND %1$s.aliveAt > datetime() - duration('PT%2$dS'))".formatted(variable,
				ImportStore.SILENCE.toSeconds());
	}

	/** Cypher expression of a run, to be read by {@link #from}. */
	static String projection(String variable) {
		return variable
				+ " {.id, .kind, .name, .rowsTotal, .rowsDone, .created, .changed, .unchanged, .refused, .register, .trial,"
				+ " orphan: coalesce(" + variable + ".orphan, 0), noted: coalesce(" + variable + ".noted, 0),"
				+ " .startedAt, .startedBy, .endedAt, status: CASE WHEN " + variable + ".status <> 'RUNNING' THEN "
				+ variable + ".status WHEN " + alive(variable) + " THEN 'RUNNING' ELSE 'STOPPED' END}";
	}

	/** Reads what {@link #projection} returned. */
	static ImportRun from(Value value) {
		return new ImportRun(value.get("id").asString(), ImportKind.valueOf(value.get("kind").asString()),
				value.get("name").asString(), ImportStatus.valueOf(value.get("status").asString()),
				value.get("rowsTotal").asInt(), value.get("rowsDone").asInt(), value.get("created").asInt(),
				value.get("changed").asInt(), value.get("unchanged").asInt(), value.get("refused").asInt(),
				value.get("orphan").asInt(), value.get("noted").asInt(), value.get("register").asString(null),
				value.get("trial").asBoolean(false), value.get("startedAt").asOffsetDateTime(),
				value.get("startedBy").asString(), value.get("endedAt").asOffsetDateTime(null));
	}

}
