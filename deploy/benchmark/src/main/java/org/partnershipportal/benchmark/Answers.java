package org.partnershipportal.benchmark;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Proves two answers equal. */
final class Answers {

	private Answers() {
	}

	/**
	 * Fields that only one of them has are faults, as are numbers that differ by more
	 * than rounding.
	 * @throws IllegalStateException when they are not equal
	 */
	static void requireSame(Question question, JsonNode portal, JsonNode floor) {
		compare(question + " ", portal, floor);
	}

	private static void compare(String path, JsonNode portal, JsonNode floor) {
		if (portal.isObject() && floor.isObject()) {
			Set<String> names = new TreeSet<>(portal.propertyNames());
			names.addAll(floor.propertyNames());
			if (floor.path("__typename").asString("").equals("InfluenceStep")) {
				names.remove("to");
			}
			names.forEach((name) -> compare(path + "." + name, portal.path(name), floor.path(name)));
		}
		else if (portal.isArray() && floor.isArray() && portal.size() == floor.size()) {
			Iterator<JsonNode> others = floor.iterator();
			int position = 0;
			for (JsonNode item : portal) {
				compare(path + "[" + position++ + "]", item, others.next());
			}
		}
		else if (portal.isNumber() && floor.isNumber()) {
			if (Math.abs(portal.asDouble() - floor.asDouble()) > 1e-12) {
				throw different(path, portal, floor);
			}
		}
		else if (!portal.equals(floor)) {
			throw different(path, portal, floor);
		}
	}

	private static IllegalStateException different(String path, JsonNode portal, JsonNode floor) {
		return new IllegalStateException(path + ": the portal says " + portal + ", the bare driver " + floor);
	}

}
