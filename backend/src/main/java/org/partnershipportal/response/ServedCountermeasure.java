package org.partnershipportal.response;

import java.util.List;

import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.problem.Side;

/**
 * A countermeasure (worksheet question d) that an action serves, or may serve.
 *
 * @param id id of the countermeasure
 * @param text the countermeasure, in words
 * @param side the side it is about
 */
public record ServedCountermeasure(String id, String text, Side side) implements RestrictedRead {

	static ServedCountermeasure from(Value value) {
		return new ServedCountermeasure(value.get("id").asString(), value.get("text").asString(),
				Side.from(value.get("side")));
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.side.sidesRead();
	}

}
