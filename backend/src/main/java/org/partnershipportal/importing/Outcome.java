package org.partnershipportal.importing;

import java.util.List;

/**
 * What became of a row that was carried out.
 *
 * @param result what became of it
 * @param objectType kind of the object, a label of the graph and a type of the API
 * @param objectId id of the object
 * @param others rows further down that were carried out with it, with the same result
 */
record Outcome(ImportRowResult result, String objectType, String objectId, List<Row> others) {

	static Outcome created(String objectType, String objectId) {
		return new Outcome(ImportRowResult.CREATED, objectType, objectId, List.of());
	}

	static Outcome changed(boolean changed, String objectType, String objectId) {
		return new Outcome(changed ? ImportRowResult.CHANGED : ImportRowResult.UNCHANGED, objectType, objectId,
				List.of());
	}

}
