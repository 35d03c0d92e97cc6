package org.partnershipportal.planning;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.SideKind;

/**
 * One way in which an earlier problem is like the one asked about.
 *
 * @param way in what way
 * @param corner which corner of the triangle it is about; null when about none
 * @param values what is shared, in a fixed order: codes, or the names that sides have in
 * the earlier problem; empty where the way says it all
 * @param points what it weighs
 */
public record SharedTrait(SharedWay way, @Nullable SideKind corner, List<String> values, int points) {

	public SharedTrait {
		values = List.copyOf(values);
	}

	static SharedTrait of(SharedWay way, List<String> values) {
		return new SharedTrait(way, null, values, way.points(Math.max(1, values.size())));
	}

}
