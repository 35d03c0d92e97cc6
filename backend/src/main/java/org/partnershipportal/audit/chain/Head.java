package org.partnershipportal.audit.chain;

import java.time.OffsetDateTime;

import org.neo4j.driver.Record;

/**
 * The end of the chain.
 *
 * @param number number of the last entry
 * @param hash its hash
 * @param at when it was sealed
 */
public record Head(long number, String hash, OffsetDateTime at) {

	/**
	 * Cypher that returns it, to be read by {@link #from}; no row when nothing was sealed
	 * yet.
	 */
	public static final String QUERY = """
			MATCH (h:ChangeHead {name: 'changes'})
			WHERE h.number > 0
			RETURN h.number AS number, h.hash AS hash, h.at AS at
			""";

	/** Reads what {@link #QUERY} returned. */
	public static Head from(Record row) {
		return new Head(row.get("number").asLong(), row.get("hash").asString(), row.get("at").asOffsetDateTime());
	}

}
